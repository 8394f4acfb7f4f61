#include "server/services/time_zones.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace services {

using namespace Qt::StringLiterals;

bool isTimeZone(const QString& name) {
    // Browsers also use the former names of zones, such as "Asia/Calcutta". Qt knows those when asked for the
    // zone, but does not list them, and takes folders and POSIX rules for zones as well.
    static const QRegularExpression areaAndPlace(u"^[A-Z][A-Za-z]*(/[A-Za-z0-9_+-]+){1,2}$"_s);
    const QByteArray id = name.toLatin1();
    if (name == u"UTC" || name == u"GMT")
        return true;
    return areaAndPlace.match(name).hasMatch() && QTimeZone(id).isValid();
}

} // namespace services
