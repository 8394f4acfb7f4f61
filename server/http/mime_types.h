#pragma once

#include <QByteArray>
#include <QStringView>

namespace http {

// The media type for a file name, by its extension; application/octet-stream for an unknown one.
[[nodiscard]] QByteArray mimeTypeOf(QStringView fileName);

} // namespace http
