#include "server/integrations/upload_folder.h"

#include "server/base/id.h"
#include "server/integrations/part_file.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

namespace integrations {

using namespace Qt::StringLiterals;

namespace {

// More than any link lasts.
constexpr qint64 OutdatedMs = qint64{72} * 3'600'000;

base::Failure notFound() { return base::fail(base::Code::NotFound, u"The file is no longer there."_s); }

} // namespace

std::optional<QString> UploadFolder::pathOf(const QString& key) const {
    static const QRegularExpression pattern(
        u"^[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}(/[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}){2}\\z"_s);
    return pattern.match(key).hasMatch() ? std::optional(m_root + u'/' + key) : std::nullopt;
}

base::Status UploadFolder::prepare() const {
    QDir(incoming()).removeRecursively();
    if (!QDir().mkpath(incoming()))
        return base::fail(
            base::Code::Forbidden,
            u"Cannot create the folder %1 for uploads. Choose another one with --data-dir."_s.arg(m_root));
    QFile::setPermissions(m_root, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    removeOutdated();
    return {};
}

void UploadFolder::removeOutdated() const {
    QDirIterator files(m_root, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file(files.next());
        if (m_clock.now() - file.lastModified().toMSecsSinceEpoch() < OutdatedMs)
            continue;
        QFile::remove(file.filePath());
        removeEmptyFolders(file.path());
    }
}

// A folder that is not empty cannot be removed, and ends it.
void UploadFolder::removeEmptyFolders(const QString& path) const {
    QString folder = path;
    while (folder.size() > m_root.size() && QDir().rmdir(folder))
        folder = QFileInfo(folder).path();
}

base::Result<std::unique_ptr<services::IncomingFile>> UploadFolder::receive(const Link& link) const {
    if (const base::Status valid = m_signer.check(LinkSigner::Purpose::Upload, link); !valid)
        return base::fail(valid.error());
    const std::optional<QString> target = pathOf(link.key);
    if (!target)
        return notFound();
    return PartFile::open(u"%1/%2.part"_s.arg(incoming(), base::uuid()), *target, link.size.toLongLong());
}

base::Result<QString> UploadFolder::find(const Link& link) const {
    if (const base::Status valid = m_signer.check(LinkSigner::Purpose::Download, link); !valid)
        return base::fail(valid.error());
    const std::optional<QString> path = pathOf(link.key);
    if (!path || !QFileInfo(*path).isFile())
        return notFound();
    return *path;
}

base::Status UploadFolder::remove(const QString& key) const {
    const std::optional<QString> path = pathOf(key);
    if (!path)
        return {};
    QFile file(*path);
    if (file.exists() && !file.remove())
        return base::failInternal(u"%1: %2"_s.arg(*path, file.errorString()));
    removeEmptyFolders(QFileInfo(*path).path());
    return {};
}

} // namespace integrations
