#include "server/protocol/member_reader.h"

#include "server/base/json.h"

namespace protocol {

using namespace Qt::StringLiterals;

MemberReader::MemberReader(const QJsonValue& inputs) : m_object(inputs.toObject()) {
    if (!inputs.isObject())
        m_problem = u"inputs"_s;
}

bool MemberReader::has(QLatin1StringView key) const { return base::isPresent(m_object, key); }

QJsonValue MemberReader::any(QLatin1StringView key) const {
    return has(key) ? m_object.value(key) : QJsonValue(QJsonValue::Undefined);
}

QString MemberReader::text(QLatin1StringView key) {
    const std::optional<QString> value = base::stringMember(m_object, key);
    if (!value)
        reject(key);
    return value.value_or(QString());
}

std::optional<QString> MemberReader::optionalText(QLatin1StringView key) {
    if (!has(key))
        return std::nullopt;
    const std::optional<QString> value = base::stringMember(m_object, key);
    if (!value)
        reject(key);
    return value;
}

QString MemberReader::textOr(QLatin1StringView key, const QString& fallback) {
    return optionalText(key).value_or(fallback);
}

std::optional<bool> MemberReader::optionalFlag(QLatin1StringView key) {
    if (!has(key))
        return std::nullopt;
    const std::optional<bool> value = base::boolMember(m_object, key);
    if (!value)
        reject(key);
    return value;
}

bool MemberReader::flagOr(QLatin1StringView key, bool fallback) {
    return optionalFlag(key).value_or(fallback);
}

std::optional<qint64> MemberReader::optionalInteger(QLatin1StringView key) {
    if (!has(key))
        return std::nullopt;
    const std::optional<qint64> value = base::integerMember(m_object, key);
    if (!value)
        reject(key);
    return value;
}

QJsonObject MemberReader::objectOr(QLatin1StringView key, const QJsonObject& fallback) {
    if (!has(key))
        return fallback;
    const QJsonValue value = m_object.value(key);
    if (!value.isObject())
        reject(key);
    return value.toObject();
}

QJsonArray MemberReader::arrayOr(QLatin1StringView key, const QJsonArray& fallback) {
    if (!has(key))
        return fallback;
    const QJsonValue value = m_object.value(key);
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
