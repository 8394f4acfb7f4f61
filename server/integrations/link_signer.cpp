#include "server/integrations/link_signer.h"

#include "server/base/crypto.h"

namespace integrations {

using namespace Qt::StringLiterals;

QByteArray LinkSigner::signature(Purpose purpose, const QString& key, const QString& expires,
                                 const QString& size) const {
    const QString method = purpose == Purpose::Upload ? u"PUT"_s : u"GET"_s;
    const QString text = QStringList{method, key, expires, size}.join(u'\n');
    return base::hmacSha256(m_key, text.toUtf8())
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString LinkSigner::link(Purpose purpose, const QString& key, qint64 until, qint64 size) const {
    const bool isUpload = purpose == Purpose::Upload;
    const QString expires = QString::number(until);
    const QString bytes = isUpload ? QString::number(size) : QString();
    QString link = u"/uploads/%1?expires=%2"_s.arg(key, expires);
    if (isUpload)
        link += u"&size="_s + bytes;
    return link + u"&signature="_s + QString::fromLatin1(signature(purpose, key, expires, bytes));
}

base::Status LinkSigner::check(Purpose purpose, const services::LocalFiles::Link& link) const {
    const QByteArray expected = signature(purpose, link.key, link.expires, link.size);
    if (!base::constantTimeEquals(expected, link.signature.toUtf8()))
        return base::fail(base::Code::Forbidden, u"This link is not valid."_s, "invalid_link");
    if (m_clock.now() > link.expires.toLongLong())
        return base::fail(base::Code::Forbidden, u"This link has expired."_s, "token_expired");
    return {};
}

} // namespace integrations
