#include "app/upload_settings.h"

#include <QUrl>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxUploadMegabytes = qint64{1024} * 1024;

base::Result<QUrl> s3Endpoint(const Configuration& configuration, const QString& region) {
    QString text = configuration.value(u"S3_ENDPOINT"_s, u"https://s3.%1.amazonaws.com"_s.arg(region));
    if (!text.contains(u"://"))
        text.prepend(u"https://");
    if (text.endsWith(u'/'))
        text.chop(1);
    const QUrl url(text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == u"http" || url.scheme() == u"https";
    if (!url.isValid() || !isHttp || url.host().isEmpty() || url.hasQuery() || url.hasFragment() ||
        !url.userInfo().isEmpty())
        return invalid(u"S3_ENDPOINT"_s, u"must be an absolute http(s) URL without the bucket"_s);
    return url;
}

// Nothing when none of the S3 variables is set. Only the endpoint may be left out: it is then Amazon's own.
base::Result<std::optional<integrations::S3Options>> s3(const Configuration& configuration) {
    QStringList missing;
    QStringList values;
    for (const QString& name : {u"S3_KEY_ID"_s, u"S3_KEY_SECRET"_s, u"S3_BUCKET"_s, u"S3_REGION"_s}) {
        values.append(configuration.value(name));
        if (values.last().isEmpty())
            missing.append(name);
    }
    if (missing.size() == values.size() && configuration.value(u"S3_ENDPOINT"_s).isEmpty())
        return std::nullopt;
    if (!missing.isEmpty())
        return base::fail(
            base::Code::InvalidArgument,
            u"Uploads cannot go to S3 without %1. Set it, or remove all variables that begin with "
            "S3_ to keep uploads in the data directory."_s.arg(missing.join(u", "_s)),
            missing.first().toLatin1());
    const base::Result<QUrl> endpoint = s3Endpoint(configuration, values[3]);
    if (!endpoint)
        return base::fail(endpoint.error());
    return integrations::S3Options{*endpoint, values[2], {values[3], values[0], values[1]}};
}

} // namespace

base::Status readUploads(const Configuration& configuration, Settings& settings) {
    bool ok = false;
    const qint64 megabytes = configuration.value(u"UPLOAD_LIMIT_MB"_s, u"1024"_s).toLongLong(&ok);
    if (!ok || megabytes < 0 || megabytes > MaxUploadMegabytes)
        return invalid(u"UPLOAD_LIMIT_MB"_s,
                       u"must be a number between 0 (no uploads) and %1"_s.arg(MaxUploadMegabytes));
    auto bucket = s3(configuration);
    if (!bucket)
        return base::fail(bucket.error());
    settings.server.services.uploadLimit = megabytes * 1024 * 1024;
    settings.server.uploadFolder = settings.dataDirectory + u"/uploads"_s;
    settings.server.s3 = std::move(*bucket);
    return {};
}

} // namespace app
