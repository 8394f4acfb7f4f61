#include "tests/bench/server/samples.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>

namespace bench {

double Samples::quantileMs(double quantile) const {
    std::vector<qint64> sorted = m_values;
    std::sort(sorted.begin(), sorted.end());
    const auto last = static_cast<double>(sorted.size() - 1);
    return static_cast<double>(sorted.at(static_cast<size_t>(last * quantile))) / 1e6;
}

void await(const char* what, const std::function<bool()>& done) {
    QTimer deadline;
    deadline.setSingleShot(true);
    deadline.start(TimeoutMs);
    // Sleeps until something happens: a client that polls would take one of the cores from the server.
    while (!done()) {
        if (!deadline.isActive())
            qFatal("Waited too long for %s.", what);
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

} // namespace bench
