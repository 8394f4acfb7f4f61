#pragma once

#include "server/http/method.h"
#include "server/http/problem.h"
#include "server/http/query.h"

#include <QByteArrayView>
#include <QString>

namespace http {

// What a request line asks for. An asterisk target ("OPTIONS *") has the path "*".
struct Target {
    QString path; // Decoded; begins with "/", has no dot segments, backslashes or control characters.
    Query query;
};

// Takes origin-form ("/path?query"), "OPTIONS *", and absolute-form when it names the same authority as
// `host`, the value of the Host header. Everything else is refused.
[[nodiscard]] Parsed<Target> parseTarget(Method method, QByteArrayView target, QByteArrayView host);

} // namespace http
