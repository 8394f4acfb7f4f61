#include "server/api/origin_policy.h"

#include <QHostAddress>

namespace api {

namespace {

bool isLoopback(const QString& host) {
    return host == u"localhost" || host.endsWith(u".localhost") || QHostAddress(host).isLoopback();
}

int portOf(const QUrl& url) { return url.port(url.scheme() == u"https" ? 443 : 80); }

} // namespace

OriginPolicy::OriginPolicy(const QString& appUrl) : m_app(appUrl) {}

bool OriginPolicy::allows(const QByteArray& text) const {
    const QUrl origin(QString::fromLatin1(text), QUrl::StrictMode);
    if (!origin.isValid() || origin.host().isEmpty() || !origin.path().isEmpty() || origin.hasQuery())
        return false;
    if (origin.scheme() != m_app.scheme() || portOf(origin) != portOf(m_app))
        return false;
    return origin.host() == m_app.host() || (isLoopback(origin.host()) && isLoopback(m_app.host()));
}

} // namespace api
