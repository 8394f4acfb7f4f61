#pragma once

#include "server/store/bind.h"

#include <QStringList>

namespace store {

// "?, ?, ?"
[[nodiscard]] QString placeholders(qsizetype count);

// "(?, ?, ?, ?)" for `column IN …`, with the values appended to `binds`. Padded to a power of two with the
// last value, so that few different statements have to be prepared. An empty list matches nothing.
[[nodiscard]] QString inList(const QStringList& values, Binds& binds);

// The WHERE clause of a query whose filters are optional.
class Conditions {
public:
    void add(const QString& sql, const Binds& binds = {});
    void addIn(const QString& expression, const QStringList& values);

    // "a = ? AND b = ?", or "1 = 1" without any.
    [[nodiscard]] QString sql() const;
    [[nodiscard]] const Binds& binds() const { return m_binds; }

private:
    QStringList m_terms;
    Binds m_binds;
};

} // namespace store
