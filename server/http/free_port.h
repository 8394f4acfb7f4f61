#pragma once

#include <QHostAddress>

namespace http {

// The next port after `port` that nobody listens on; 0 when the next hundred are all taken. It may be taken a
// moment later.
[[nodiscard]] quint16 nextFreePort(const QHostAddress& address, quint16 port);

} // namespace http
