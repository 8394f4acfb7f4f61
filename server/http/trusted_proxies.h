#pragma once

#include "server/base/result.h"
#include "server/http/headers.h"

#include <QHostAddress>
#include <QList>
#include <QPair>
#include <QStringList>

namespace http {

// The reverse proxies whose X-Forwarded-For and X-Forwarded-Proto are believed.
class TrustedProxies {
public:
    // `entries` are addresses and CIDR ranges: "10.0.0.1", "10.0.0.0/8", "fd00::/8".
    // InvalidArgument names the first entry that is neither.
    [[nodiscard]] static base::Result<TrustedProxies> parse(const QStringList& entries);

    [[nodiscard]] bool contains(const QHostAddress& address) const;

    struct Client {
        QHostAddress address;
        bool secure = false; // The client's own connection is TLS.
    };
    // Whom a request is from, given the peer of the TCP connection: the last address in X-Forwarded-For that
    // is no trusted proxy. What stands before it may be made up.
    [[nodiscard]] Client clientOf(const QHostAddress& peer, const Headers& headers) const;

private:
    QList<QPair<QHostAddress, int>> m_ranges;
};

// IPv4 addresses mapped into IPv6 (::ffff:1.2.3.4), as sockets that listen on both report them, as plain
// IPv4.
[[nodiscard]] QHostAddress withoutMapping(const QHostAddress& address);

} // namespace http
