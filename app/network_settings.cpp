#include "app/network_settings.h"

#include <QCoreApplication>
#include <QUrl>

namespace app {

using namespace Qt::StringLiterals;

namespace {

base::Result<QString> appUrl(const Configuration& configuration, quint16 port) {
    QString text = configuration.value(u"APP_URL"_s, u"http://localhost:%1"_s.arg(port));
    if (text.endsWith(u'/'))
        text.chop(1);
    const QUrl url(text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == u"http" || url.scheme() == u"https";
    if (!url.isValid() || !isHttp || url.host().isEmpty() || !url.path().isEmpty() || url.hasQuery() ||
        url.hasFragment() || !url.userInfo().isEmpty())
        return invalid(u"APP_URL"_s, u"must be an absolute http(s) URL"_s);
    return text;
}

// Nothing where the feature flag decides.
base::Result<std::optional<services::Registration>> registration(const Configuration& configuration) {
    const QString text = configuration.value(u"REGISTRATION"_s);
    if (text.isEmpty())
        return std::nullopt;
    if (text == u"open")
        return services::Registration::Open;
    if (text == u"invite")
        return services::Registration::Invite;
    if (text == u"closed")
        return services::Registration::Closed;
    return invalid(u"REGISTRATION"_s, u"must be open, invite or closed"_s);
}

} // namespace

base::Status readNetwork(const Configuration& configuration, server::Options& options) {
    const auto host = readAddress(configuration, u"HOST"_s);
    const auto internalHost = readAddress(configuration, u"INTERNAL_HOST"_s);
    if (!host || !internalHost)
        return base::fail(host ? internalHost.error() : host.error());
    const auto main = readPort(configuration, u"PORT"_s, 3000);
    const auto internal = readPort(configuration, u"INTERNAL_PORT"_s, 3033);
    if (!main || !internal)
        return base::fail(main ? internal.error() : main.error());
    const auto url = appUrl(configuration, *main);
    if (!url)
        return base::fail(url.error());
    const auto admission = registration(configuration);
    if (!admission)
        return base::fail(admission.error());
    const auto allowPrivate = readFlag(configuration, u"ALLOW_PRIVATE_HTTP_HOSTS"_s);
    if (!allowPrivate)
        return base::fail(allowPrivate.error());
    options.host = *host;
    options.internalHost = *internalHost;
    options.port = *main;
    options.internalPort = *internal;
    options.services.appUrl = *url;
    options.services.registration = *admission;
    options.services.defaultRegistration =
        host->isLoopback() ? services::Registration::Open : services::Registration::Invite;
    options.allowPrivateHttpHosts = *allowPrivate;
    options.allowedHosts = configuration.list(u"ALLOWED_HOSTS"_s);
    options.trustedProxies = configuration.list(u"TRUSTED_PROXIES"_s);
    options.revision = configuration.value(u"GIT_COMMIT"_s);
    options.services.revision = options.revision;
    options.services.version = QCoreApplication::applicationVersion();
    return {};
}

} // namespace app
