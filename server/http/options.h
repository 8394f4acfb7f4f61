#pragma once

#include "server/http/handler.h"
#include "server/http/head_scanner.h"
#include "server/http/host_policy.h"
#include "server/http/problem.h"
#include "server/http/trusted_proxies.h"

#include <QStringList>

#include <functional>

namespace http {

// In milliseconds.
struct Timeouts {
    qint64 head =
        10'000; // From the first byte of a request (of the first one: from the connection) to its head.
    qint64 idle = 65'000;  // Between two requests of a connection; longer than the usual 60 s of proxies.
    qint64 body = 30'000;  // Window in which a body must bring at least `minimumProgress` bytes.
    qint64 write = 30'000; // Window in which the peer must take at least one byte of what waits for it.
    qint64 linger = 2'000; // How long a refused peer may go on sending before it is cut off.
    qint64 minimumProgress = 4 * 1024;
};

struct ServerOptions {
    HeadLimits head;
    Timeouts timeouts;
    int maxConnections = 4096;       // HTTP connections at once; WebSockets are counted by ws.
    qint64 readBuffer = 64 * 1024;   // Bytes read ahead of the parser; TCP holds the rest back.
    qint64 outputMark = 1024 * 1024; // Bytes that may wait for a slow reader.
    HostPolicy hosts;
    TrustedProxies proxies;
    QStringList upgradePaths; // Where WebSocket upgrades are taken; elsewhere they get 400.

    // Makes the answers to what no handler sees: 400, 404, 405, 408, 413, 414, 415, 417, 421, 431, 500, 501,
    // 503, 505. Of the request only `id` and `peer` are certain to be set. Plain text by default.
    std::function<Response(const Request&, const Problem&)> errorPage;
    // Has the last word on every response, for headers that all of them carry.
    std::function<void(const Request&, Response&)> decorate;
};

} // namespace http
