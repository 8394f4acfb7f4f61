#include "server/base/log_scope.h"

namespace base {

namespace {
thread_local LogSubject now;
} // namespace

LogScope::LogScope(const LogSubject& subject) : m_outside(now) {
    if (!subject.host.isEmpty())
        now.host = subject.host;
    if (!subject.transaction.isEmpty())
        now.transaction = subject.transaction;
}

LogScope::~LogScope() { now = m_outside; }

const LogSubject& LogScope::current() { return now; }

} // namespace base
