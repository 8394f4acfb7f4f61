#include "server/integrations/address_policy.h"

#include <algorithm>
#include <array>

namespace integrations {

namespace {

// IANA special-purpose address registries (RFC 6890), as far as nobody can run a public endpoint there.
constexpr std::array ReservedSubnets = {
    "0.0.0.0/8",     "10.0.0.0/8",   "100.64.0.0/10",  "127.0.0.0/8",   "169.254.0.0/16",  "172.16.0.0/12",
    "192.0.0.0/24",  "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
    "224.0.0.0/4",   "240.0.0.0/4",  "::/128",         "::1/128",       "64:ff9b:1::/48",  "100::/64",
    "2001:db8::/32", "fc00::/7",     "fe80::/10",      "fec0::/10",     "ff00::/8",
};

} // namespace

bool isPublicAddress(const QHostAddress& address) {
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    const QHostAddress judged = isIpv4 ? QHostAddress(ipv4) : address;
    return !judged.isNull() &&
           std::none_of(ReservedSubnets.begin(), ReservedSubnets.end(), [&](const char* subnet) {
               return judged.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(subnet)));
           });
}

} // namespace integrations
