#include "server/integrations/part_file.h"

#include <QDir>
#include <QFileInfo>

#include <filesystem>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace integrations {

using namespace Qt::StringLiterals;

namespace {

// What a database on the same disk needs to go on with.
constexpr qint64 ReserveBytes = qint64{64} * 1024 * 1024;

base::Failure noRoom(const QString& detail) {
    base::Error error;
    error.code = base::Code::Unavailable;
    error.message = u"The server has no room for this file. Please tell whoever looks after it."_s;
    error.detail = detail;
    return base::fail(std::move(error));
}

bool syncFile(int descriptor) {
#ifdef Q_OS_WIN
    return ::_commit(descriptor) == 0;
#else
    return ::fsync(descriptor) == 0;
#endif
}

// A new name is durable once its folder is. Windows keeps its own journal of names.
bool syncFolder(const QString& path) {
#ifdef Q_OS_WIN
    Q_UNUSED(path);
    return true;
#else
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && syncFile(descriptor);
    if (descriptor >= 0)
        ::close(descriptor);
    return synced;
#endif
}

bool isSame(const QString& left, const QString& right) {
    constexpr qint64 ChunkBytes = 256 * 1024;
    QFile one(left);
    QFile other(right);
    if (!one.open(QIODevice::ReadOnly) || !other.open(QIODevice::ReadOnly) || one.size() != other.size())
        return false;
    while (!one.atEnd()) {
        const QByteArray chunk = one.read(ChunkBytes);
        if (chunk.isEmpty() || chunk != other.read(chunk.size()))
            return false;
    }
    return true;
}

} // namespace

base::Result<std::unique_ptr<PartFile>> PartFile::open(const QString& part, const QString& target,
                                                       qint64 size) {
    // QStorageInfo would know nothing where the list of mounts lacks the folder's, as in a chroot.
    std::error_code unknown;
    const quint64 free = std::filesystem::space(QFileInfo(part).filesystemPath(), unknown).available;
    if (!unknown && free < static_cast<quint64>(size + ReserveBytes))
        return noRoom(u"%1 bytes are free"_s.arg(free));
    std::unique_ptr<PartFile> file(new PartFile(part, target, size));
    if (!file->m_part.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                           QFile::ReadOwner | QFile::WriteOwner))
        return noRoom(u"%1: %2"_s.arg(part, file->m_part.errorString()));
    return file;
}

PartFile::~PartFile() {
    if (!m_isCommitted)
        m_part.remove();
}

base::Status PartFile::write(QByteArrayView data) {
    m_written += data.size();
    if (m_written > m_size)
        return base::fail(base::Code::TooLarge, u"The file is larger than was said."_s, "file_too_large");
    if (m_part.write(data.data(), data.size()) != data.size())
        return noRoom(u"%1: %2"_s.arg(m_part.fileName(), m_part.errorString()));
    return {};
}

base::Status PartFile::commit() {
    if (m_written != m_size)
        return base::fail(base::Code::InvalidArgument,
                          u"%1 of %2 bytes have arrived."_s.arg(m_written).arg(m_size), "file_incomplete");
    const QString folder = QFileInfo(m_target).path();
    const bool isOnDisk = syncFile(m_part.handle());
    m_part.close();
    if (!isOnDisk || !QDir().mkpath(folder))
        return noRoom(u"%1 could not become %2"_s.arg(m_part.fileName(), m_target));
    // Unlike std::filesystem::rename(), takes no file's place.
    m_isCommitted = QDir().rename(m_part.fileName(), m_target);
    if (!m_isCommitted)
        return checkRepeated();
    return syncFolder(folder) ? base::Status() : noRoom(u"%1 could not be made durable"_s.arg(folder));
}

// A browser may send a request once more whose answer it has not heard.
base::Status PartFile::checkRepeated() const {
    if (!QFileInfo::exists(m_target))
        return noRoom(u"%1 could not become %2"_s.arg(m_part.fileName(), m_target));
    if (isSame(m_part.fileName(), m_target))
        return {};
    return base::fail(base::Code::Conflict,
                      u"This file has been uploaded already, and does not change any more."_s,
                      "already_uploaded");
}

} // namespace integrations
