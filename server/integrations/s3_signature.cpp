#include "server/integrations/s3_signature.h"

#include "server/base/crypto.h"

#include <QDateTime>
#include <QTimeZone>

namespace integrations {

namespace {

constexpr char Algorithm[] = "AWS4-HMAC-SHA256";

QByteArray encoded(const QByteArray& text) { return text.toPercentEncoding(); }

QByteArray join(const std::map<QByteArray, QByteArray>& pairs, char between, char after) {
    QByteArray text;
    for (const auto& [name, value] : pairs) {
        if (!text.isEmpty() && after == '&')
            text += after;
        text += name + between + value;
        if (after != '&')
            text += after;
    }
    return text;
}

QByteArray namesOf(const std::map<QByteArray, QByteArray>& headers) {
    QByteArrayList names;
    for (const auto& [name, value] : headers)
        names.append(name);
    return names.join(';');
}

QByteArray signingKey(const S3Credentials& credentials, const QByteArray& day) {
    QByteArray key = "AWS4" + credentials.keySecret.toUtf8();
    for (const QByteArray& part :
         {day, credentials.region.toUtf8(), QByteArray("s3"), QByteArray("aws4_request")})
        key = base::hmacSha256(key, part);
    return key;
}

} // namespace

QUrl presign(const S3Request& request, const S3Credentials& credentials) {
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(request.now, QTimeZone::utc());
    const QByteArray time = now.toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1();
    const QByteArray day = time.first(8);
    const QByteArray scope = day + '/' + credentials.region.toUtf8() + "/s3/aws4_request";

    std::map<QByteArray, QByteArray> headers = request.headers;
    headers["host"] = request.url.authority(QUrl::FullyEncoded).toLatin1();
    std::map<QByteArray, QByteArray> query;
    for (const auto& [name, value] : request.query)
        query[encoded(name)] = encoded(value);
    query["X-Amz-Algorithm"] = Algorithm;
    query["X-Amz-Credential"] = encoded(credentials.keyId.toUtf8() + '/' + scope);
    query["X-Amz-Date"] = time;
    query["X-Amz-Expires"] = QByteArray::number(request.expiresInSeconds);
    query["X-Amz-SignedHeaders"] = encoded(namesOf(headers));

    const QByteArray canonical =
        QByteArrayList{request.method,        request.url.path(QUrl::FullyEncoded).toLatin1(),
                       join(query, '=', '&'), join(headers, ':', '\n'),
                       namesOf(headers),      "UNSIGNED-PAYLOAD"}
            .join('\n');
    const QByteArray toSign =
        QByteArrayList{Algorithm, time, scope, base::sha256(canonical).toHex()}.join('\n');
    const QByteArray signature = base::hmacSha256(signingKey(credentials, day), toSign).toHex();
    QUrl url = request.url;
    url.setQuery(QString::fromLatin1(join(query, '=', '&') + "&X-Amz-Signature=" + signature),
                 QUrl::StrictMode);
    return url;
}

} // namespace integrations
