#include "server/api/body_reader.h"

#include "server/base/json.h"

#include <algorithm>

namespace api {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxSecret = 4096;

bool hasControls(QStringView text, bool mayHaveLines) {
    return std::any_of(text.begin(), text.end(), [mayHaveLines](QChar c) {
        const bool isLine = c == u'\n' || c == u'\r' || c == u'\t';
        return (c.unicode() < 0x20 || c.unicode() == 0x7f) && !(mayHaveLines && isLine);
    });
}

} // namespace

void BodyReader::addProblem(const QString& name, const QByteArray& code, const QString& detail) {
    m_problems.append({u'/' + name, code, detail});
}

base::Status BodyReader::status() const {
    return m_problems.isEmpty() ? base::Status() : base::failInvalid(m_problems);
}

bool BodyReader::isAbsent(const QString& name) const {
    const QJsonValue value = m_body.value(name);
    return value.isUndefined() || value.isNull();
}

QString BodyReader::optionalText(const QString& name, qsizetype maxLength) {
    return read(name, maxLength, false);
}

QString BodyReader::lines(const QString& name, qsizetype maxLength) { return read(name, maxLength, true); }

QString BodyReader::read(const QString& name, qsizetype maxLength, bool mayHaveLines) {
    if (isAbsent(name))
        return {};
    const QJsonValue value = m_body.value(name);
    const QString text = value.toString().trimmed();
    if (!value.isString())
        addProblem(name, "invalid_type", u"This must be a text."_s);
    else if (text.size() > maxLength)
        addProblem(name, "too_long", u"This must be at most %1 characters long."_s.arg(maxLength));
    else if (hasControls(text, mayHaveLines))
        addProblem(name, "invalid_characters", u"This must not have line breaks or control characters."_s);
    else
        return text;
    return {};
}

QString BodyReader::required(const QString& name, const QString& text) {
    const bool isKnownToBeWrong =
        std::any_of(m_problems.begin(), m_problems.end(),
                    [&](const base::FieldError& problem) { return problem.pointer == u'/' + name; });
    if (text.isEmpty() && !isKnownToBeWrong)
        addProblem(name, "required", u"This field is required."_s);
    return text;
}

QString BodyReader::text(const QString& name, qsizetype maxLength) {
    return required(name, optionalText(name, maxLength));
}

std::optional<QString> BodyReader::change(const QString& name, qsizetype maxLength) {
    return m_body.contains(name) ? std::optional(optionalText(name, maxLength)) : std::nullopt;
}

std::optional<QString> BodyReader::requiredChange(const QString& name, qsizetype maxLength) {
    return m_body.contains(name) ? std::optional(text(name, maxLength)) : std::nullopt;
}

std::optional<QString> BodyReader::optionalSecret(const QString& name) {
    if (isAbsent(name))
        return std::nullopt;
    const QJsonValue value = m_body.value(name);
    if (!value.isString())
        addProblem(name, "invalid_type", u"This must be a text."_s);
    else if (value.toString().size() > MaxSecret)
        addProblem(name, "too_long", u"This must be at most %1 characters long."_s.arg(MaxSecret));
    else
        return value.toString();
    return QString();
}

QString BodyReader::secret(const QString& name) {
    return required(name, optionalSecret(name).value_or(QString()));
}

bool BodyReader::flag(const QString& name) {
    if (!isAbsent(name) && !m_body.value(name).isBool())
        addProblem(name, "invalid_type", u"This must be true or false."_s);
    return m_body.value(name).toBool();
}

std::optional<qint64> BodyReader::time(const QString& name) {
    if (isAbsent(name))
        return std::nullopt;
    const std::optional<qint64> time = base::fromTimestamp(m_body.value(name).toString());
    if (!time)
        addProblem(name, "invalid_time", u"This must be a time such as 2030-01-31T12:00:00Z."_s);
    return time;
}

} // namespace api
