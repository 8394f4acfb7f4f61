#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <map>

namespace integrations {

struct S3Credentials {
    QString region;
    QString keyId;
    QString keySecret;
};

// A request that somebody else will make.
struct S3Request {
    QByteArray method;
    QUrl url; // Without query.
    std::map<QByteArray, QByteArray> query;
    std::map<QByteArray, QByteArray> headers; // That it must have, besides Host; names in lower case.
    qint64 now = 0;                           // Milliseconds since the epoch.
    qint64 expiresInSeconds = 0;
};

// The address that lets anybody make this request: AWS Signature Version 4 in query parameters, payload
// unsigned.
[[nodiscard]] QUrl presign(const S3Request& request, const S3Credentials& credentials);

} // namespace integrations
