#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QVariant>

#include <concepts>
#include <optional>
#include <type_traits>

namespace store {

// How an enumeration is written in a column: `static QLatin1StringView toText(Enum)` and
// `static std::optional<Enum> fromText(QStringView)`. Defined by model_enums.h for all enumerations of model.
template <class Enum>
struct ColumnEnum;

// One value for a placeholder. Only the types that columns have: text, whole number, flag (0 or 1), name of
// an enumeration, and NULL for an empty optional. Deliberately implicit, so that binds read as plain lists.
class Bind {
public:
    Bind(const QString& text);
    Bind(QLatin1StringView text) : Bind(QString(text)) {}
    Bind(const QByteArray& latin1) : Bind(QString::fromLatin1(latin1)) {}
    Bind(std::nullopt_t) : m_value(QMetaType(QMetaType::QString)) {}

    template <std::integral T>
    Bind(T number) : m_value(static_cast<qint64>(number)) {}

    template <class Enum>
    requires std::is_enum_v<Enum> Bind(Enum value) : Bind(ColumnEnum<Enum>::toText(value)) {}

    template <class T>
    Bind(const std::optional<T>& value) : Bind(value ? Bind(*value) : Bind(std::nullopt)) {}

    [[nodiscard]] const QVariant& value() const { return m_value; }

private:
    QVariant m_value;
};

using Binds = QList<Bind>;

// For columns that refer to another row, or are unique where set: an empty text is NULL.
[[nodiscard]] inline Bind nullIfEmpty(const QString& text) {
    return text.isEmpty() ? Bind(std::nullopt) : Bind(text);
}

} // namespace store
