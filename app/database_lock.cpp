#include "app/database_lock.h"

#include <QDir>
#include <QFileInfo>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <cerrno>
#include <sys/file.h>
#endif

namespace app {

using namespace Qt::StringLiterals;

namespace {

#ifdef Q_OS_WIN

// Whether another process holds the lock of this open file; takes it if not.
bool isHeldByAnother(int descriptor) {
    OVERLAPPED whole{};
    const auto handle = reinterpret_cast<HANDLE>(_get_osfhandle(descriptor));
    return !LockFileEx(handle, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &whole) &&
           GetLastError() == ERROR_LOCK_VIOLATION;
}

#else

// Whether another process holds the lock of this open file; takes it if not. File systems that know no locks
// must not keep anybody from starting.
bool isHeldByAnother(int descriptor) {
    return flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

#endif

} // namespace

DatabaseLock::DatabaseLock(const QString& databasePath)
    : m_databasePath(databasePath), m_file(databasePath + u".lock"_s) {}

base::Status DatabaseLock::take() {
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    if (!m_file.open(QIODevice::ReadWrite))
        return base::fail(base::Code::Forbidden,
                          u"Cannot write %1: %2"_s.arg(m_file.fileName(), m_file.errorString()));
    if (isHeldByAnother(m_file.handle()))
        return base::fail(
            base::Code::Conflict,
            u"Another Interval Server works with the database %1. Stop it, or choose another folder with "
            "--data-dir (DATA_DIR)."_s.arg(m_databasePath));
    return {};
}

} // namespace app
