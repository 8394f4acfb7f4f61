#pragma once

#include <QString>

namespace base {

// Whom a line of the log is about, by id; empty: nobody in particular.
struct LogSubject {
    QString host = {};
    QString transaction = {};
};

// While it lives, the lines that this thread logs are about its subject; what that leaves empty is as it was
// outside.
class LogScope final {
public:
    explicit LogScope(const LogSubject& subject);
    ~LogScope();
    Q_DISABLE_COPY_MOVE(LogScope)

    [[nodiscard]] static const LogSubject& current();

private:
    const LogSubject m_outside;
};

} // namespace base
