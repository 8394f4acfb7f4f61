#pragma once

#include "server/http/headers.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QtGlobal>

#include <optional>

namespace http {

// Whether If-None-Match says that the client has this representation already (weak comparison, RFC 9110
// §13.1.2).
[[nodiscard]] bool matchesEtag(const Headers& request, const QByteArray& etag);

struct ByteRange {
    qint64 offset = 0;
    qint64 size = 0;
};
struct RangeRequest {
    enum class Kind { Whole, Part, Unsatisfiable };
    Kind kind = Kind::Whole;
    ByteRange part;
};
// What Range and If-Range ask of a representation of `size` bytes. Several ranges at once and anything
// malformed are ignored, as RFC 9110 §14.2 allows.
[[nodiscard]] RangeRequest rangeOf(const Headers& request, const QByteArray& etag, qint64 size);

// How much a client likes a content coding such as "br", 0 to 1 (Accept-Encoding, RFC 9110 §12.5.3).
[[nodiscard]] double codingQuality(const Headers& request, QByteArrayView coding);

} // namespace http
