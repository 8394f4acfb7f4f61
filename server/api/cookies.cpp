#include "server/api/cookies.h"

namespace api {

namespace {

constexpr char LegacyName[] = "interval_auth_cookie";

// The value of the first cookie of that name, in any Cookie line.
QByteArray cookie(const http::Headers& headers, const QByteArray& name) {
    const QList<QByteArray> lines = headers.values("cookie");
    for (const QByteArray& line : lines) {
        for (const QByteArray& part : line.split(';')) {
            const QByteArray pair = part.trimmed();
            if (pair.startsWith(name + '='))
                return pair.mid(name.size() + 1);
        }
    }
    return {};
}

} // namespace

QByteArray Cookies::name() const { return m_secure ? "__Host-interval_session" : "interval_session"; }

QByteArray Cookies::attributes() const {
    return m_secure ? "; Path=/; HttpOnly; SameSite=Lax; Secure" : "; Path=/; HttpOnly; SameSite=Lax";
}

QString Cookies::sessionToken(const http::Headers& headers) const {
    return QString::fromLatin1(cookie(headers, name()));
}

QByteArray Cookies::session(const QString& token, qint64 maxAgeMs) const {
    return name() + '=' + token.toLatin1() + attributes() +
           "; Max-Age=" + QByteArray::number(maxAgeMs / 1000);
}

QByteArray Cookies::cleared() const { return name() + '=' + attributes() + "; Max-Age=0"; }

void Cookies::clearLegacy(const http::Request& request, http::Response& response) const {
    if (!cookie(request.headers, LegacyName).isEmpty())
        response.headers.add("Set-Cookie",
                             QByteArray(LegacyName) + "=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
}

} // namespace api
