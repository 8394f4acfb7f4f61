#include "server/base/json.h"

#include <QDateTime>
#include <QJsonDocument>

#include <cmath>

namespace base {

using namespace Qt::StringLiterals;

bool isPresent(const QJsonObject& object, QLatin1StringView key) {
    const auto member = object.constFind(key);
    return member != object.constEnd() && !member->isNull();
}

std::optional<QString> stringMember(const QJsonObject& object, QLatin1StringView key) {
    const auto member = object.constFind(key);
    if (member == object.constEnd() || !member->isString())
        return std::nullopt;
    return member->toString();
}

std::optional<bool> boolMember(const QJsonObject& object, QLatin1StringView key) {
    const auto member = object.constFind(key);
    if (member == object.constEnd() || !member->isBool())
        return std::nullopt;
    return member->toBool();
}

std::optional<qint64> toInteger(const QJsonValue& value) {
    const double number = value.toDouble(0.5);
    // A double cannot tell 2^53 from 2^53 + 1, so what is not below may not be what the peer wrote.
    if (std::trunc(number) != number || std::abs(number) >= 9007199254740992.0)
        return std::nullopt;
    return static_cast<qint64>(number);
}

std::optional<qint64> integerMember(const QJsonObject& object, QLatin1StringView key) {
    return toInteger(object.value(key));
}

Result<QJsonValue> parseJson(QByteArrayView text) {
    // QJsonDocument takes only arrays and objects at the root, so the value travels inside an array.
    QByteArray wrapped;
    wrapped.reserve(text.size() + 2);
    wrapped.append('[').append(text).append(']');
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(wrapped, &error);
    if (error.error != QJsonParseError::NoError || document.array().size() != 1)
        return fail(Code::InvalidArgument, u"The text is not valid JSON."_s, "malformed_json");
    return document.array().at(0);
}

Result<QJsonObject> parseJsonObject(QByteArrayView text) {
    QJsonParseError error;
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), text.size()), &error);
    if (error.error != QJsonParseError::NoError)
        return fail(Code::InvalidArgument, u"The text is not valid JSON."_s, "malformed_json");
    if (!document.isObject())
        return fail(Code::InvalidArgument, u"A JSON object was expected."_s, "malformed_json");
    return document.object();
}

QByteArray toJson(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

QByteArray toJson(const QJsonArray& array) { return QJsonDocument(array).toJson(QJsonDocument::Compact); }

QByteArray toJson(const QJsonValue& value) {
    if (value.isObject())
        return toJson(value.toObject());
    if (value.isArray())
        return toJson(value.toArray());
    const QByteArray wrapped = toJson(QJsonArray{value});
    return wrapped.mid(1, wrapped.size() - 2);
}

QString toTimestamp(qint64 msSinceEpoch) {
    return QDateTime::fromMSecsSinceEpoch(msSinceEpoch, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonValue toTimestampOrNull(std::optional<qint64> msSinceEpoch) {
    return msSinceEpoch ? QJsonValue(toTimestamp(*msSinceEpoch)) : QJsonValue(QJsonValue::Null);
}

std::optional<qint64> fromTimestamp(const QString& text) {
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    // Qt takes a text without zone for local time, which would make its meaning depend on our machine.
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return time.toMSecsSinceEpoch();
}

QJsonValue orNull(const std::optional<QString>& text) {
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

} // namespace base
