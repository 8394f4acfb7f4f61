#include "server/base/clock.h"

#include <QDateTime>
#include <QDeadlineTimer>

namespace base {

qint64 SystemClock::now() const { return QDateTime::currentMSecsSinceEpoch(); }

qint64 SystemClock::monotonic() const { return QDeadlineTimer::current(Qt::PreciseTimer).deadline(); }

} // namespace base
