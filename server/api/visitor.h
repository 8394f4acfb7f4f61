#pragma once

#include "server/http/request.h"
#include "server/services/visitor.h"

namespace api {

[[nodiscard]] services::Visitor visitorOf(const http::Request& request);

} // namespace api
