#include "tests/support/database_test.h"
#include "tests/support/sample.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using support::Sample;

namespace {

struct PlanStep {
    qint64 id = 0;
    qint64 parent = 0;
    qint64 unused = 0;
    QString detail;
};

void read(store::Row& row, PlanStep& step) { row.into(step.id, step.parent, step.unused, step.detail); }

// What is meant to read a whole table.
const QStringList WholeTables = {
    u"SELECT EXISTS (SELECT 1 FROM users)"_s,
    u"FROM users u ORDER BY"_s,
    u"FROM organizations o WHERE o.deleted_at IS NULL ORDER BY"_s,
    u"SELECT flag, enabled FROM feature_flags"_s,
    u"FROM host_instances h ORDER BY"_s,
    u"FROM host_actions ORDER BY"_s,
    u"FROM host_pages ORDER BY"_s,
    u"UPDATE host_instances SET status = ?, updated_at = ? WHERE status <> ?"_s,
    u"FROM schedules c WHERE c.deleted_at IS NULL"_s,
    u"FROM transactions t WHERE t.completed_at IS NULL ORDER BY"_s,
    u"FROM http_hosts w WHERE w.deleted_at IS NULL AND w.status <>"_s,
    u"FROM notification_deliveries WHERE status = 'PENDING'"_s,
    // People whose name has a word anywhere; there are never many.
    u"FROM users u WHERE u.search_text LIKE"_s,
    // What SQLite calls a scan of an FTS5 table goes through the matches alone.
    u"run_words MATCH ?"_s,
    // What a tenth of a second has brought.
    u"run_words_waiting"_s,
};

// Lists that are returned whole, or grouped: few rows to sort.
const QStringList MaySort = {
    u"FROM users u ORDER BY"_s,
    u"FROM organizations o WHERE o.deleted_at IS NULL ORDER BY"_s,
    u"FROM environments e"_s,
    u"FROM memberships m JOIN organizations o"_s,
    u"FROM memberships m JOIN users u ON u.id = m.user_id WHERE u.email_normalized"_s,
    u"WHERE u.email_normalized = ? ORDER BY u.has_email_twin"_s,
    u"FROM invitations i"_s,
    u"FROM teams g"_s,
    u"FROM team_memberships tm JOIN teams g"_s,
    u"FROM team_memberships WHERE membership_id"_s,
    u"FROM sessions s"_s,
    u"FROM host_instances h"_s,
    u"FROM schedules c"_s,
    u"JOIN action_access x"_s,
    u"JOIN page_access x"_s,
    u"GROUP BY"_s,
    u"FROM http_hosts w WHERE w.deleted_at IS NULL"_s,
    u"t.host_instance_id = ?"_s,
    u"FROM transactions t WHERE t.completed_at IS NULL"_s,
    u"FROM notification_deliveries d"_s,
    // A page of a history that is narrowed to a few rows by an index of its own.
    u"t.owner_id = ? AND t.completed_at IS NULL"_s,
};

bool isListed(const QString& sql, const QStringList& list) {
    return std::any_of(list.begin(), list.end(), [&sql](const QString& part) { return sql.contains(part); });
}

} // namespace

// Asks SQLite how it would run every statement that the stores have made. Statements are collected by calling
// the stores; the rows do not matter, since SQLite plans by its indexes unless it has been told statistics.
class TestQueryPlans : public support::DatabaseTest {
    Q_OBJECT

private Q_SLOTS:
    void everyStatementUsesAnIndex();
    void theHistoryUsesTheBestIndex_data();
    void theHistoryUsesTheBestIndex();

private:
    void callAccountStores();
    void callCatalogStores();
    void callHostStores();
    void callTransactionStores();
    void callHistory();
    void callOtherStores();
    [[nodiscard]] base::Result<QList<PlanStep>> planOf(const QString& sql);
    [[nodiscard]] QStringList problemsOf(const QString& sql);

