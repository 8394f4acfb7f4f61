#pragma once

#include "server/http/request.h"
#include "server/http/response.h"

#include <QByteArray>
#include <QString>

namespace http {

// A file or Qt resource as the answer to a GET or HEAD.
struct FileDescription {
    QString path;
    QByteArray etag; // Strong, with its quotes.
    Headers headers; // Content-Type, Cache-Control, …
};

// 200, 304 (If-None-Match), 206 or 416 (a single Range); 404 when the file cannot be read. ETag and
// Accept-Ranges are added.
[[nodiscard]] Response fileResponse(const Request& request, const FileDescription& file);

} // namespace http
