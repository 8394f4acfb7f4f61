#pragma once

#include "server/http/response.h"

#include <QByteArray>

namespace http {

// What the request and the connection say about the form of a response.
struct ResponseFraming {
    bool headOnly = false; // The request was HEAD.
    int minorVersion = 1;  // Of the request.
    bool keepAlive = true;
    QByteArray date;

    // Whether bytes follow the head.
    [[nodiscard]] bool hasBody(int status) const {
        return !headOnly && status >= 200 && status != 204 && status != 304;
    }
};

// Status line, headers and blank line. Control characters in values become blanks, so that nobody's text can
// add headers of its own.
[[nodiscard]] QByteArray serializeHead(const Response& response, const ResponseFraming& framing);

} // namespace http
