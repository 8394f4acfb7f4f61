#pragma once

#include <QString>

namespace services {

// Where a request comes from, for sessions, the audit log and throttling.
struct Visitor {
    QString ip;
    QString network; // What its attempts are counted by: the address, or the /64 of an IPv6 one. Empty: not.
    QString userAgent;
};

} // namespace services
