#pragma once

#include "server/base/json_object_view.h"
#include "server/base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace protocol {

// Reads the members of one inputs object and remembers the first that has a wrong type, so that a decoder
// reads straight through and checks once. Null counts as absent, because Python writes nulls
// (spec/protocol.md §2.6).
class MemberReader {
public:
    // Of their text or of a tree; decoders take either.
    MemberReader(const QByteArray& json);
    MemberReader(const QJsonValue& inputs);
    MemberReader(const QJsonObject& inputs) : MemberReader(QJsonValue(inputs)) {}

    [[nodiscard]] QString text(QLatin1StringView key);
    [[nodiscard]] std::optional<QString> optionalText(QLatin1StringView key);
    [[nodiscard]] QString textOr(QLatin1StringView key, const QString& fallback);
    [[nodiscard]] std::optional<bool> optionalFlag(QLatin1StringView key);
    [[nodiscard]] bool flagOr(QLatin1StringView key, bool fallback);
    [[nodiscard]] std::optional<qint64> optionalInteger(QLatin1StringView key);
    [[nodiscard]] QJsonObject objectOr(QLatin1StringView key, const QJsonObject& fallback);
    [[nodiscard]] QJsonArray arrayOr(QLatin1StringView key, const QJsonArray& fallback);
    // Any JSON; undefined when absent or null.
    [[nodiscard]] QJsonValue any(QLatin1StringView key) const;
    [[nodiscard]] bool has(QLatin1StringView key) const;

    void reject(const QString& key);
    // Takes over the problem of a reader of a nested object, prefixed with `key`.
    void adopt(const MemberReader& nested, const QString& key);
    [[nodiscard]] base::Status status() const;

private:
    // The member's text.
    [[nodiscard]] std::optional<QByteArrayView> present(QLatin1StringView key) const;

    QByteArray m_json;
    std::optional<base::JsonObjectView> m_object;
    QString m_problem; // Name of the first bad member.
};

} // namespace protocol
