#include "server/store/history_store.h"

#include "server/store/action_store.h"
#include "server/store/model_enums.h"
#include "server/store/scope_rows.h"
#include "server/store/text_search.h"
#include "server/store/time_page.h"
#include "server/store/transaction_store.h"
#include "server/store/user_store.h"

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView From = u" FROM transactions t JOIN actions a ON a.id = t.action_id "
                             "JOIN users u ON u.id = t.owner_id ";
constexpr QStringView FromDocuments =
    u"JOIN transactions t ON t.id = d.transaction_id JOIN actions a ON a.id = t.action_id "
    "JOIN users u ON u.id = t.owner_id ";
constexpr int MaxNamesakes = 200;
constexpr qint64 FewRuns = 2'000; // Are found in about 10 ms.
constexpr QStringView QueuedAction = u"(SELECT q.id FROM queued_actions q WHERE q.transaction_id = t.id)";
// The columns of transactionsTable() with empty texts for the large ones at its end.
constexpr QStringView LargeColumns = u"t.params, t.params_meta, t.pending_redirect, t.result_data, "
                                     "t.result_data_meta";

QString columns(bool withLargeColumns) {
    QString columns = transactionsTable().columns();
    if (!withLargeColumns)
        columns.replace(LargeColumns.toString(), u"'', '', '', '', ''"_s);
    return u"SELECT %1, %2, %3, %4"_s.arg(columns, ActionRefColumns, UserRefColumns, QueuedAction);
}

QString select(bool withLargeColumns) { return columns(withLargeColumns) + From.toString(); }

const QString& selectEntry() {
    static const QString sql = select(false);
    return sql;
}

template <class Enum>
QStringList names(const QList<Enum>& values) {
    QStringList texts;
    for (const Enum value : values)
        texts.append(model::toString(value));
    return texts;
}

void addVisibility(Conditions& conditions, const Visibility& visibility) {
    if (visibility.all)
        return;
    if (visibility.teamIds.isEmpty()) {
        conditions.add(u"t.owner_id = ?"_s, {visibility.userId});
        return;
    }
    Binds binds = {visibility.userId};
    const QString teams = inList(visibility.teamIds, binds);
    conditions.add(
        u"(t.owner_id = ? OR EXISTS (SELECT 1 FROM action_access x WHERE x.action_id = t.action_id "
        "AND x.team_id IN %1 AND x.level = 'ADMINISTRATOR'))"_s.arg(teams),
        binds);
}

void addScope(Conditions& conditions, const HistoryFilter& filter) {
    if (filter.actionId.isEmpty() && filter.slug.isEmpty()) {
        conditions.add(inScope(u"t"_s), scopeBinds(filter.scope));
        return;
    }
    // The runs of one action have an index of their own. Testing the scope on the action's row, and finding
    // the action before, is what makes both databases take it.
    conditions.add(inScope(u"a"_s), scopeBinds(filter.scope));
    if (!filter.actionId.isEmpty())
        conditions.add(u"t.action_id = ?"_s, {filter.actionId});
    if (!filter.slug.isEmpty())
        conditions.add(
            u"t.action_id = (SELECT s.id FROM actions s WHERE %1 AND s.slug = ?)"_s.arg(inScope(u"s"_s)),
            scopeBinds(filter.scope) + Binds{filter.slug});
}

bool isUnsuccessful(const HistoryFilter& filter) {
    return !filter.resultStatuses.isEmpty() && !filter.resultStatuses.contains(model::ResultStatus::Success);
}

Conditions conditionsOf(const HistoryFilter& filter) {
    Conditions conditions;
    addScope(conditions, filter);
    addVisibility(conditions, filter.visibility);
    if (!filter.ownerId.isEmpty())
        conditions.add(u"t.owner_id = ?"_s, {filter.ownerId});
    if (!filter.statuses.isEmpty())
        conditions.addIn(u"t.status"_s, names(filter.statuses));
    if (!filter.resultStatuses.isEmpty())
        conditions.addIn(u"t.result_status"_s, names(filter.resultStatuses));
    // Values are bound, so that both databases have to be told that the index of the few will do.
    if (isUnsuccessful(filter))
        conditions.add(u"t.result_status <> 'SUCCESS'"_s);
    if (filter.scheduled)
        conditions.add(*filter.scheduled ? u"t.schedule_id IS NOT NULL"_s : u"t.schedule_id IS NULL"_s);
    if (filter.from)
        conditions.add(u"t.created_at >= ?"_s, {*filter.from});
    if (filter.to)
        conditions.add(u"t.created_at < ?"_s, {*filter.to});
    return conditions;
}

