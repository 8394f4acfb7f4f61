#include "server/http/static_files.h"

#include "server/base/crypto.h"
#include "server/http/conditional.h"
#include "server/http/file_response.h"
#include "server/http/mime_types.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <array>

namespace http {

using namespace Qt::StringLiterals;

namespace {

struct Coding {
    const char* name;
    QLatin1StringView suffix;
};
// The better one first.
constexpr std::array codings{Coding{"br", ".br"_L1}, Coding{"gzip", ".gz"_L1}};

QByteArray cacheControlOf(QStringView path) {
    static const QRegularExpression hashed(u"/assets/.*-[A-Za-z0-9_-]{8}\\.[a-z0-9]+$"_s);
    return hashed.match(path.toString()).hasMatch() ? "public, max-age=31536000, immutable" : "no-cache";
}

} // namespace

StaticFiles::StaticFiles(const QString& root)
    : m_root(root.startsWith(u':') ? root : QFileInfo(root).canonicalFilePath()),
      m_isResource(root.startsWith(u':')) {}

std::optional<Response> StaticFiles::respond(QStringView path, const Request& request) {
    const QString file = m_root + path.toString();
    if (!isServable(file))
        return std::nullopt;
    FileDescription description{file, {}, {}};
    description.headers.set("Content-Type", mimeTypeOf(path));
    description.headers.set("Cache-Control", cacheControlOf(path));
    double best = 0;
    for (const Coding& coding : codings) {
        if (!isServable(file + coding.suffix))
            continue;
        description.headers.set("Vary", "Accept-Encoding");
        const double quality = codingQuality(request.headers, coding.name);
        // Parts are parts of the plain file, so that players and resumed downloads see what they expect.
        if (quality <= best || request.headers.contains("Range"))
            continue;
        best = quality;
        description.path = file + coding.suffix;
        description.headers.set("Content-Encoding", coding.name);
    }
    description.etag = etagOf(description.path);
    return fileResponse(request, description);
}

bool StaticFiles::isServable(const QString& file) const {
    const QFileInfo info(file);
    // Symbolic links must not lead out of the folder; hidden files are nobody's business.
    return info.isFile() && !file.sliced(m_root.size()).contains(u"/."_s) &&
           (m_isResource || info.canonicalFilePath().startsWith(m_root + u'/'));
}

QByteArray StaticFiles::etagOf(const QString& file) {
    const QFileInfo info(file);
    const qint64 modified = m_isResource ? 0 : info.lastModified().toMSecsSinceEpoch();
    Version& version = m_versions[file];
    if (!version.etag.isEmpty() && version.size == info.size() && version.modified == modified)
        return version.etag;
    QFile content(file);
    const bool readable = content.open(QIODevice::ReadOnly);
    const QByteArray hash = base::sha256(readable ? content.readAll() : QByteArray()).first(12);
    version = {'"' + hash.toBase64(QByteArray::Base64UrlEncoding) + '"', info.size(), modified};
    return version.etag;
}

} // namespace http
