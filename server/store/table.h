#pragma once

#include <QString>

namespace store {

// The texts that every statement about a table is made of. The alias is the same in every query, so that
// column lists can be put side by side in joins.
class Table {
public:
    // `columns` ("id, email") are those that read() reads, in its order; `written` further ones that only
    // statements use, such as search texts. Binds of an insert follow `columns`, then `written`.
    Table(const QString& name, const QString& alias, const QString& columns, const QString& written = {});

    [[nodiscard]] const QString& columns() const { return m_columns; } // "u.id, u.email"
    [[nodiscard]] const QString& select() const { return m_select; }   // "SELECT u.id, u.email FROM users u "
    [[nodiscard]] const QString& insert() const { return m_insert; } // "INSERT INTO users (…) VALUES (?, …)"
    [[nodiscard]] const QString& insertHead() const { return m_insertHead; } // The same up to VALUES.

private:
    QString m_columns;
    QString m_select;
    QString m_insertHead;
    QString m_insert;
};

} // namespace store
