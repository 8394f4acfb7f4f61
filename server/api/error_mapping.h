#pragma once

#include "server/base/error.h"
#include "server/http/request.h"
#include "server/http/response.h"

namespace api {

// The HTTP status of an error, by its problem code where that decides, else by its class (spec/accounts.md
// §8.1).
[[nodiscard]] int httpStatus(const base::Error& error);

// RFC 9457 problem document. The detail of internal errors goes to the log, with the request's id, and
// nowhere else.
[[nodiscard]] http::Response problem(const http::Request& request, const base::Error& error);
// For what the transport refuses before any handler sees it.
[[nodiscard]] http::Response problem(const http::Request& request, const http::Problem& refusal);

// The shape that SDKs read: {"type":"error","message":…} (spec/protocol.md §8.1).
[[nodiscard]] http::Response sdkError(int status, const QString& message);

} // namespace api
