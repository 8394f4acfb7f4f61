#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace http {

// The characters and lists of RFC 9110, shared by the readers of this folder.

// A character of a "token": method and header names consist of them.
[[nodiscard]] bool isTokenChar(char c);
[[nodiscard]] bool isToken(QByteArrayView text);
// C0 controls and DEL, horizontal tab included.
[[nodiscard]] bool isControl(char c);
[[nodiscard]] bool isDigits(QByteArrayView text);
[[nodiscard]] bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b);
// The trimmed, non-empty elements of a comma-separated header value.
[[nodiscard]] QList<QByteArrayView> listElements(QByteArrayView value);

} // namespace http
