#include "app/log_rotation.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace app {

using namespace Qt::StringLiterals;

namespace {
constexpr int CheckEveryMs = 60'000;
} // namespace

LogRotation::LogRotation(const QString& path, const QList<int>& descriptors, qint64 maxBytes)
    : m_path(path), m_descriptors(descriptors), m_maxBytes(maxBytes) {
    if (m_path.isEmpty())
        return;
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { check(); });
    m_timer.start(CheckEveryMs);
    check();
}

#ifdef Q_OS_UNIX

void LogRotation::check() {
    if (QFileInfo(m_path).size() <= m_maxBytes)
        return;
    const QString before = m_path + u".1"_s;
    QFile::remove(before);
    if (!QFile::rename(m_path, before))
        return;
    const int file =
        ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    // Without it the old one goes on under its new name.
    if (file < 0)
        return;
    for (const int descriptor : m_descriptors)
        (void)::dup2(file, descriptor);
    (void)::close(file);
}

#else

void LogRotation::check() {}

#endif

} // namespace app