    const model::Scope m_live = Sample::live(u"acme"_s);
    model::Action m_action;
};

void TestQueryPlans::callAccountStores() {
    store::Stores& s = stores();
    VERIFY_OK(s.users.any());
    VERIFY_OK(s.users.byId(u"ada"_s));
    VERIFY_OK(s.users.byEmail(u"ada"_s));
    VERIFY_OK(s.users.byNormalizedEmail(u"ada"_s));
    VERIFY_OK(s.users.list());
    VERIFY_OK(s.users.updateProfile(**s.users.byId(u"ada"_s)));
    VERIFY_OK(s.users.setPasswordHash(u"ada"_s, {}, 1));
    VERIFY_OK(s.users.setDisabled(u"ada"_s, {}, 1));
    VERIFY_OK(s.sessions.byId(u"s"_s));
    VERIFY_OK(s.sessions.byTokenHash("s"));
    VERIFY_OK(s.sessions.withUserByTokenHash("s"));
    VERIFY_OK(s.sessions.listOf(u"ada"_s));
    VERIFY_OK(s.sessions.knownOf({u"s"_s, u"t"_s}));
    VERIFY_OK(s.sessions.touch(u"s"_s, 1));
    VERIFY_OK(s.sessions.confirmIdentity(u"s"_s, 1));
    VERIFY_OK(s.sessions.remove(u"s"_s));
    VERIFY_OK(s.sessions.removeAllOf(u"ada"_s));
    VERIFY_OK(s.sessions.removeExpired(1, 1));
    VERIFY_OK(s.organizations.byId(u"acme"_s));
    VERIFY_OK(s.organizations.bySlug(u"acme"_s));
    VERIFY_OK(s.organizations.slugTaken(u"acme"_s));
    VERIFY_OK(s.organizations.slugsStartingWith(u"acme"_s));
    VERIFY_OK(s.organizations.list());
    VERIFY_OK(s.organizations.update(**s.organizations.byId(u"acme"_s)));
    VERIFY_OK(s.environments.byId(u"acme"_s, u"e"_s));
    VERIFY_OK(s.environments.bySlug(u"acme"_s, u"e"_s));
    VERIFY_OK(s.environments.list(u"acme"_s));
    VERIFY_OK(s.memberships.find(u"ada"_s, u"acme"_s));
    VERIFY_OK(s.memberships.withOrganizationBySlug(u"ada"_s, u"acme"_s));
    VERIFY_OK(s.memberships.byUser(u"acme"_s, u"ada"_s));
    VERIFY_OK(s.memberships.byId(u"acme"_s, u"m"_s));
    VERIFY_OK(s.memberships.byEmail(u"acme"_s, u"m"_s));
    VERIFY_OK(s.memberships.listOfUser(u"ada"_s));
    const store::MemberCursor cursor{u"a"_s, u"b"_s};
    VERIFY_OK(s.memberships.members({u"acme"_s, {}, {}, {}}, {}, 10));
    VERIFY_OK(s.memberships.members({u"acme"_s, {u"w"_s}, u"t"_s, model::Role::Admin}, cursor, 10));
    VERIFY_OK(s.memberships.touchSwitched(u"m"_s, 1));
    VERIFY_OK(s.memberships.updatePermissions(u"m"_s, {}, 1));
    VERIFY_OK(s.memberships.remove(u"m"_s));
    VERIFY_OK(s.teams.byId(u"acme"_s, u"t"_s));
    VERIFY_OK(s.teams.list(u"acme"_s));
    VERIFY_OK(s.teams.bySlugs(u"acme"_s, {u"a"_s, u"b"_s}));
    VERIFY_OK(s.teams.slugsStartingWith(u"acme"_s, u"a"_s));
    VERIFY_OK(s.teams.ofMembership(u"m"_s));
    VERIFY_OK(s.teams.idsOfMembership(u"m"_s));
    VERIFY_OK(s.teams.memberCounts(u"acme"_s));
    VERIFY_OK(s.teams.removeMember(u"t"_s, u"m"_s));
    VERIFY_OK(s.invitations.byTokenHash("t"));
    VERIFY_OK(s.invitations.list(u"acme"_s));
    VERIFY_OK(s.invitations.remove(u"acme"_s, u"i"_s));
    VERIFY_OK(s.apiKeys.byLookup("l"));
    VERIFY_OK(s.apiKeys.byId(u"acme"_s, u"k"_s));
    VERIFY_OK(s.apiKeys.developmentKey(u"ada"_s, u"acme"_s));
    for (const bool includeDeleted : {false, true}) {
        VERIFY_OK(s.apiKeys.listOf(u"ada"_s, u"acme"_s, includeDeleted));
        VERIFY_OK(s.apiKeys.listOfOrganization(u"acme"_s, includeDeleted));
    }
    VERIFY_OK(s.apiKeys.usableOf({u"k"_s, u"l"_s}, 1));
    VERIFY_OK(s.apiKeys.markDeleted(u"acme"_s, u"k"_s, 1));
    VERIFY_OK(s.apiKeys.touchLastUsed({u"k"_s, u"l"_s}, 1));
}

