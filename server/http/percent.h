#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace http {

// Percent-decoding (RFC 3986 §2.1). Strict: nothing when a "%" is not followed by two hexadecimal digits.
[[nodiscard]] std::optional<QByteArray> percentDecode(QByteArrayView text);
// Lenient: such a "%" stands for itself.
[[nodiscard]] QByteArray percentDecodeLeniently(QByteArrayView text);

} // namespace http
