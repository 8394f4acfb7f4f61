#pragma once

#include "server/model/transaction.h"
#include "server/store/dialect.h"

#include <QStringList>

#include <optional>

namespace store {

// Runs are found by the words of one document each (table run_documents): what they returned, and words that
// stand for the action, the person and the environment, so that new names of these need no new documents.
// SQLite indexes the documents with FTS5, PostgreSQL as tsvector; both are given plain words only, so that
// they cut texts alike.

// What a document has of a run.
[[nodiscard]] QString runDocument(const model::Transaction& run);

// The words that stand for rows.
[[nodiscard]] QString actionWord(const QString& actionId);
[[nodiscard]] QString ownerWord(const QString& ownerId);
[[nodiscard]] QString environmentWord(const QString& environmentId);
[[nodiscard]] QString runWord(const QString& runId);

// Expressions of the query language of a database, to be bound and never put into the text of a statement.
class RunMatch {
public:
    explicit RunMatch(Dialect dialect) : m_dialect(dialect) {}

    [[nodiscard]] QString word(const QString& word) const;
    // All the words of what somebody typed in one go, the last of which may go on. Empty: there are none.
    [[nodiscard]] QString typed(const QString& text) const;
    // The last word of it, if `typed()` has to make do with its first letters, so that more may match.
    [[nodiscard]] std::optional<QString> recheck(const QString& text) const;
    [[nodiscard]] QString any(const QStringList& expressions) const;
    [[nodiscard]] QString all(const QStringList& expressions) const;

private:
    [[nodiscard]] bool isSqlite() const { return m_dialect == Dialect::Sqlite; }

    Dialect m_dialect;
};

// How a query goes through the documents that match, newest first.
struct RunSearch {
    QString from;      // Joins run_documents, alias "d".
    QString match;     // Condition with one placeholder.
    QString number;    // What to sort by.
    qint64 window = 0; // Only so many documents, counted from where the page begins; 0: all.
};
[[nodiscard]] RunSearch runSearch(Dialect dialect);

// What is to be tried for one page, in this order, until it is full. PostgreSQL's index has no order: a
// frequent word, which has millions of matches to sort, is found soon by looking at the newest documents one
// by one, and a rare one by the index. `isNarrowed`: by more than words, so that few of many matches may
// count.
[[nodiscard]] QList<RunSearch> runSearches(Dialect dialect, bool isNarrowed);

} // namespace store
