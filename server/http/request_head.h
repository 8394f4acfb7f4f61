#pragma once

#include "server/http/headers.h"
#include "server/http/method.h"
#include "server/http/problem.h"

#include <QByteArray>

#include <optional>

namespace http {

// A request line and its header fields, as they stand on the wire.
struct RequestHead {
    Method method = Method::Other;
    QByteArray target;
    int minorVersion = 1; // Of HTTP/1.x.
    Headers headers;
    bool keepAlive = true;
    bool chunked = false;
    qint64 contentLength = 0; // Unless `chunked`.

    [[nodiscard]] bool hasBody() const { return chunked || contentLength > 0; }
};

// The rules about fields that decide where a message ends and whom it is for: Host, Content-Length,
// Transfer-Encoding and Expect. Stricter than RFC 9112 where it allows a choice. Fills in `chunked` and
// `contentLength`.
[[nodiscard]] std::optional<Problem> applyFraming(RequestHead& head);

} // namespace http
