#include "server/api/visitor.h"

namespace api {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxUserAgent = 512;
constexpr int SiteBits = 64; // What one subscriber of an IPv6 network usually has.

QString networkOf(const QHostAddress& address) {
    // Everybody behind a reverse proxy that we were not told to trust comes from here; counting them as one
    // would let each lock out all others.
    if (address.isLoopback())
        return {};
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return address.toString();
    Q_IPV6ADDR bytes = address.toIPv6Address();
    std::fill(std::begin(bytes.c) + SiteBits / 8, std::end(bytes.c), quint8(0));
    return QHostAddress(bytes).toString() + u"/64"_s;
}

} // namespace

services::Visitor visitorOf(const http::Request& request) {
    QHostAddress peer = request.peer;
    peer.setScopeId({}); // "fe80::1%eth0"
    return {peer.toString(), networkOf(peer),
            QString::fromUtf8(request.headers.value("User-Agent")).left(MaxUserAgent)};
}

} // namespace api