void TestQueryPlans::callCatalogStores() {
    store::Stores& s = stores();
    VERIFY_OK(s.actions.byId(m_action.id));
    VERIFY_OK(s.actions.bySlug(m_live, u"a"_s));
    VERIFY_OK(s.actions.list(m_live));
    VERIFY_OK(s.actions.mostUsed(u"ada"_s, m_live, 1));
    VERIFY_OK(s.actions.setOverrides(m_action));
    VERIFY_OK(s.actions.setArchived(m_action.id, {}, 1));
    VERIFY_OK(s.actions.setNotificationDelivery(m_action.id, {}, 1));
    VERIFY_OK(s.pages.byId(u"p"_s));
    VERIFY_OK(s.pages.bySlug(m_live, u"p"_s));
    VERIFY_OK(s.pages.atOrAbove(m_live, u"a/b/c"_s));
    VERIFY_OK(s.pages.list(m_live));
    for (store::AccessTable* access : {&s.actions.access(), &s.pages.access()}) {
        VERIFY_OK(access->of(u"e"_s));
        VERIFY_OK(access->inScope(m_live));
        VERIFY_OK(access->replace(u"e"_s, {}, {}, 1));
        VERIFY_OK(access->replaceDeclared({{u"e"_s, {}, {}}, {u"f"_s, {}, {}}}, 1));
    }
}

void TestQueryPlans::callHostStores() {
    store::Stores& s = stores();
    VERIFY_OK(s.hosts.byId(u"h"_s));
    VERIFY_OK(s.hosts.list());
    VERIFY_OK(s.hosts.setStatus(u"h"_s, model::HostStatus::Online, 1));
    VERIFY_OK(s.hosts.touch({u"h"_s, u"i"_s}, 1));
    VERIFY_OK(s.hosts.markAllUnreachable(1));
    VERIFY_OK(s.hosts.remove(u"none"_s));
    for (store::LinkTable* links :
         {&s.hosts.actions(), &s.hosts.pages(), &s.httpHosts.actions(), &s.httpHosts.pages()})
        VERIFY_OK(links->of(u"h"_s));
    VERIFY_OK(s.hosts.actions().replace(u"h"_s, {m_action.id}));
    VERIFY_OK(s.hosts.actions().replace(u"h"_s, {}));
    VERIFY_OK(s.httpHosts.byId(u"acme"_s, u"w"_s));
    VERIFY_OK(s.httpHosts.byUrl(u"acme"_s, u"w"_s));
    VERIFY_OK(s.httpHosts.list(u"acme"_s));
    VERIFY_OK(s.httpHosts.listDue(true));
    VERIFY_OK(s.httpHosts.listDue(false));
    VERIFY_OK(s.httpHosts.update({}));
    VERIFY_OK(s.httpHosts.remove(u"w"_s));
    VERIFY_OK(s.httpHosts.request(u"r"_s));
    VERIFY_OK(s.httpHosts.invalidateRequest(u"r"_s, 1));
    VERIFY_OK(s.httpHosts.removeRequestsBefore(1));
}

