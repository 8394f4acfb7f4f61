#pragma once

#include "server/http/request.h"
#include "server/http/response.h"

#include <functional>
#include <memory>

namespace http {

// Answers a request: exactly once, at once or later, on the net thread. The answer is dropped when the
// connection is gone. A Reply that dies unused answers 500, so that no connection hangs.
using Reply = std::function<void(Response)>;

using Handler = std::function<void(const Request&, Reply)>;

// What a route asks of the transport.
struct RouteOptions {
    qint64 bodyLimit = 1024 * 1024; // Bytes; more is answered with 413.
    // If set, takes the body instead of Request::body. Made once the head is in; its failure is the answer.
    std::function<base::Result<std::unique_ptr<BodySink>>(const Request&)> sink;
};

} // namespace http
