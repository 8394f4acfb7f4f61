#pragma once

#include "server/base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace base {

// Lenient readers for what peers send: a member that is null counts as absent (spec/protocol.md §2.6).
[[nodiscard]] bool isPresent(const QJsonObject& object, QLatin1StringView key);
[[nodiscard]] std::optional<QString> stringMember(const QJsonObject& object, QLatin1StringView key);
[[nodiscard]] std::optional<bool> boolMember(const QJsonObject& object, QLatin1StringView key);
// A whole number; numbers with a fraction and those of 2^53 or more count as absent.
[[nodiscard]] std::optional<qint64> toInteger(const QJsonValue& value);
[[nodiscard]] std::optional<qint64> integerMember(const QJsonObject& object, QLatin1StringView key);

// Any JSON value, also a bare string or number, which QJsonDocument alone refuses.
[[nodiscard]] Result<QJsonValue> parseJson(QByteArrayView text);
[[nodiscard]] Result<QJsonObject> parseJsonObject(QByteArrayView text);
[[nodiscard]] QByteArray toJson(const QJsonObject& object);
[[nodiscard]] QByteArray toJson(const QJsonArray& array);
[[nodiscard]] QByteArray toJson(const QJsonValue& value);

// RFC 3339 in UTC with milliseconds: "2024-01-01T00:00:00.000Z".
[[nodiscard]] QString toTimestamp(qint64 msSinceEpoch);
[[nodiscard]] QJsonValue toTimestampOrNull(std::optional<qint64> msSinceEpoch);
// Any offset from UTC, but there must be one.
[[nodiscard]] std::optional<qint64> fromTimestamp(const QString& text);

[[nodiscard]] QJsonValue orNull(const std::optional<QString>& text);

} // namespace base