void TestQueryPlans::callTransactionStores() {
    store::Stores& s = stores();
    model::Transaction t = **s.transactions.byId(u"t1"_s);
    VERIFY_OK(s.transactions.saveSoftState(t));
    VERIFY_OK(s.transactions.bindHost(t));
    VERIFY_OK(s.transactions.unbindHost(u"h"_s));
    VERIFY_OK(s.transactions.keepCanceledResult(u"t1"_s, {}));
    VERIFY_OK(s.transactions.listOpen());
    VERIFY_OK(s.transactions.listOpenOfHost(u"h"_s));
    VERIFY_OK(s.transactions.newestOpen(u"ada"_s, u"a"_s, u"h"_s));
    VERIFY_OK(s.transactions.listPendingOlderThan(1));
    VERIFY_OK(s.transactions.deleteDevelopmentOf(u"h"_s));
    VERIFY_OK(s.transactions.logCount(u"t1"_s));
    VERIFY_OK(s.transactions.logs(u"t1"_s));
    VERIFY_OK(s.transactions.requirements(u"t1"_s));
    VERIFY_OK(s.transactions.updateRequirement({}));
    VERIFY_OK(s.transactions.satisfyRequirements(u"t1"_s, 1));
    t.status = model::TransactionStatus::Completed;
    t.completedAt = 1;
    VERIFY_OK(s.transactions.complete(t));
    VERIFY_OK(s.transactions.indexDocuments());
}

void TestQueryPlans::callHistory() {
    QList<store::HistoryFilter> filters;
    for (const store::Visibility& visibility :
         {store::Visibility{true, {}, {}}, store::Visibility{false, u"ada"_s, {}},
          store::Visibility{false, u"ada"_s, {u"t"_s, u"u"_s}}}) {
        store::HistoryFilter filter;
        filter.scope = m_live;
        filter.visibility = visibility;
        filters.append(filter);
        filter.statuses = {model::TransactionStatus::Completed, model::TransactionStatus::Running};
        filter.resultStatuses = {model::ResultStatus::Failure};
        filter.scheduled = true;
        filter.from = 1;
        filter.to = 2;
        filter.words = {u"w"_s, u"reconciliation"_s};
        filters.append(filter);
        filter.ownerId = u"ada"_s;
        filters.append(filter);
        filter.slug = u"a"_s;
        filters.append(filter);
        filter.slug.clear();
        filter.actionId = u"a"_s;
        filters.append(filter);
    }
    const base::TimeCursor cursor{1, u"t"_s};
    for (const store::HistoryFilter& filter : filters) {
        VERIFY_OK(stores().history.page(filter, {10, {}, base::Direction::Older}));
        VERIFY_OK(stores().history.page(filter, {10, cursor, base::Direction::Older}));
        VERIFY_OK(stores().history.page(filter, {10, cursor, base::Direction::Newer}));
        VERIFY_OK(stores().history.count(filter));
    }
    VERIFY_OK(stores().history.entry(u"acme"_s, u"t1"_s));
    VERIFY_OK(stores().history.running(u"ada"_s, m_live, u"p"_s));
}

