#include "server/api/cursor.h"

#include "server/base/crypto.h"
#include "server/base/json.h"

#include <QUrlQuery>

#include <algorithm>

namespace api {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MacSize = 16;
constexpr qsizetype MaxLength = 4096;
constexpr int MaxLimit = 100;
constexpr int DefaultLimit = 50;

// Parameters that choose a page, and not what the list is about.
bool choosesPage(const QString& name) { return name == u"cursor" || name == u"limit" || name == u"count"; }

base::Failure invalidCursor() {
    return base::fail(base::Code::InvalidArgument,
                      u"The cursor does not belong to this list. Start again from its first page."_s,
                      "invalid_cursor");
}

// Which list, and with which filters.
QByteArray scopeOf(const Call& call) {
    QStringList filters;
    for (const auto& [name, value] : call.request.query.all()) {
        if (!choosesPage(name))
            filters.append(name + u'=' + value);
    }
    filters.sort();
    return base::toJson(QJsonArray::fromStringList(QStringList(call.request.path) + filters));
}

QByteArray linkTo(const Call& call, const QString& cursor) {
    QUrlQuery query;
    for (const auto& [name, value] : call.request.query.all()) {
        if (name != u"cursor")
            query.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(name)),
                               QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    query.addQueryItem(u"cursor"_s, cursor);
    return '<' + QUrl::toPercentEncoding(call.request.path, "/") + '?' +
           query.toString(QUrl::FullyEncoded).toLatin1() + ">; rel=\"next\"";
}

} // namespace

Cursors::Cursors(const services::Settings& settings) : m_key(base::deriveKey(settings.csrfKey, "cursors")) {}

QByteArray Cursors::mac(const Call& call, const QByteArray& payload) const {
    // A digest of the scope has a fixed length, so that nothing can move from one part to the other.
    return base::hmacSha256(m_key, base::sha256(scopeOf(call)) + payload).first(MacSize);
}

QString Cursors::write(const Call& call, const Cursor& cursor) const {
    QJsonArray array = QJsonArray::fromStringList(cursor.key);
    array.prepend(cursor.backwards);
    const QByteArray payload = base::toJson(array);
    return QString::fromLatin1((mac(call, payload) + payload)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

base::Result<std::optional<Cursor>> Cursors::read(const Call& call) const {
    const QString text = call.query(u"cursor");
    if (text.isEmpty())
        return std::nullopt;
    const QByteArray::FromBase64Result decoding = QByteArray::fromBase64Encoding(
        text.left(MaxLength).toLatin1(),
        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray& bytes = decoding.decoded;
    if (!decoding || bytes.size() <= MacSize)
        return invalidCursor();
    const QByteArray payload = bytes.mid(MacSize);
    if (!base::constantTimeEquals(bytes.first(MacSize), mac(call, payload)))
        return invalidCursor();
    QJsonArray array = base::parseJson(payload).value_or(QJsonValue()).toArray();
    Cursor cursor;
    cursor.backwards = array.takeAt(0).toBool();
    for (const QJsonValue& part : array)
        cursor.key.append(part.toString());
    return cursor;
}

base::Result<int> Cursors::limit(const Call& call) {
    if (!call.request.query.has(u"limit"))
        return DefaultLimit;
    bool ok = false;
    const int limit = call.query(u"limit").toInt(&ok);
    if (ok && limit >= 1 && limit <= MaxLimit)
        return limit;
    return base::fail(base::Code::InvalidArgument, u"limit must be between 1 and %1."_s.arg(MaxLimit),
                      "invalid_parameter");
}

Answer Cursors::page(const Call& call, const QJsonArray& data, const QString& nextCursor,
                     const QString& prevCursor) {
    Answer answer = Answer::list(data, nextCursor, prevCursor);
    if (!nextCursor.isEmpty())
        answer.headers.append({"Link", linkTo(call, nextCursor)});
    return answer;
}

} // namespace api
