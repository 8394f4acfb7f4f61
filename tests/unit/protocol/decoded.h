#pragma once

#include "server/base/result.h"

#include <QJsonValue>

#include <functional>

// What the decoders of server/protocol read, as JSON that fixtures can be compared with.
namespace golden {

using Decode = std::function<base::Result<QJsonValue>(const QJsonValue& inputs)>;

// The decoder of a method that a host or a browser calls; empty for methods without inputs.
[[nodiscard]] Decode hostDecoder(const QString& method);
[[nodiscard]] Decode clientDecoder(const QString& method);
// The decoder of a REST endpoint; never empty.
[[nodiscard]] Decode restDecoder(const QString& endpoint);

} // namespace golden
