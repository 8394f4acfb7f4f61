#pragma once

#include <QHostAddress>

namespace integrations {

// Whether `address` is on the public internet: neither loopback, private, link-local, carrier-grade NAT,
// multicast nor otherwise reserved. IPv4 addresses inside IPv6 ones are judged as what they are.
[[nodiscard]] bool isPublicAddress(const QHostAddress& address);

} // namespace integrations
