#pragma once

#include "server/base/logging.h"

#include <deque>
#include <functional>

namespace app {

// The last lines of the log. Main thread.
class LogControl {
public:
    virtual ~LogControl() = default;

    [[nodiscard]] virtual const std::deque<base::LogLine>& lines() const = 0;
    // Called after lines have come; `dropped` old ones have gone from the front.
    virtual void onAdded(std::function<void(qsizetype added, qsizetype dropped)> handler) = 0;
    // As it is written to files and terminals.
    [[nodiscard]] virtual QString text(const base::LogLine& line) const = 0;
    // Version, system, settings without secrets, state and the log, for a report. Returns why it failed;
    // empty: it did not.
    [[nodiscard]] virtual QString exportDiagnostics(const QString& file) const = 0;
};

} // namespace app
