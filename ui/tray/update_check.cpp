#include "ui/tray/update_check.h"

#include "ui/tray/release_version.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxyFactory>
#include <QNetworkReply>

namespace tray {

using namespace Qt::StringLiterals;

namespace {

constexpr int TimeoutMs = 15'000;
constexpr qint64 MaxBytes = 1024 * 1024;

QNetworkRequest question(const QUrl& feed) {
    QNetworkRequest request(feed);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("User-Agent", "interval-server"); // Some refuse questions without one.
    request.setRawHeader("Accept-Language", "*");          // Instead of the person's.
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setTransferTimeout(TimeoutMs);
    return request;
}

base::Failure failed(const QString& why) { return base::fail(base::Code::Unavailable, why); }

} // namespace

QUrl releaseFeed() { return QUrl(QStringLiteral(INTERVAL_RELEASE_FEED)); }

UpdateCheck::UpdateCheck(QUrl feed, QString ownVersion)
    : m_feed(std::move(feed)), m_ownVersion(std::move(ownVersion)) {}

void UpdateCheck::ask(Done done) {
    m_network = std::make_unique<QNetworkAccessManager>();
    m_network->setProxy(QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(m_feed)).constFirst());
    QNetworkReply* const reply = m_network->get(question(m_feed));
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64) {
        if (received > MaxBytes)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, done = std::move(done)] {
        reply->deleteLater();
        done(read(*reply));
    });
}

base::Result<UpdateCheck::Release> UpdateCheck::read(QNetworkReply& reply) const {
    if (reply.error() != QNetworkReply::NoError)
        return failed(
            u"%1 does not say which version is the latest (%2)."_s.arg(m_feed.host(), reply.errorString()));
    const QJsonObject release = QJsonDocument::fromJson(reply.read(MaxBytes)).object();
    const QString tag = release[u"tag_name"].toString();
    const std::optional<ReleaseVersion> latest = ReleaseVersion::parse(tag);
    const std::optional<ReleaseVersion> own = ReleaseVersion::parse(m_ownVersion);
    const QUrl page(release[u"html_url"].toString(), QUrl::StrictMode);
    const bool isPage = page.scheme() == u"https" || (page.isValid() && page.scheme() == m_feed.scheme());
    if (!latest || !own || !isPage)
        return failed(u"%1 answered something else than a release."_s.arg(m_feed.host()));
    return Release{tag.startsWith(u'v') ? tag.mid(1) : tag, page, release[u"body"].toString(),
                   *latest > *own};
}

} // namespace tray