void TestQueryPlans::callOtherStores() {
    store::Stores& s = stores();
    const base::PageRequest request{10, base::TimeCursor{1, u"t"_s}, base::Direction::Older};
    for (const auto assignee : {store::QueueAssignee::Me, store::QueueAssignee::Nobody,
                                store::QueueAssignee::MeOrNobody, store::QueueAssignee::Anyone})
        VERIFY_OK(s.queue.visible({m_live, u"ada"_s, assignee, u"p"_s}, request));
    VERIFY_OK(s.queue.byId(u"acme"_s, u"q"_s));
    VERIFY_OK(s.queue.ofTransaction(u"t1"_s));
    VERIFY_OK(s.queue.link(u"q"_s, u"a"_s, u"ada"_s, u"t1"_s, 1));
    VERIFY_OK(s.queue.unlink(u"t1"_s));
    VERIFY_OK(s.queue.unassign(u"acme"_s, u"ada"_s));
    VERIFY_OK(s.queue.remove(u"q"_s));
    VERIFY_OK(s.queue.removeOfHost(u"h"_s));
    VERIFY_OK(s.schedules.byId(u"s"_s));
    VERIFY_OK(s.schedules.listOfAction(u"a"_s));
    VERIFY_OK(s.schedules.listOfOrganization(u"acme"_s));
    VERIFY_OK(s.schedules.listAll());
    VERIFY_OK(s.schedules.removeUnused(u"s"_s));
    VERIFY_OK(s.schedules.update({}));
    VERIFY_OK(s.schedules.markDeleted(u"s"_s, 1));
    VERIFY_OK(s.schedules.clearRunner(u"acme"_s, u"ada"_s, 1));
    VERIFY_OK(s.schedules.runs(u"a"_s, request));
    VERIFY_OK(s.schedules.lastRun(u"s"_s));
    VERIFY_OK(s.notifications.byId(u"n"_s));
    VERIFY_OK(s.notifications.page({u"acme"_s, {}, {}, {}}, request));
    VERIFY_OK(s.notifications.page({u"acme"_s, u"ada"_s, u"t1"_s, model::DeliveryStatus::Failed}, request));
    VERIFY_OK(s.notifications.listPending());
    VERIFY_OK(s.notifications.updateDelivery({}));
    VERIFY_OK(s.uploads.countOf(u"t1"_s));
    VERIFY_OK(s.uploads.expireFinished(1));
    VERIFY_OK(s.uploads.expired(1, 10));
    VERIFY_OK(s.uploads.postpone(u"k"_s, 1));
    VERIFY_OK(s.uploads.remove(u"k"_s));
    VERIFY_OK(s.audit.page({u"acme"_s, {}, {}, {}, {}}, request));
    VERIFY_OK(s.audit.page({u"acme"_s, u"ada"_s, {}, 1, 2}, request));
    VERIFY_OK(s.audit.page({u"acme"_s, {}, u"login"_s, 1, 2}, request));
    VERIFY_OK(s.flags.global());
    VERIFY_OK(s.flags.ofOrganization(u"acme"_s));
    VERIFY_OK(s.flags.isOn(model::FeatureFlag::TableTruncationDisabled, u"acme"_s));
    VERIFY_OK(s.flags.setGlobal(model::FeatureFlag::TableTruncationDisabled, {}, 1));
    VERIFY_OK(s.settings.areSchedulesPaused());
    VERIFY_OK(s.settings.setSchedulesPaused(false, 1));
    VERIFY_OK(s.sdkAlerts.list(u"x"_s));
    VERIFY_OK(s.sdkAlerts.remove({}));
}

base::Result<QList<PlanStep>> TestQueryPlans::planOf(const QString& sql) {
    const store::Binds nulls(sql.count(u'?'), store::Bind(std::nullopt));
    return db().list<PlanStep>(u"EXPLAIN QUERY PLAN "_s + sql, nulls);
}

