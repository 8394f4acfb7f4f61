#pragma once

#include "server/base/result.h"

#include <QJsonObject>

#include <optional>

namespace api {

// Reads the members of a request's body and gathers what is wrong with them, so that a form hears of all of
// it at once (spec/accounts.md §8.1). What a member means is for the services to judge. Use:
//
//     BodyReader body(call.body);
//     const QString name = body.text(u"name"_s);
//     if (const base::Status read = body.status(); !read)
//         return base::fail(read.error());
class BodyReader {
public:
    static constexpr qsizetype NameLength = 200; // Characters.
    static constexpr qsizetype LabelLength = 100;

    explicit BodyReader(const QJsonObject& body) : m_body(body) {}

    // Texts come without surrounding blanks, and with control characters are refused. Must be there.
    [[nodiscard]] QString text(const QString& name, qsizetype maxLength = NameLength);
    // Empty when absent or null.
    [[nodiscard]] QString optionalText(const QString& name, qsizetype maxLength = NameLength);
    // The same, and may have line breaks.
    [[nodiscard]] QString lines(const QString& name, qsizetype maxLength);
    // In a PATCH: nothing when absent, empty when null.
    [[nodiscard]] std::optional<QString> change(const QString& name, qsizetype maxLength = NameLength);
    // The same for what must not be empty.
    [[nodiscard]] std::optional<QString> requiredChange(const QString& name,
                                                        qsizetype maxLength = NameLength);
    // A password: every character counts. Must be there.
    [[nodiscard]] QString secret(const QString& name);
    [[nodiscard]] std::optional<QString> optionalSecret(const QString& name);
    // False when absent.
    [[nodiscard]] bool flag(const QString& name);
    // RFC 3339, as milliseconds since the epoch.
    [[nodiscard]] std::optional<qint64> time(const QString& name);

    void addProblem(const QString& name, const QByteArray& code, const QString& detail);
    // InvalidArgument with all problems so far.
    [[nodiscard]] base::Status status() const;

private:
    [[nodiscard]] QString read(const QString& name, qsizetype maxLength, bool mayHaveLines);
    [[nodiscard]] bool isAbsent(const QString& name) const;
    [[nodiscard]] QString required(const QString& name, const QString& text);

    const QJsonObject m_body;
    QList<base::FieldError> m_problems;
};

} // namespace api
