#include "server/integrations/http_host_caller.h"

#include "server/base/json.h"
#include "server/integrations/address_policy.h"

#include <QHostInfo>
#include <QNetworkReply>

#include <algorithm>

namespace integrations {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ConnectTimeoutMs = 10'000;
constexpr qint64 MaxAnswer = 64 * 1024;

base::Failure addressNotAllowed() {
    return base::fail(
        base::Code::InvalidArgument,
        u"This address is on a private network. Set ALLOW_PRIVATE_HTTP_HOSTS=true to allow it."_s,
        "address_not_allowed");
}

base::Failure unreachable(const QString& detail) {
    base::Error error;
    error.code = base::Code::Unavailable;
    error.message = u"The endpoint could not be reached."_s;
    error.detail = detail;
    return base::fail(std::move(error));
}

} // namespace

base::Status HostRequests::check(const QUrl& url, bool allowPrivate) {
    const QHostAddress literal(url.host());
    const bool isLocalName = url.host() == u"localhost" || url.host().endsWith(u".localhost");
    if (!allowPrivate && (isLocalName || (!literal.isNull() && !isPublicAddress(literal))))
        return addressNotAllowed();
    return {};
}

void HostRequests::post(const QUrl& url, const QByteArray& body, qint64 timeoutMs, Done done) {
    QHostInfo::lookupHost(
        url.host(), this, [this, url, body, timeoutMs, done = std::move(done)](const QHostInfo& info) {
            const QList<QHostAddress> addresses = info.addresses();
            if (addresses.isEmpty()) {
                done(unreachable(info.errorString()));
                return;
            }
            if (!m_allowPrivate && !std::all_of(addresses.begin(), addresses.end(), isPublicAddress)) {
                done(addressNotAllowed());
                return;
            }
            send(url, addresses.first(), body, timeoutMs, done);
        });
}

QNetworkAccessManager& HostRequests::network() {
    if (!m_network)
        m_network = std::make_unique<QNetworkAccessManager>();
    return *m_network;
}

void HostRequests::send(const QUrl& url, const QHostAddress& address, const QByteArray& body,
                        qint64 timeoutMs, Done done) {
    QUrl target = url;
    target.setHost(address.toString());
    QNetworkRequest request(target);
    request.setRawHeader("Host", url.authority(QUrl::FullyEncoded).toLatin1());
    request.setPeerVerifyName(url.host());
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    QNetworkReply* const reply = network().post(request, body);
    reply->setReadBufferSize(MaxAnswer);
    const auto deadline = std::make_shared<base::Timers::Id>(
        m_timers.after(timeoutMs > 0 ? timeoutMs : ConnectTimeoutMs, [reply] { reply->abort(); }));
    if (timeoutMs == 0)
        connect(reply, &QNetworkReply::requestSent, this, [this, deadline] { m_timers.cancel(*deadline); });
    connect(reply, &QNetworkReply::readyRead, this, [reply] {
        if (reply->bytesAvailable() >= MaxAnswer)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, deadline, done = std::move(done)] {
        m_timers.cancel(*deadline);
        const QVariant status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
        if (status.isValid())
            done(status.toInt());
        else
            done(unreachable(reply->errorString()));
        reply->deleteLater();
    });
}

void HttpHostCaller::post(const QUrl& url, const QJsonObject& body, qint64 timeoutMs,
                          std::function<void(base::Result<int>)> done) {
    auto answered = [post = m_post, done = std::move(done)](base::Result<int> status) {
        post([done, status = std::move(status)] { done(status); });
    };
    m_net.post([requests = &m_requests, url, body = base::toJson(body), timeoutMs,
                answered = std::move(answered)] { requests->post(url, body, timeoutMs, answered); });
}

base::Status HttpHostCaller::check(const QUrl& url) const {
    return HostRequests::check(url, m_requests.allowsPrivate());
}

} // namespace integrations
