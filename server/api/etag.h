#pragma once

#include "server/base/result.h"
#include "server/http/request.h"

#include <QJsonObject>

namespace api {

// The strong ETag of a representation.
[[nodiscard]] QByteArray etagOf(const QByteArray& body);
// Conflict with reason "precondition_failed" when the request changes a version that is not the current one.
[[nodiscard]] base::Status checkIfMatch(const http::Request& request, const QJsonObject& current);

} // namespace api
