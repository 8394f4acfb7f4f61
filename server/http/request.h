#pragma once

#include "server/http/body_sink.h"
#include "server/http/headers.h"
#include "server/http/method.h"
#include "server/http/path_params.h"
#include "server/http/query.h"

#include <QByteArray>
#include <QHostAddress>
#include <QString>

#include <memory>

namespace http {

// A request as handlers see it. Copy what is needed after the handler has returned.
struct Request {
    Method method = Method::Other;
    QByteArray target;    // As sent.
    QString path;         // Decoded and free of dot segments, backslashes and control characters.
    Query query;          // Decoded.
    int minorVersion = 1; // Of HTTP/1.x.
    Headers headers;
    QByteArray body;                // Empty when the route has a sink,
    std::shared_ptr<BodySink> sink; // which is then finished and here.
    QHostAddress peer;              // The client; see TrustedProxies.
    bool secure = false;            // The client came over TLS, says a trusted proxy.
    QString id;                     // UUID, for problem documents and logs.
    PathParams params;
};

} // namespace http
