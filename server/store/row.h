#pragma once

#include "server/store/bind.h"

#include <QSqlQuery>

namespace store {

// The current row of a result, read from left to right. A struct is read by an overload
// `void read(Row&, Struct&)` that names its members in the order of the selected columns:
//
//     void read(Row& row, model::Team& team) { row.into(team.id, team.name); }
//
// Structs that have such an overload may themselves be members of the list.
class Row {
public:
    explicit Row(const QSqlQuery& query) : m_query(query) {}

    template <class... Fields>
    void into(Fields&... fields) {
        (read(*this, fields), ...);
    }

    [[nodiscard]] QVariant next() { return m_query.value(m_column++); }
    [[nodiscard]] bool nextIsNull() const { return m_query.isNull(m_column); }
    void skip() { ++m_column; }
    // Remembers that a column held something it never should; the whole query then fails.
    void reject(const QString& problem) { m_problem = problem; }
    [[nodiscard]] const QString& problem() const { return m_problem; }

private:
    const QSqlQuery& m_query;
    int m_column = 0;
    QString m_problem;
};

// NULL reads as an empty text, zero or false; where the difference matters the member is an optional.
inline void read(Row& row, QString& text) { text = row.next().toString(); }
inline void read(Row& row, QByteArray& latin1) { latin1 = row.next().toString().toLatin1(); }
inline void read(Row& row, qint64& number) { number = row.next().toLongLong(); }
inline void read(Row& row, int& number) { number = row.next().toInt(); }
inline void read(Row& row, bool& flag) { flag = row.next().toBool(); }

template <class Enum>
requires std::is_enum_v<Enum>
void read(Row& row, Enum& value) {
    const QString text = row.next().toString();
    const std::optional<Enum> known = ColumnEnum<Enum>::fromText(text);
    if (known)
        value = *known;
    else
        row.reject(QStringLiteral("unknown name \"%1\"").arg(text));
}

template <class T>
void read(Row& row, std::optional<T>& value) {
    if (row.nextIsNull()) {
        value.reset();
        row.skip();
        return;
    }
    value.emplace();
    read(row, *value);
}

} // namespace store
