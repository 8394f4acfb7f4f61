#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace http {

// "host[:port]" as in a Host header or an absolute-form target.
struct Authority {
    QByteArray host;         // Lower case, without the brackets of an IPv6 literal and without a final dot.
    bool isAddress = false;  // An IPv4 or IPv6 literal.
    std::optional<int> port; // As given; defaults are not filled in.

    bool operator==(const Authority&) const = default;

    // Nothing when the text is no host with an optional port, for example when it has user information.
    [[nodiscard]] static std::optional<Authority> parse(QByteArrayView text);
};

} // namespace http
