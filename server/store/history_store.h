#pragma once

#include "server/base/paging.h"
#include "server/model/history.h"
#include "server/store/database.h"
#include "server/store/run_search.h"
#include "server/store/sql_list.h"

namespace store {

// Whose runs somebody may see.
struct Visibility {
    bool all = false;
    QString userId;      // Own runs …
    QStringList teamIds; // … and those of actions that one of these teams administers.
};

struct HistoryFilter {
    model::Scope scope;
    Visibility visibility;
    QList<model::TransactionStatus> statuses;  // Any of them; none: all.
    QList<model::ResultStatus> resultStatuses; // Any of them; none: all.
    QString actionId;
    QString slug; // Of the action, exact.
    QString ownerId;
    std::optional<bool> scheduled;
    std::optional<qint64> from; // Created at or after …
    std::optional<qint64> to;   // … and before.
    // Folded, see searchWords(). Each must occur in the action's slug, name or override, or in the owner's
    // names or address, or begin a word of the result, or be the run's id. A word that fits the names of very
    // many actions or people means only the first of them.
    QStringList words;
};

// Runs as people look at them. Reads only, and may take its time: made for the pool's connections.
class HistoryStore {
public:
    explicit HistoryStore(Database& database) : m_database(database) {}

    [[nodiscard]] base::Result<base::Page<model::HistoryEntry>> page(const HistoryFilter& filter,
                                                                     const base::PageRequest& request);
    [[nodiscard]] base::Result<base::CappedCount> count(const HistoryFilter& filter, qint64 cap = 10'000);
    // One run with everything, whoever may see it; large members included.
    [[nodiscard]] base::Result<std::optional<model::HistoryEntry>> entry(const QString& organizationId,
                                                                         const QString& id);
    // A person's open runs of not archived actions inside the page `slugPrefix` ("": all), newest first.
    [[nodiscard]] base::Result<QList<model::HistoryEntry>>
    running(const QString& ownerId, const model::Scope& scope, const QString& slugPrefix, int limit = 100);

private:
    struct Meaning;
    // What the words of a filter may stand for.
    [[nodiscard]] base::Result<QList<Meaning>> meanings(const HistoryFilter& filter);
    // What documents have to match.
    [[nodiscard]] Conditions documentConditions(const HistoryFilter& filter, const QList<Meaning>& meanings,
                                                const RunSearch& search);
    [[nodiscard]] base::Result<QList<model::HistoryEntry>>
    search(const RunSearch& search, Conditions conditions, const base::PageRequest& request);
    [[nodiscard]] base::Result<base::Page<model::HistoryEntry>> search(const HistoryFilter& filter,
                                                                       const base::PageRequest& request);

    Database& m_database;
};

} // namespace store
