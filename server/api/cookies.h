#pragma once

#include "server/http/request.h"
#include "server/http/response.h"

namespace api {

// The session cookie (spec/accounts.md §3.8). On https it has the __Host- prefix, which keeps subdomains and
// plain http from setting it.
class Cookies {
public:
    explicit Cookies(bool secure) : m_secure(secure) {}

    [[nodiscard]] QString sessionToken(const http::Headers& headers) const;
    [[nodiscard]] QByteArray session(const QString& token, qint64 maxAgeMs) const;
    [[nodiscard]] QByteArray cleared() const;
    // Clears the reference's cookie when the browser still sends it.
    void clearLegacy(const http::Request& request, http::Response& response) const;

private:
    [[nodiscard]] QByteArray name() const;
    [[nodiscard]] QByteArray attributes() const;

    bool m_secure;
};

} // namespace api
