#pragma once

#include "server/http/problem.h"

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace http {

// Which names the server answers to. A page of an attacker can point its own name at our address (DNS
// rebinding) and then read our answers as its own origin; a name it cannot choose protects us. IP literals
// and localhost cannot be rebound and are always fine.
class HostPolicy {
public:
    HostPolicy() = default;
    // `names` as in ALLOWED_HOSTS: "example.com", "*.example.com" for every name below it, "*" for any name.
    // Ports and case do not matter.
    explicit HostPolicy(const QStringList& names);

    // Nothing when the value of the Host header is acceptable.
    [[nodiscard]] std::optional<Problem> check(QByteArrayView host) const;

private:
    [[nodiscard]] bool allows(const QByteArray& name) const;

    bool m_any = false;
    QSet<QByteArray> m_names;
    QSet<QByteArray> m_suffixes; // With the leading dot.
};

} // namespace http