// By what is no word of the documents.
bool isNarrowed(const HistoryFilter& filter) {
    return !filter.statuses.isEmpty() || !filter.resultStatuses.isEmpty() || filter.scheduled ||
           filter.from || filter.to || !filter.slug.isEmpty() || !filter.visibility.teamIds.isEmpty();
}

// FTS5 walks a million matches of a frequent word in a tenth of a second, and reading their runs takes ten.
// When few runs are unsuccessful, those are found first, and only the matches among them are read.
base::Result<Conditions> amongFewRuns(Dialect dialect, HistoryStore& history, const HistoryFilter& filter) {
    Conditions conditions;
    if (dialect != Dialect::Sqlite || !isUnsuccessful(filter))
        return conditions;
    HistoryFilter runs = filter;
    runs.words.clear();
    const base::Result<base::CappedCount> counted = history.count(runs, FewRuns);
    if (!counted)
        return base::fail(counted.error());
    if (counted->isCapped)
        return conditions;
    const Conditions others = conditionsOf(filter);
    // The plus keeps SQLite from asking FTS5 for each of them.
    conditions.add(
        u"+%1 IN (SELECT n.number%2JOIN run_documents n ON n.transaction_id = t.id WHERE %3)"_s.arg(
            runSearch(dialect).number, From, others.sql()),
        others.binds());
    return conditions;
}

} // namespace

static void read(Row& row, model::HistoryEntry& entry) {
    row.into(entry.transaction, entry.action, entry.owner, entry.queuedActionId);
}

struct HistoryStore::Meaning {
    QString word; // As it was typed; may be part of a result, or the id of a run.
    QStringList actionIds;
    QStringList ownerIds;
};

base::Result<QList<HistoryStore::Meaning>> HistoryStore::meanings(const HistoryFilter& filter) {
    QList<Meaning> meanings;
    for (const QString& word : filter.words) {
        const QString pattern = containsPattern(word);
        auto actions = m_database.list<QString>(
            u"SELECT a.id FROM actions a WHERE %1 AND a.search_text LIKE ? ESCAPE '!' ORDER BY a.slug LIMIT ?"_s
                .arg(inScope(u"a"_s)),
            scopeBinds(filter.scope) + Binds{pattern, MaxNamesakes});
        auto owners = m_database.list<QString>(
            u"SELECT u.id FROM users u WHERE u.search_text LIKE ? ESCAPE '!' LIMIT ?"_s,
            {pattern, MaxNamesakes});
        if (!actions || !owners)
            return base::fail(actions ? owners.error() : actions.error());
        meanings.append({word, std::move(*actions), std::move(*owners)});
    }
    return meanings;
}

Conditions HistoryStore::documentConditions(const HistoryFilter& filter, const QList<Meaning>& meanings,
                                            const RunSearch& search) {
    const RunMatch match(m_database.dialect());
    // What narrows the search in the index need not be read to be left out.
    QStringList expressions = {match.word(environmentWord(filter.scope.environmentId))};
    if (!filter.visibility.all && filter.visibility.teamIds.isEmpty())
        expressions.append(match.word(ownerWord(filter.visibility.userId)));
    if (!filter.ownerId.isEmpty())
        expressions.append(match.word(ownerWord(filter.ownerId)));
    if (!filter.actionId.isEmpty())
        expressions.append(match.word(actionWord(filter.actionId)));
    Conditions rechecks;
    for (const Meaning& meaning : meanings) {
        QStringList alternatives = {match.word(runWord(meaning.word))};
        if (const QString typed = match.typed(meaning.word); !typed.isEmpty())
            alternatives.append(typed);
        for (const QString& id : meaning.actionIds)
            alternatives.append(match.word(actionWord(id)));
        for (const QString& id : meaning.ownerIds)
            alternatives.append(match.word(ownerWord(id)));
        expressions.append(match.any(alternatives));
        if (const auto cut = match.recheck(meaning.word)) {
            Binds binds = {u"% "_s + *cut + u'%', runWord(meaning.word) + u" %"_s};
            const QString actions = inList(meaning.actionIds, binds);
            const QString owners = inList(meaning.ownerIds, binds);
            rechecks.add(u"(d.text LIKE ? OR d.text LIKE ? OR t.action_id IN %1 OR t.owner_id IN %2)"_s.arg(
                             actions, owners),
                         binds);
        }
    }
    Conditions conditions;
    conditions.add(search.match, {match.all(expressions)});
    conditions.add(rechecks.sql(), rechecks.binds());
    const Conditions others = conditionsOf(filter);
    conditions.add(others.sql(), others.binds());
    return conditions;
}

