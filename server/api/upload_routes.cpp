#include "server/api/upload_routes.h"

#include "server/api/error_mapping.h"
#include "server/base/json.h"
#include "server/http/file_response.h"

#include <QDateTime>
#include <QFileInfo>
#include <QPointer>

#include <cmath>

namespace api {

using namespace Qt::StringLiterals;
using services::LocalFiles;
using services::MemberIdentity;
using services::Services;
using services::UploadService;

namespace {

constexpr qsizetype MaxFileName = 255;
constexpr char Path[] = "/uploads/{transaction}/{group}/{file}";
// An uploaded page must not act as one of ours, whatever a browser makes of it.
constexpr char FileContentPolicy[] = "sandbox; default-src 'none'; frame-ancestors 'none'";

base::Failure invalidFiles(const QString& message) {
    return base::failField({u"/files"_s, "invalid_parameter", message});
}

base::Result<QList<UploadService::File>> filesFrom(const QJsonArray& array) {
    if (array.isEmpty() || array.size() > UploadService::MaxFiles)
        return invalidFiles(u"Name between 1 and %1 files."_s.arg(UploadService::MaxFiles));
    QList<UploadService::File> files;
    for (const QJsonValue& value : array) {
        const QString name = value["name"_L1].toString();
        const double size = value["size"_L1].toDouble(-1);
        if (name.isEmpty() || name.size() > MaxFileName)
            return invalidFiles(u"Every file needs a name of at most %1 characters."_s.arg(MaxFileName));
        if (size < 0 || size > 1e15 || std::floor(size) != size)
            return invalidFiles(u"Every file needs a size in bytes."_s);
        files.append({name, static_cast<qint64>(size)});
    }
    return files;
}

base::Result<Answer> open(Services& services, const MemberIdentity& who, const Call& call) {
    const auto files = filesFrom(call.body.value("files"_L1).toArray());
    if (!files)
        return base::fail(files.error());
    const auto tickets =
        services.uploads.open(who, call.param(u"id"), call.body.value("inputGroupKey"_L1).toString(), *files);
    if (!tickets)
        return base::fail(tickets.error());
    QJsonArray answers;
    for (const UploadService::Ticket& ticket : *tickets)
        answers.append(QJsonObject{{u"objectKey"_s, ticket.key},
                                   {u"uploadUrl"_s, ticket.links.upload},
                                   {u"downloadUrl"_s, ticket.links.download},
                                   {u"expiresAt"_s, base::toTimestamp(ticket.expiresAt)}});
    return Answer{200, answers, {}, {}};
}

LocalFiles::Link linkOf(const http::Request& request) {
    const http::PathParams& path = request.params;
    return {u"%1/%2/%3"_s.arg(path.value(u"transaction"), path.value(u"group"), path.value(u"file")),
            request.query.value(u"expires"), request.query.value(u"size"), request.query.value(u"signature")};
}

// Hands the bytes of a request to a file.
class FileSink final : public http::BodySink {
public:
    explicit FileSink(std::unique_ptr<services::IncomingFile> file) : m_file(std::move(file)) {}

    [[nodiscard]] base::Status write(QByteArrayView data) override { return m_file->write(data); }
    [[nodiscard]] base::Status finish() override { return {}; }
    [[nodiscard]] services::IncomingFile& file() { return *m_file; }

private:
    std::unique_ptr<services::IncomingFile> m_file;
};

// Content never changes under a name without its time doing so.
QByteArray etagOf(const QFileInfo& file) {
    return '"' + QByteArray::number(file.size(), 36) + '-' +
           QByteArray::number(file.lastModified().toMSecsSinceEpoch(), 36) + '"';
}

} // namespace

void bindUploads(Endpoints& endpoints) {
    endpoints.member(http::Method::Post, "/orgs/{org}/transactions/{id}/uploads", open);
}

FileRoutes::FileRoutes(http::Router& router, const LocalFiles& files, qint64 sizeLimit, QThreadPool& disk)
    : m_files(files), m_disk(disk) {
    http::RouteOptions options;
    options.bodyLimit = sizeLimit;
    options.sink = [this](const http::Request& request) -> base::Result<std::unique_ptr<http::BodySink>> {
        auto file = m_files.receive(linkOf(request));
        if (!file)
            return base::fail(file.error());
        return std::make_unique<FileSink>(std::move(*file));
    };
    router.add(
        http::Method::Put, Path,
        [this](const http::Request& request, const http::Reply& reply) { receive(request, reply); }, options);
    router.add(http::Method::Get, Path,
               [this](const http::Request& request, const http::Reply& reply) { reply(send(request)); });
}

void FileRoutes::receive(const http::Request& request, const http::Reply& reply) {
    // Moved on, so that neither is dropped on the disk's thread.
    m_disk.start([this, request = request, reply = reply]() mutable {
        const base::Status committed = static_cast<FileSink&>(*request.sink).file().commit();
        m_home.post([request = std::move(request), reply = std::move(reply), committed] {
            reply(committed ? http::Response::empty(204) : problem(request, committed.error()));
        });
    });
}

http::Response FileRoutes::send(const http::Request& request) const {
    const base::Result<QString> path = m_files.find(linkOf(request));
    if (!path)
        return problem(request, path.error());
    const QFileInfo info(*path);
    const QByteArray name = info.fileName().mid(37).toLatin1(); // Without the UUID before it.
    http::FileDescription file{*path, etagOf(info), {}};
    file.headers.set("Content-Type", "application/octet-stream");
    file.headers.set("Content-Disposition", "attachment; filename=\"" + name + '"');
    file.headers.set("Content-Security-Policy", FileContentPolicy);
    file.headers.set("Cache-Control", "private, no-cache");
    return http::fileResponse(request, file);
}

} // namespace api
