#include "server/store/text_search.h"
#include "tests/support/database_test.h"
#include "tests/support/sample.h"

using namespace Qt::StringLiterals;
using base::Direction;
using model::ResultStatus;
using model::TransactionStatus;
using store::HistoryFilter;
using support::Sample;
using support::SampleTime;

namespace {

QStringList ids(const QList<model::HistoryEntry>& entries) {
    QStringList list;
    for (const model::HistoryEntry& entry : entries)
        list.append(entry.transaction.id);
    return list;
}

base::TimeCursor cursorOf(const model::HistoryEntry& entry) {
    return {entry.transaction.createdAt, entry.transaction.id};
}

} // namespace

// Runs as people look at them.
class TestHistoryStore : public support::DatabaseTest {
    Q_OBJECT

private Q_SLOTS:
    void entriesComeWithActionAndOwner();
    void pagesShowTheNewestFirst();
    void pagesGoBothWays();
    void equalTimesMissNobody_data();
    void equalTimesMissNobody();
    void rowsThatArriveMeanwhileDoNotShiftPages();
    void runsAreFiltered_data();
    void runsAreFiltered();
    void searchesGoBothWays();
    void searchesReachFarBack();
    void documentsMayChangeBeforeTheyAreIndexed();
    void searchesFindFewAmongMany();
    void resultsOfDeletedRunsAreForgotten();
    void onlyVisibleRunsAreShown_data();
    void onlyVisibleRunsAreShown();
    void countsAreCapped();
    void oneEntryHasEverything();
    void runningOnesOfAPerson();
    void poolConnectionsCanRead();

private:
    void makeRuns();
    void complete(const QString& id, ResultStatus status);
    [[nodiscard]] HistoryFilter all() const;
    [[nodiscard]] QStringList walk(const HistoryFilter& filter, int limit);

    const model::Scope m_live = Sample::live(u"acme"_s);
    model::Action m_refund;
    model::Action m_edit;
};

