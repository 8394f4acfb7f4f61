#include "server/protocol/member_reader.h"

#include "server/base/json.h"

namespace protocol {

using namespace Qt::StringLiterals;

MemberReader::MemberReader(const QByteArray& json)
    : m_json(json), m_object(base::JsonObjectView::of(m_json)) {
    if (!m_object)
        m_problem = u"inputs"_s;
}

MemberReader::MemberReader(const QJsonValue& inputs) : MemberReader(base::toJson(inputs)) {}

std::optional<QByteArrayView> MemberReader::present(QLatin1StringView key) const {
    return m_object ? m_object->present(key) : std::nullopt;
}

bool MemberReader::has(QLatin1StringView key) const { return present(key).has_value(); }

QJsonValue MemberReader::any(QLatin1StringView key) const {
    const std::optional<QByteArrayView> json = present(key);
    return json ? base::parseJson(*json).value_or(QJsonValue()) : QJsonValue(QJsonValue::Undefined);
}

QString MemberReader::text(QLatin1StringView key) {
    const auto value = m_object ? m_object->text(key) : std::nullopt;
    if (!value)
        reject(key);
    return QString::fromUtf8(value.value_or(QByteArrayView()));
}

std::optional<QString> MemberReader::optionalText(QLatin1StringView key) {
    return has(key) ? std::optional(text(key)) : std::nullopt;
}

QString MemberReader::textOr(QLatin1StringView key, const QString& fallback) {
    return optionalText(key).value_or(fallback);
}

std::optional<bool> MemberReader::optionalFlag(QLatin1StringView key) {
    const std::optional<QByteArrayView> json = present(key);
    if (!json || json == "true" || json == "false")
        return json ? std::optional(json == "true") : std::nullopt;
    reject(key);
    return std::nullopt;
}

bool MemberReader::flagOr(QLatin1StringView key, bool fallback) {
    return optionalFlag(key).value_or(fallback);
}

std::optional<qint64> MemberReader::optionalInteger(QLatin1StringView key) {
    if (!has(key))
        return std::nullopt;
    const std::optional<qint64> value = base::toInteger(any(key));
    if (!value)
        reject(key);
    return value;
}

QJsonObject MemberReader::objectOr(QLatin1StringView key, const QJsonObject& fallback) {
    const QJsonValue value = any(key);
    if (value.isUndefined())
        return fallback;
    if (!value.isObject())
        reject(key);
    return value.toObject();
}

QJsonArray MemberReader::arrayOr(QLatin1StringView key, const QJsonArray& fallback) {
    const QJsonValue value = any(key);
    if (value.isUndefined())
        return fallback;
    if (!value.isArray())
        reject(key);
    return value.toArray();
}

void MemberReader::reject(const QString& key) {
    if (m_problem.isEmpty())
        m_problem = key;
}

void MemberReader::adopt(const MemberReader& nested, const QString& key) {
    if (!nested.m_problem.isEmpty())
        reject(key + u'.' + nested.m_problem);
}

base::Status MemberReader::status() const {
    if (m_problem.isEmpty())
        return {};
    return base::fail(base::Code::InvalidArgument, u"Invalid value for \"%1\"."_s.arg(m_problem));
}

} // namespace protocol
