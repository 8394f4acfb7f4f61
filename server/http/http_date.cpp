#include "server/http/http_date.h"

#include <QDateTime>
#include <QLocale>

namespace http {

using namespace Qt::StringLiterals;

QByteArray httpDate(qint64 msSinceEpoch) {
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(msSinceEpoch).toUTC();
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

const QByteArray& DateHeader::value() {
    const qint64 second = m_clock.now() / 1000;
    if (second != m_second) {
        m_second = second;
        m_value = httpDate(second * 1000);
    }
    return m_value;
}

} // namespace http
