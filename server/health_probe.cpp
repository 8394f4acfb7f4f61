#include "server/health_probe.h"

#include <QNetworkProxy>
#include <QNetworkReply>

namespace server {

using namespace Qt::StringLiterals;

namespace {

constexpr int TimeoutMs = 3'000;

// Where to reach a listener from its own machine.
QHostAddress reachable(const QHostAddress& bound) {
    if (bound == QHostAddress(QHostAddress::Any) || bound == QHostAddress(QHostAddress::AnyIPv4))
        return QHostAddress(QHostAddress::LocalHost);
    if (bound == QHostAddress(QHostAddress::AnyIPv6))
        return QHostAddress(QHostAddress::LocalHostIPv6);
    return bound;
}

QNetworkRequest requestTo(const QHostAddress& address, quint16 port) {
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(address.toString());
    url.setPort(port);
    url.setPath(u"/health-check"_s);
    QNetworkRequest request(url);
    request.setTransferTimeout(TimeoutMs);
    // The server answers to names that it knows; one probe every few seconds is not worth a connection.
    request.setRawHeader("Host", "localhost");
    request.setRawHeader("Connection", "close");
    return request;
}

} // namespace

void HealthProbe::ask(const QHostAddress& address, quint16 port, std::function<void(bool)> then) {
    if (!m_network) {
        m_network = std::make_unique<QNetworkAccessManager>();
        m_network->setProxy(QNetworkProxy::NoProxy);
    }
    QNetworkReply* const reply = m_network->get(requestTo(reachable(address), port));
    connect(reply, &QNetworkReply::finished, this, [reply, then = std::move(then)] {
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        reply->deleteLater();
        then(reply->error() == QNetworkReply::NoError && status == 200);
    });
}

} // namespace server
