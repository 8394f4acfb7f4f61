#include "server/integrations/s3_storage.h"

#include <QNetworkReply>

namespace integrations {

using namespace Qt::StringLiterals;

namespace {

constexpr int RemoveTimeoutMs = 30'000;

// The key's last part without the UUID before it.
QByteArray nameOf(const QString& key) { return key.section(u'/', -1).mid(37).toLatin1(); }

base::Status statusOf(const QNetworkReply& reply) {
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if ((status >= 200 && status < 300) || status == 404)
        return {};
    return base::failInternal(u"the storage answered %1: %2"_s.arg(status).arg(reply.errorString()));
}

} // namespace

void S3Requests::remove(const QUrl& signedUrl, services::Delivered done) {
    if (!m_network)
        m_network = std::make_unique<QNetworkAccessManager>();
    QNetworkRequest request(signedUrl);
    request.setTransferTimeout(RemoveTimeoutMs);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    QNetworkReply* const reply = m_network->deleteResource(request);
    connect(reply, &QNetworkReply::finished, this, [reply, done = std::move(done)] {
        done(statusOf(*reply));
        reply->deleteLater();
    });
}

S3Request S3Storage::request(const QByteArray& method, const QString& key, qint64 until) const {
    S3Request request;
    request.method = method;
    request.url = m_options.endpoint;
    request.url.setPath(u"%1/%2/%3"_s.arg(m_options.endpoint.path(), m_options.bucket, key));
    request.now = m_clock.now();
    request.expiresInSeconds = (until - request.now) / 1000;
    return request;
}

QString S3Storage::sign(const S3Request& request) const {
    return QString::fromLatin1(presign(request, m_options.credentials).toEncoded());
}

services::FileLinks S3Storage::links(const services::ExpectedFile& file) const {
    S3Request upload = request("PUT", file.key, file.uploadUntil);
    upload.headers["content-length"] = QByteArray::number(file.size);
    S3Request download = request("GET", file.key, file.downloadUntil);
    download.query["response-content-disposition"] = "attachment; filename=\"" + nameOf(file.key) + '"';
    download.query["response-content-type"] = "application/octet-stream";
    return {sign(upload), sign(download)};
}

void S3Storage::remove(const QString& key, services::Delivered done) {
    const QUrl url = presign(request("DELETE", key, m_clock.now() + RemoveTimeoutMs), m_options.credentials);
    auto answered = [post = m_post, done = std::move(done)](const base::Status& status) {
        post([done, status] { done(status); });
    };
    m_net.post(
        [requests = &m_requests, url, answered = std::move(answered)] { requests->remove(url, answered); });
}

} // namespace integrations
