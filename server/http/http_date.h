#pragma once

#include "server/base/clock.h"

#include <QByteArray>

namespace http {

// "Sun, 06 Nov 1994 08:49:37 GMT", from milliseconds since the epoch.
[[nodiscard]] QByteArray httpDate(qint64 msSinceEpoch);

// The value of the Date header, made once a second.
class DateHeader {
public:
    explicit DateHeader(const base::Clock& clock) : m_clock(clock) {}
    [[nodiscard]] const QByteArray& value();

private:
    const base::Clock& m_clock;
    qint64 m_second = -1;
    QByteArray m_value;
};

} // namespace http
