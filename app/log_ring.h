#pragma once

#include "app/log_control.h"
#include "server/base/mailbox.h"

namespace app {

// The last lines of the log in memory, for the desktop. Lines come from all threads; they are kept on the
// thread that made this object. One object per process.
class LogRing final {
public:
    LogRing();
    ~LogRing();
    Q_DISABLE_COPY_MOVE(LogRing)

    [[nodiscard]] const std::deque<base::LogLine>& lines() const { return m_lines; }
    void onAdded(std::function<void(qsizetype added, qsizetype dropped)> handler) {
        m_added = std::move(handler);
    }

private:
    void take(std::vector<base::Task>& tasks);

    std::deque<base::LogLine> m_lines;
    std::function<void(qsizetype added, qsizetype dropped)> m_added;
    base::Mailbox m_mailbox;
};

} // namespace app
