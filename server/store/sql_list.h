#pragma once

#include "server/base/result.h"
#include "server/store/bind.h"

#include <QStringList>

namespace store {

// "?, ?, ?"
[[nodiscard]] QString placeholders(qsizetype count);

// "(?, ?, ?, ?)" for `column IN …`, with the values appended to `binds`. Padded to a power of two with the
// last value, so that few different statements have to be prepared. An empty list matches nothing.
[[nodiscard]] QString inList(const QStringList& values, Binds& binds);

// Runs `work` with up to 512 of the ids at a time, since a statement takes only so many placeholders. Ends
// with the first failure.
template <class Work>
[[nodiscard]] base::Status inChunks(const QStringList& ids, Work work) {
    constexpr qsizetype ChunkSize = 512;
    base::Status status;
    for (qsizetype first = 0; status && first < ids.size(); first += ChunkSize)
        status = work(ids.mid(first, ChunkSize));
    return status;
}

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