QStringList TestQueryPlans::problemsOf(const QString& sql) {
    const auto plan = planOf(sql);
    if (!plan)
        return {plan.error().detail};
    // Subqueries and parts of the plan have longer or upper-case names.
    static const QRegularExpression scan(u"^SCAN ([a-z_]+)( |$)"_s);
    QStringList problems;
    for (const PlanStep& step : *plan) {
        const auto match = scan.match(step.detail);
        const bool isScan = match.hasMatch() && match.captured(1) != u"capped" && !isListed(sql, WholeTables);
        const bool isSort = step.detail.contains(u"TEMP B-TREE") && !isListed(sql, MaySort);
        if (isScan || isSort)
            problems.append(step.detail + u"\n    in "_s + sql.simplified());
    }
    return problems;
}

void TestQueryPlans::everyStatementUsesAnIndex() {
    if (!isSqlite())
        return; // PostgreSQL plans by statistics, and has the same indexes (tst_schema).
    Sample sample(stores());
    sample.user(u"ada"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    sample.apiKey(u"key"_s, u"acme"_s, u"ada"_s);
    sample.host(u"h"_s, m_live, u"key"_s);
    m_action = sample.action(m_live, u"a"_s);
    sample.transaction(u"t1"_s, m_action, u"ada"_s);
    callAccountStores();
    callCatalogStores();
    callHostStores();
    callTransactionStores();
    callHistory();
    callOtherStores();
    QStringList problems;
    int examined = 0;
    for (const QString& sql : db().preparedStatements()) {
        if (sql.startsWith(u"INSERT"))
            continue;
        ++examined;
        problems += problemsOf(sql);
    }
    QVERIFY2(examined > 180, qPrintable(QString::number(examined)));
    QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
}

void TestQueryPlans::theHistoryUsesTheBestIndex_data() {
    QTest::addColumn<bool>("all");
    QTest::addColumn<QString>("slug");
    QTest::addColumn<QString>("ownerId");
    QTest::addColumn<QList<model::ResultStatus>>("results");
    QTest::addColumn<QString>("index");
    using Results = QList<model::ResultStatus>;
    const Results success = {model::ResultStatus::Success};
    const Results failure = {model::ResultStatus::Failure};
    QTest::newRow("all") << true << u""_s << u""_s << Results() << u"transactions_by_scope"_s;
    QTest::newRow("own") << false << u""_s << u""_s << Results() << u"transactions_by_owner"_s;
    QTest::newRow("somebody's") << true << u""_s << u"bob"_s << Results() << u"transactions_by_owner"_s;
    QTest::newRow("of an action") << true << u"a"_s << u""_s << Results() << u"transactions_by_action"_s;
    QTest::newRow("failures") << true << u""_s << u""_s << failure << u"transactions_unsuccessful"_s;
    QTest::newRow("successes") << true << u""_s << u""_s << success << u"transactions_by_scope"_s;
}

void TestQueryPlans::theHistoryUsesTheBestIndex() {
    if (!isSqlite())
        return; // PostgreSQL plans by statistics, and has the same indexes (tst_schema).
    QFETCH(bool, all);
    QFETCH(QString, slug);
    QFETCH(QString, ownerId);
    QFETCH(QList<model::ResultStatus>, results);
    QFETCH(QString, index);
    store::HistoryFilter filter;
    filter.scope = m_live;
    filter.visibility = {all, u"ada"_s, {}};
    filter.slug = slug;
    filter.ownerId = ownerId;
    filter.resultStatuses = results;
    VERIFY_OK(stores().history.page(filter, {10, base::TimeCursor{1, u"t"_s}, base::Direction::Older}));
    const QString sql = db().preparedStatements().constFirst();
    const auto plan = planOf(sql);
    VERIFY_OK(plan);
    const bool isUsed = std::any_of(plan->begin(), plan->end(), [&index](const PlanStep& step) {
        return step.detail.startsWith(u"SEARCH t USING INDEX "_s + index);
    });
    QStringList details;
    for (const PlanStep& step : *plan)
        details.append(step.detail);
    QVERIFY2(isUsed, qPrintable(details.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestQueryPlans)
#include "tst_query_plans.moc"