// t1 … t6, a minute apart; t7 in the console.
void TestHistoryStore::makeRuns() {
    Sample sample(stores());
    sample.user(u"ada"_s, u"Ada"_s, u"Lovelace"_s);
    sample.user(u"bob"_s, u"Bob"_s, u"Öztürk"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    sample.team(u"acme"_s, u"support"_s);
    sample.team(u"acme"_s, u"billing"_s);
    m_refund = sample.action(m_live, u"refund"_s);
    m_edit = sample.action(m_live, u"users/edit"_s);
    m_edit.nameOverride = u"Change a Person"_s;
    VERIFY_OK(stores().actions.setOverrides(m_edit));
    const auto at = [](int minute) { return SampleTime + minute * 60'000; };
    sample.transaction(u"t1"_s, m_refund, u"ada"_s, at(1));
    sample.transaction(u"t2"_s, m_edit, u"bob"_s, at(2));
    sample.transaction(u"t3"_s, m_refund, u"bob"_s, at(3));
    sample.transaction(u"t4"_s, m_edit, u"ada"_s, at(4));
    sample.transaction(u"t5"_s, m_refund, u"ada"_s, at(5));
    sample.transaction(u"t6"_s, m_edit, u"bob"_s, at(6));
    const model::Action mine = sample.action(Sample::console(u"acme"_s, u"ada"_s), u"refund"_s);
    sample.transaction(u"t7"_s, mine, u"ada"_s, at(7));
    complete(u"t1"_s, ResultStatus::Success);
    complete(u"t2"_s, ResultStatus::Failure);
    VERIFY_OK(stores().schedules.insert(
        {u"s1"_s, u"acme"_s, m_refund.id, {}, {}, {}, {}, {}, {}, {}, u"UTC"_s, false, 1, 1, {}}));
    VERIFY_OK(db().exec(u"UPDATE transactions SET schedule_id = 's1' WHERE id = 't3'"_s));
    VERIFY_OK(stores().transactions.indexDocuments());
}

void TestHistoryStore::complete(const QString& id, ResultStatus status) {
    model::Transaction t = **stores().transactions.byId(id);
    t.status = TransactionStatus::Completed;
    t.resultStatus = status;
    t.resultData = u"{\"note\":\"Large: INV-1042, Müller, reconciled\"}"_s;
    t.completedAt = SampleTime;
    COMPARE_OK(stores().transactions.complete(t), true);
    VERIFY_OK(stores().transactions.indexDocuments());
}

HistoryFilter TestHistoryStore::all() const {
    HistoryFilter filter;
    filter.scope = m_live;
    filter.visibility.all = true;
    return filter;
}

QStringList TestHistoryStore::walk(const HistoryFilter& filter, int limit) {
    QStringList list;
    base::PageRequest request{limit, {}, Direction::Older};
    for (;;) {
        const auto page = stores().history.page(filter, request);
        if (!page || page->rows.size() > limit)
            return {u"failed"_s};
        list += ids(page->rows);
        if (!page->hasMore)
            return list;
        request.cursor = cursorOf(page->rows.last());
    }
}

void TestHistoryStore::entriesComeWithActionAndOwner() {
    makeRuns();
    Sample(stores()).task(u"q1"_s, m_edit);
    COMPARE_OK(stores().queue.link(u"q1"_s, m_edit.id, u"bob"_s, u"t6"_s, 1), true);
    const auto page = stores().history.page(all(), {1, {}, Direction::Older});
    VERIFY_OK(page);
    QVERIFY(page->hasMore);
    const model::HistoryEntry& entry = page->rows.first();
    QCOMPARE(entry.transaction.id, u"t6"_s);
    QVERIFY(entry.transaction.status == TransactionStatus::Pending);
    QCOMPARE(entry.action,
             (model::ActionRef{m_edit.id, u"users/edit"_s, u"Change a Person"_s, true, false, false}));
    QCOMPARE(entry.owner, (model::UserRef{u"bob"_s, u"bob@example.com"_s, u"Bob"_s, u"Öztürk"_s}));
    QCOMPARE(entry.queuedActionId, u"q1"_s);
}

void TestHistoryStore::pagesShowTheNewestFirst() {
    makeRuns();
    const QStringList expected = {u"t6"_s, u"t5"_s, u"t4"_s, u"t3"_s, u"t2"_s, u"t1"_s};
    for (const int limit : {1, 2, 3, 5, 6, 100})
        QCOMPARE(walk(all(), limit), expected);
}

void TestHistoryStore::pagesGoBothWays() {
    makeRuns();
    const auto first = stores().history.page(all(), {2, {}, Direction::Older});
    VERIFY_OK(first);
    const auto second = stores().history.page(all(), {2, cursorOf(first->rows.last()), Direction::Older});
    VERIFY_OK(second);
    QCOMPARE(ids(second->rows), (QStringList{u"t4"_s, u"t3"_s}));
    const auto third = stores().history.page(all(), {2, cursorOf(second->rows.last()), Direction::Older});
    VERIFY_OK(third);
    QVERIFY(!third->hasMore);
    const auto back = stores().history.page(all(), {2, cursorOf(third->rows.first()), Direction::Newer});
    VERIFY_OK(back);
    QCOMPARE(ids(back->rows), ids(second->rows));
    QVERIFY(back->hasMore);
    const auto top = stores().history.page(all(), {2, cursorOf(second->rows.first()), Direction::Newer});
    VERIFY_OK(top);
    QCOMPARE(ids(top->rows), ids(first->rows));
    QVERIFY(!top->hasMore);
    const auto beyond = stores().history.page(all(), {2, cursorOf(first->rows.first()), Direction::Newer});
    VERIFY_OK(beyond);
    QVERIFY(beyond->rows.isEmpty());
}

void TestHistoryStore::equalTimesMissNobody_data() {
    QTest::addColumn<int>("limit");
    for (const int limit : {1, 2, 3, 4, 7})
        QTest::addRow("%d a page", limit) << limit;
}

void TestHistoryStore::equalTimesMissNobody() {
    QFETCH(int, limit);
    makeRuns();
    VERIFY_OK(db().exec(u"UPDATE transactions SET created_at = 5"_s));
    QStringList forward = walk(all(), limit);
    QCOMPARE(forward.size(), 6);
    QStringList backward;
    base::PageRequest request{limit, base::TimeCursor{5, u""_s}, Direction::Newer};
    for (bool hasMore = true; hasMore;) {
        const auto page = stores().history.page(all(), request);
        VERIFY_OK(page);
        backward = ids(page->rows) + backward;
        request.cursor = cursorOf(page->rows.first());
        hasMore = page->hasMore;
    }
    QCOMPARE(backward, forward);
    forward.removeDuplicates();
    QCOMPARE(forward.size(), 6);
}

void TestHistoryStore::rowsThatArriveMeanwhileDoNotShiftPages() {
    makeRuns();
    const auto first = stores().history.page(all(), {2, {}, Direction::Older});
    VERIFY_OK(first);
    Sample(stores()).transaction(u"t8"_s, m_refund, u"ada"_s, SampleTime + 999 * 60'000);
    const auto second = stores().history.page(all(), {2, cursorOf(first->rows.last()), Direction::Older});
    VERIFY_OK(second);
    QCOMPARE(ids(second->rows), (QStringList{u"t4"_s, u"t3"_s}));
}

void TestHistoryStore::runsAreFiltered_data() {
    QTest::addColumn<std::function<void(HistoryFilter&)>>("apply");
    QTest::addColumn<QStringList>("expected");
    using Apply = std::function<void(HistoryFilter&)>;
    const auto row = [](const char* name, Apply apply, const QStringList& expected) {
        QTest::newRow(name) << apply << expected;
    };
    const auto words = [](const QString& typed) {
        return Apply([typed](HistoryFilter& f) { f.words = store::searchWords(typed); });
    };
    row("status", [](HistoryFilter& f) { f.statuses = {TransactionStatus::Completed}; }, {u"t2"_s, u"t1"_s});
    row("several statuses",
        [](HistoryFilter& f) {
            f.statuses = {TransactionStatus::Completed, TransactionStatus::Running};
        },
        {u"t2"_s, u"t1"_s});
    row("result", [](HistoryFilter& f) { f.resultStatuses = {ResultStatus::Failure}; }, {u"t2"_s});
    row("several results",
        [](HistoryFilter& f) {
            f.resultStatuses = {ResultStatus::Failure, ResultStatus::Success, ResultStatus::Canceled};
        },
        {u"t2"_s, u"t1"_s});
    row("slug", [](HistoryFilter& f) { f.slug = u"refund"_s; }, {u"t5"_s, u"t3"_s, u"t1"_s});
    row("slug is exact", [](HistoryFilter& f) { f.slug = u"refun"_s; }, {});
    row("owner", [](HistoryFilter& f) { f.ownerId = u"bob"_s; }, {u"t6"_s, u"t3"_s, u"t2"_s});
    row("scheduled", [](HistoryFilter& f) { f.scheduled = true; }, {u"t3"_s});
    row("not scheduled", [](HistoryFilter& f) { f.scheduled = false; },
        {u"t6"_s, u"t5"_s, u"t4"_s, u"t2"_s, u"t1"_s});
    row("from", [](HistoryFilter& f) { f.from = SampleTime + 5 * 60'000; }, {u"t6"_s, u"t5"_s});
    row("to", [](HistoryFilter& f) { f.to = SampleTime + 3 * 60'000; }, {u"t2"_s, u"t1"_s});
    row("console", [](HistoryFilter& f) { f.scope = Sample::console(u"acme"_s, u"ada"_s); }, {u"t7"_s});
    row("other organization", [](HistoryFilter& f) { f.scope.organizationId = u"other"_s; }, {});
    row("slug in another organization",
        [](HistoryFilter& f) {
            f.scope.organizationId = u"other"_s;
            f.slug = u"refund"_s;
        },
        {});
    row("word in the slug", words(u"REFUND"_s), {u"t5"_s, u"t3"_s, u"t1"_s});
    row("word in the override", words(u"person"_s), {u"t6"_s, u"t4"_s, u"t2"_s});
    row("word in the owner's name", words(u"öZTÜRK"_s), {u"t6"_s, u"t3"_s, u"t2"_s});
    row("word in the address", words(u"ada@"_s), {u"t5"_s, u"t4"_s, u"t1"_s});
    row("all words", words(u"ada refund"_s), {u"t5"_s, u"t1"_s});
    row("one word misses", words(u"ada nothing"_s), {});
    row("word of a result", words(u"LARGE"_s), {u"t2"_s, u"t1"_s});
    row("beginning of a word of a result", words(u"lar"_s), {u"t2"_s, u"t1"_s});
    row("end of a word of a result", words(u"arge"_s), {});
    row("long word of a result", words(u"reconciled"_s), {u"t2"_s, u"t1"_s});
    row("beginning of a long word", words(u"reconcil"_s), {u"t2"_s, u"t1"_s});
    row("only the beginning fits", words(u"reconcept"_s), {});
    row("long word of a name", words(u"lovelace"_s), {u"t5"_s, u"t4"_s, u"t1"_s});
    row("number in a result", words(u"inv-10"_s), {u"t2"_s, u"t1"_s});
    row("letters of a result", words(u"MÜLLER"_s), {u"t2"_s, u"t1"_s});
    row("result and person", words(u"large bob"_s), {u"t2"_s});
    row("result and status",
        [](HistoryFilter& f) {
            f.words = {u"large"_s};
            f.resultStatuses = {ResultStatus::Success};
        },
        {u"t1"_s});
    row("what the index is asked in", words(u"large\" OR ' | bob"_s), {});
    row("no letters", words(u"\"'*"_s), {});
    row("id", words(u"T4"_s), {u"t4"_s});
    row("no wildcards", words(u"re_und"_s), {});
    row("everything",
        [](HistoryFilter& f) {
            f.slug = u"refund"_s;
            f.ownerId = u"ada"_s;
            f.statuses = {TransactionStatus::Completed};
            f.resultStatuses = {ResultStatus::Success};
            f.scheduled = false;
            f.from = SampleTime;
            f.to = SampleTime + 60'001;
            f.words = {u"lovelace"_s};
        },
        {u"t1"_s});
}

void TestHistoryStore::runsAreFiltered() {
    QFETCH(std::function<void(HistoryFilter&)>, apply);
    QFETCH(QStringList, expected);
    makeRuns();
    HistoryFilter filter = all();
    apply(filter);
    QCOMPARE(walk(filter, 2), expected);
    COMPARE_OK(stores().history.count(filter).map([](const base::CappedCount& c) { return c.count; }),
               expected.size());
    filter.actionId = m_refund.id;
    QStringList refunds = expected;
    refunds.removeIf(
        [](const QString& id) { return id == u"t2" || id == u"t4" || id == u"t6" || id == u"t7"; });
    QCOMPARE(walk(filter, 2), refunds);
}

void TestHistoryStore::searchesGoBothWays() {
    makeRuns();
    HistoryFilter filter = all();
    filter.words = {u"refund"_s};
    QCOMPARE(walk(filter, 1), (QStringList{u"t5"_s, u"t3"_s, u"t1"_s}));
    const auto newer = stores().history.page(filter, {1, base::TimeCursor{0, u"t1"_s}, Direction::Newer});
    VERIFY_OK(newer);
    QCOMPARE(ids(newer->rows), QStringList{u"t3"_s});
    QVERIFY(newer->hasMore);
    const auto counted = stores().history.count(filter);
    VERIFY_OK(counted);
    QCOMPARE(counted->count, 3);
    QVERIFY(!counted->isCapped);
    QVERIFY(stores().history.count(filter, 2)->isCapped);
}

// As if half a million other runs lay between.
void TestHistoryStore::searchesReachFarBack() {
    makeRuns();
    VERIFY_OK(db().execScript(
        {isSqlite() ? u"UPDATE sqlite_sequence SET seq = 500000 WHERE name = 'run_documents'"_s
                    : u"ALTER TABLE run_documents ALTER COLUMN number RESTART WITH 500000"_s}));
    Sample(stores()).transaction(u"t8"_s, m_refund, u"ada"_s, SampleTime + 8 * 60'000);
    complete(u"t8"_s, ResultStatus::Success);
    HistoryFilter filter = all();
    filter.words = {u"large"_s};
    QCOMPARE(walk(filter, 10), (QStringList{u"t8"_s, u"t2"_s, u"t1"_s}));
    QCOMPARE(walk(filter, 1), (QStringList{u"t8"_s, u"t2"_s, u"t1"_s}));
    const auto newest = stores().history.entry(u"acme"_s, u"t2"_s);
    VERIFY_OK(newest);
    const auto newer = stores().history.page(filter, {10, cursorOf(**newest), Direction::Newer});
    VERIFY_OK(newer);
    QCOMPARE(ids(newer->rows), QStringList{u"t8"_s});
    filter.resultStatuses = {ResultStatus::Failure};
    QCOMPARE(walk(filter, 10), QStringList{u"t2"_s});
}

void TestHistoryStore::documentsMayChangeBeforeTheyAreIndexed() {
    makeRuns();
    const auto found = [this](const QString& word) {
        HistoryFilter filter = all();
        filter.words = {word};
        return walk(filter, 10);
    };
    const auto setText = [this](const QString& id, const QString& text) {
        return db().exec(u"UPDATE run_documents SET text = text || ' ' || ? WHERE transaction_id = ?"_s,
                         {text, id});
    };
    const auto setWords = [this](const QString& id) {
        return db().exec(u"UPDATE run_documents SET text = replace(text, 'early', 'late') "
                         "WHERE transaction_id = ?"_s,
                         {id});
    };
    VERIFY_OK(setText(u"t1"_s, u"early"_s));
    VERIFY_OK(stores().transactions.indexDocuments());
    QCOMPARE(found(u"early"_s), QStringList{u"t1"_s});
    // One that is indexed, changed twice; a new one, changed; a new one and an indexed one, deleted.
    VERIFY_OK(setWords(u"t1"_s));
    VERIFY_OK(setText(u"t1"_s, u"latest"_s));
    for (const QString& id : {u"t8"_s, u"t9"_s})
        Sample(stores()).transaction(id, m_refund, u"ada"_s, SampleTime + 8 * 60'000);
    VERIFY_OK(setText(u"t8"_s, u"latest"_s));
    VERIFY_OK(db().exec(u"DELETE FROM transactions WHERE id IN ('t9', 't2')"_s));
    VERIFY_OK(stores().transactions.indexDocuments());
    VERIFY_OK(stores().transactions.indexDocuments());
    QCOMPARE(found(u"early"_s), QStringList());
    QCOMPARE(found(u"late"_s), (QStringList{u"t8"_s, u"t1"_s}));
    QCOMPARE(found(u"latest"_s), (QStringList{u"t8"_s, u"t1"_s}));
    QCOMPARE(found(u"large"_s), QStringList{u"t1"_s});
    if (isSqlite())
        VERIFY_OK(db().exec(u"INSERT INTO run_words (run_words) VALUES ('integrity-check')"_s));
}

// Failures among so many successes with the same words that they are not looked for among those.
void TestHistoryStore::searchesFindFewAmongMany() {
    makeRuns();
    const QString columns =
        u"organization_id, environment_id, developer_id, action_id, owner_id, status, result_status, "
        "was_redirected, result_schema_version, current_client_id, sdk_name, sdk_version, "
        "last_input_group_key, created_at, updated_at, completed_at, params, params_meta, pending_redirect, "
        "result_data, result_data_meta"_s;
    VERIFY_OK(db().execScript(
        {u"INSERT INTO transactions (id, %1) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
         "WHERE i < 6000) SELECT 'copy' || i, %1 FROM n CROSS JOIN transactions WHERE id = 't1'"_s.arg(
             columns),
         u"INSERT INTO run_documents (transaction_id, text) SELECT t.id, d.text FROM transactions t "
         "CROSS JOIN run_documents d WHERE t.id LIKE 'copy%' AND d.transaction_id = 't1' "
         "ORDER BY CAST(substr(t.id, 5) AS INTEGER)"_s,
         u"UPDATE transactions SET result_status = 'FAILURE' WHERE id IN ('copy10', 'copy4000')"_s}));
    VERIFY_OK(stores().transactions.indexDocuments());
    HistoryFilter filter = all();
    filter.words = {u"large"_s};
    QCOMPARE(stores().history.count(filter)->count, 6002);
    filter.resultStatuses = {ResultStatus::Failure};
    const QStringList failures = {u"copy4000"_s, u"copy10"_s, u"t2"_s};
    QCOMPARE(walk(filter, 10), failures);
    QCOMPARE(walk(filter, 1), failures);
    QCOMPARE(stores().history.count(filter)->count, 3);
    const auto newer = stores().history.page(filter, {1, base::TimeCursor{0, u"t2"_s}, Direction::Newer});
    VERIFY_OK(newer);
    QCOMPARE(ids(newer->rows), QStringList{u"copy10"_s});
    QVERIFY(newer->hasMore);
}

void TestHistoryStore::resultsOfDeletedRunsAreForgotten() {
    makeRuns();
    VERIFY_OK(db().exec(u"DELETE FROM transactions WHERE id = 't2'"_s));
    Sample(stores()).transaction(u"t8"_s, m_edit, u"ada"_s, SampleTime + 999 * 60'000);
    HistoryFilter filter = all();
    filter.words = {u"large"_s};
    QCOMPARE(walk(filter, 10), QStringList{u"t1"_s});
}

void TestHistoryStore::onlyVisibleRunsAreShown_data() {
    QTest::addColumn<QStringList>("teamIds");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("no teams") << QStringList() << QStringList{u"t5"_s, u"t4"_s, u"t1"_s};
    QTest::newRow("a team that administers")
        << QStringList{u"acme:support"_s} << QStringList{u"t6"_s, u"t5"_s, u"t4"_s, u"t2"_s, u"t1"_s};
    QTest::newRow("a team that may run")
        << QStringList{u"acme:billing"_s} << QStringList{u"t5"_s, u"t4"_s, u"t1"_s};
    QTest::newRow("both, and one more") << QStringList{u"acme:billing"_s, u"acme:support"_s, u"x"_s}
                                        << QStringList{u"t6"_s, u"t5"_s, u"t4"_s, u"t2"_s, u"t1"_s};
}

void TestHistoryStore::onlyVisibleRunsAreShown() {
    QFETCH(QStringList, teamIds);
    QFETCH(QStringList, expected);
    makeRuns();
    VERIFY_OK(stores().actions.access().replace(
        m_edit.id, {}, {{m_edit.id, u"acme:support"_s, model::AccessLevel::Administrator}}, 1));
    VERIFY_OK(stores().actions.access().replace(
        m_refund.id, {}, {{m_refund.id, u"acme:billing"_s, model::AccessLevel::Runner}}, 1));
    HistoryFilter filter = all();
    filter.visibility = {false, u"ada"_s, teamIds};
    QCOMPARE(walk(filter, 2), expected);
    COMPARE_OK(stores().history.count(filter).map([](const base::CappedCount& c) { return c.count; }),
               expected.size());
}

void TestHistoryStore::countsAreCapped() {
    makeRuns();
    const auto count = [this](qint64 cap) { return stores().history.count(all(), cap); };
    COMPARE_OK(count(5).map([](const auto& c) { return c.count; }), 5);
    COMPARE_OK(count(5).map([](const auto& c) { return c.isCapped; }), true);
    COMPARE_OK(count(6).map([](const auto& c) { return c.count; }), 6);
    COMPARE_OK(count(6).map([](const auto& c) { return c.isCapped; }), false);
}

void TestHistoryStore::oneEntryHasEverything() {
    makeRuns();
    const auto page = stores().history.page(all(), {100, {}, Direction::Older});
    VERIFY_OK(page);
    QCOMPARE(page->rows.last().transaction.id, u"t1"_s);
    QCOMPARE(page->rows.last().transaction.resultData, QString());
    const auto entry = stores().history.entry(u"acme"_s, u"t1"_s);
    VERIFY_OK(entry);
    QVERIFY(*entry);
    QCOMPARE((*entry)->transaction.resultData, u"{\"note\":\"Large: INV-1042, Müller, reconciled\"}"_s);
    QCOMPARE((*entry)->action.slug, u"refund"_s);
    COMPARE_OK(stores().history.entry(u"other"_s, u"t1"_s).map([](const auto& e) { return e.has_value(); }),
               false);
}

void TestHistoryStore::runningOnesOfAPerson() {
    makeRuns();
    const auto running = [this](const QString& prefix) {
        return stores().history.running(u"ada"_s, m_live, prefix).map(ids);
    };
    COMPARE_OK(running({}), (QStringList{u"t5"_s, u"t4"_s}));
    COMPARE_OK(running(u"users"_s), QStringList{u"t4"_s});
    COMPARE_OK(running(u"user"_s), QStringList());
    COMPARE_OK(stores().actions.setArchived(m_edit.id, 5, 5), true);
    COMPARE_OK(running({}), QStringList{u"t5"_s});
}

void TestHistoryStore::poolConnectionsCanRead() {
    makeRuns();
    const auto reader = connectAgain(store::OpenMode::ReadOnly);
    store::HistoryStore history(*reader);
    COMPARE_OK(history.page(all(), {100, {}, Direction::Older}).map([](const auto& page) {
        return page.rows.size();
    }),
               6);
}

QTEST_GUILESS_MAIN(TestHistoryStore)
#include "tst_history_store.moc"