base::Result<base::Page<model::HistoryEntry>> HistoryStore::search(const HistoryFilter& filter,
                                                                   const base::PageRequest& request) {
    const auto meanings = this->meanings(filter);
    if (!meanings)
        return base::fail(meanings.error());
    const auto few = amongFewRuns(m_database.dialect(), *this, filter);
    if (!few)
        return base::fail(few.error());
    base::Result<QList<model::HistoryEntry>> rows;
    for (const RunSearch& one : runSearches(m_database.dialect(), isNarrowed(filter))) {
        Conditions conditions = documentConditions(filter, *meanings, one);
        conditions.add(few->sql(), few->binds());
        rows = search(one, std::move(conditions), request);
        if (!rows)
            return base::fail(rows.error());
        if (rows->size() > request.limit)
            break;
    }
    return base::makePage(std::move(*rows), request.limit, request.direction);
}

base::Result<QList<model::HistoryEntry>> HistoryStore::search(const RunSearch& search, Conditions conditions,
                                                              const base::PageRequest& request) {
    const bool isOlder = request.direction == base::Direction::Older;
    const QString cursor = u"(SELECT n.number FROM run_documents n WHERE n.transaction_id = ?)"_s;
    const Binds cursorBinds = request.cursor ? Binds{request.cursor->id} : Binds{};
    if (request.cursor)
        conditions.add(u"%1 %2 %3"_s.arg(search.number, isOlder ? u"<"_s : u">"_s, cursor), cursorBinds);
    if (search.window > 0) {
        const QString end =
            u"(SELECT %1(n.number) FROM run_documents n)"_s.arg(isOlder ? u"MAX"_s : u"MIN"_s);
        conditions.add(
            (isOlder ? u"%1 > %2 - ?"_s : u"%1 < %2 + ?"_s).arg(search.number, request.cursor ? cursor : end),
            cursorBinds + Binds{search.window});
    }
    const QString text = u"%1 FROM %2%3WHERE %4 ORDER BY %5 %6 LIMIT ?"_s.arg(
        columns(false), search.from, FromDocuments, conditions.sql(), search.number,
        isOlder ? u"DESC"_s : u"ASC"_s);
    return m_database.list<model::HistoryEntry>(text, conditions.binds() + Binds{request.limit + 1});
}

base::Result<base::Page<model::HistoryEntry>> HistoryStore::page(const HistoryFilter& filter,
                                                                 const base::PageRequest& request) {
    return filter.words.isEmpty() ? timePage<model::HistoryEntry>(m_database, selectEntry(), u"t"_s,
                                                                  conditionsOf(filter), request)
                                  : search(filter, request);
}

base::Result<base::CappedCount> HistoryStore::count(const HistoryFilter& filter, qint64 cap) {
    Conditions conditions = conditionsOf(filter);
    QString from = From.toString();
    if (!filter.words.isEmpty()) {
        const auto meanings = this->meanings(filter);
        if (!meanings)
            return base::fail(meanings.error());
        const auto few = amongFewRuns(m_database.dialect(), *this, filter);
        if (!few)
            return base::fail(few.error());
        const RunSearch search = runSearch(m_database.dialect());
        conditions = documentConditions(filter, *meanings, search);
        conditions.add(few->sql(), few->binds());
        from = u" FROM "_s + search.from + FromDocuments.toString();
    }
    const QString sql =
        u"SELECT COUNT(*) FROM (SELECT 1%1 WHERE %2 LIMIT ?) capped"_s.arg(from, conditions.sql());
    return m_database.value<qint64>(sql, conditions.binds() + Binds{cap + 1}).map([cap](qint64 found) {
        return base::CappedCount{std::min(found, cap), found > cap};
    });
}

base::Result<std::optional<model::HistoryEntry>> HistoryStore::entry(const QString& organizationId,
                                                                     const QString& id) {
    static const QString sql = select(true) + u"WHERE t.id = ? AND t.organization_id = ?"_s;
    return m_database.one<model::HistoryEntry>(sql, {id, organizationId});
}

base::Result<QList<model::HistoryEntry>> HistoryStore::running(const QString& ownerId,
                                                               const model::Scope& scope,
                                                               const QString& slugPrefix, int limit) {
    Conditions conditions;
    conditions.add(u"t.owner_id = ? AND t.completed_at IS NULL AND a.archived_at IS NULL"_s, {ownerId});
    conditions.add(inScope(u"t"_s), scopeBinds(scope));
    addBelow(conditions, u"a.slug"_s, slugPrefix);
    const QString sql =
        selectEntry() + u"WHERE %1 ORDER BY t.created_at DESC, t.id DESC LIMIT ?"_s.arg(conditions.sql());
    return m_database.list<model::HistoryEntry>(sql, conditions.binds() + Binds{limit});
}

} // namespace store
