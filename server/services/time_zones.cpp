#include "server/services/time_zones.h"

#include <QTimeZone>

namespace services {

bool isTimeZone(const QString& name) {
    // Qt also takes offsets such as "UTC+03:00" for names, which are none elsewhere.
    const QByteArray id = name.toLatin1();
    return name == u"UTC" || (!id.startsWith("UTC") && QTimeZone::isTimeZoneIdAvailable(id));
}

} // namespace services
