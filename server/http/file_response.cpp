#include "server/http/file_response.h"

#include "server/http/conditional.h"

#include <QFileInfo>

namespace http {

namespace {

Response withPart(Response response, const FileDescription& file, ByteRange part) {
    base::Result<std::unique_ptr<FileSource>> source = FileSource::open(file.path, part.offset, part.size);
    if (!source)
        return Response::text(404, "The file cannot be read.\n");
    response.source = std::move(*source);
    return response;
}

QByteArray contentRange(ByteRange part, qint64 size) {
    return "bytes " + QByteArray::number(part.offset) + '-' +
           QByteArray::number(part.offset + part.size - 1) + '/' + QByteArray::number(size);
}

} // namespace

Response fileResponse(const Request& request, const FileDescription& file) {
    Response response;
    response.headers = file.headers;
    response.headers.set("ETag", file.etag);
    response.headers.set("Accept-Ranges", "bytes");
    if (matchesEtag(request.headers, file.etag)) {
        response.status = 304;
        response.headers.remove("Content-Type");
        return response;
    }
    const qint64 size = QFileInfo(file.path).size();
    const RangeRequest range = rangeOf(request.headers, file.etag, size);
    switch (range.kind) {
    case RangeRequest::Kind::Whole:
        return withPart(std::move(response), file, {0, size});
    case RangeRequest::Kind::Part:
        response.status = 206;
        response.headers.set("Content-Range", contentRange(range.part, size));
        return withPart(std::move(response), file, range.part);
    case RangeRequest::Kind::Unsatisfiable:
        return Response::text(416, "The file has no such part.\n")
            .with("Content-Range", "bytes */" + QByteArray::number(size));
    }
    Q_UNREACHABLE();
}

} // namespace http
