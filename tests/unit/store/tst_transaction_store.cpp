#include "tests/support/database_test.h"
#include "tests/support/sample.h"

using namespace Qt::StringLiterals;
using model::ResultStatus;
using model::TransactionStatus;
using support::Sample;
using support::SampleTime;

// Runs, their logs and requirements.
class TestTransactionStore : public support::DatabaseTest {
    Q_OBJECT

private Q_SLOTS:
    void aRunComesBackWhole();
    void softStateIsSaved();
    void aLateSoftStateDoesNotReopenACompletedRun();
    void theFirstCompletionWins();
    void aCanceledRunKeepsWhatItsCodeReturned();
    void hostsAreBoundAndUnbound();
    void openRunsAreListedOldestFirst();
    void theNewestOpenRunIsFound();
    void pendingRunsThatNeverStartedAreFound();
    void developmentRunsGoWithTheirHost();
    void logLinesAreStoredOnce();
    void logsArePagedByIndex();
    void requirementsComeBackWhole();
    void anInputGroupHasOneOpenRequirement();
    void openRequirementsAreSatisfiedTogether();

private:
    void makeAction();
    [[nodiscard]] model::Transaction load(const QString& id);

    const model::Scope m_live = Sample::live(u"acme"_s);
    model::Action m_action;
};

namespace {

QStringList ids(const QList<model::Transaction>& transactions) {
    QStringList list;
    for (const model::Transaction& transaction : transactions)
        list.append(transaction.id);
    return list;
}

model::Transaction completed(model::Transaction transaction, ResultStatus status, qint64 at) {
    transaction.status = TransactionStatus::Completed;
    transaction.resultStatus = status;
    transaction.completedAt = transaction.updatedAt = at;
    return transaction;
}

} // namespace

void TestTransactionStore::makeAction() {
    Sample sample(stores());
    sample.user(u"ada"_s);
    sample.user(u"bob"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    sample.apiKey(u"key"_s, u"acme"_s, u"ada"_s);
    sample.host(u"h1"_s, m_live, u"key"_s);
    sample.host(u"h2"_s, m_live, u"key"_s);
    m_action = sample.action(m_live, u"refund"_s);
}

model::Transaction TestTransactionStore::load(const QString& id) {
    const auto row = stores().transactions.byId(id);
    return row && *row ? **row : model::Transaction();
}

void TestTransactionStore::aRunComesBackWhole() {
    makeAction();
    VERIFY_OK(stores().schedules.insert(
        {u"s1"_s, u"acme"_s, m_action.id, {}, {}, {}, {}, {}, {}, {}, u"UTC"_s, false, 1, 1, {}}));
    model::Transaction t;
    t.id = u"t1"_s;
    t.organizationId = u"acme"_s;
    t.environmentId = u"acme-production"_s;
    t.developerId = u"ada"_s;
    t.actionId = m_action.id;
    t.ownerId = u"bob"_s;
    t.status = TransactionStatus::HostConnectionDropped;
    t.statusBeforeDrop = TransactionStatus::AwaitingInput;
    t.resultStatus = ResultStatus::Redirected;
    t.wasRedirected = true;
    t.resultSchemaVersion = 1;
    t.resultData = u"{\"a\":\"\\u0000\"}"_s;
    t.resultDataMeta = u"{}"_s;
    t.currentClientId = u"c1"_s;
    t.hostInstanceId = u"h1"_s;
    t.sdkName = u"@interval/sdk"_s;
    t.sdkVersion = u"2.0.0"_s;
    t.scheduleId = u"s1"_s;
    t.lastInputGroupKey = u"g1"_s;
    t.params = u"{\"x\":1}"_s;
    t.paramsMeta = u"{\"values\":{}}"_s;
    t.pendingRedirect = u"{\"url\":\"/\"}"_s;
    t.createdAt = 1;
    t.updatedAt = 2;
    t.droppedAt = 3;
    t.completedAt = 4;
    VERIFY_OK(stores().transactions.insert(t));
    const model::Transaction back = load(u"t1"_s);
    QCOMPARE(back.organizationId, t.organizationId);
    QCOMPARE(back.environmentId, t.environmentId);
    QCOMPARE(back.developerId, t.developerId);
    QCOMPARE(back.actionId, t.actionId);
    QCOMPARE(back.ownerId, t.ownerId);
    QVERIFY(back.status == t.status);
    QVERIFY(back.statusBeforeDrop == t.statusBeforeDrop);
    QVERIFY(back.resultStatus == t.resultStatus);
    QCOMPARE(back.wasRedirected, true);
    QCOMPARE(back.resultSchemaVersion, 1);
    QCOMPARE(back.resultData, t.resultData);
    QCOMPARE(back.resultDataMeta, t.resultDataMeta);
    QCOMPARE(back.currentClientId, t.currentClientId);
    QCOMPARE(back.hostInstanceId, t.hostInstanceId);
    QCOMPARE(back.sdkName, t.sdkName);
    QCOMPARE(back.sdkVersion, t.sdkVersion);
    QCOMPARE(back.scheduleId, t.scheduleId);
    QCOMPARE(back.lastInputGroupKey, t.lastInputGroupKey);
    QCOMPARE(back.params, t.params);
    QCOMPARE(back.paramsMeta, t.paramsMeta);
    QCOMPARE(back.pendingRedirect, t.pendingRedirect);
    QCOMPARE(back.createdAt, 1);
    QCOMPARE(back.updatedAt, 2);
    QCOMPARE(back.droppedAt, std::optional<qint64>(3));
    QCOMPARE(back.completedAt, std::optional<qint64>(4));
}

void TestTransactionStore::softStateIsSaved() {
    makeAction();
    model::Transaction t = Sample(stores()).transaction(u"t1"_s, m_action, u"ada"_s);
    t.status = TransactionStatus::ClientConnectionDropped;
    t.statusBeforeDrop = TransactionStatus::Running;
    t.currentClientId = u"c1"_s;
    t.lastInputGroupKey = u"g1"_s;
    t.pendingRedirect = u"{}"_s;
    t.wasRedirected = true;
    t.droppedAt = 7;
    t.updatedAt = 8;
    VERIFY_OK(stores().transactions.saveSoftState(t));
    model::Transaction back = load(u"t1"_s);
    QVERIFY(back.status == TransactionStatus::ClientConnectionDropped);
    QVERIFY(back.statusBeforeDrop == TransactionStatus::Running);
    QCOMPARE(back.currentClientId, u"c1"_s);
    QCOMPARE(back.lastInputGroupKey, u"g1"_s);
    QCOMPARE(back.pendingRedirect, u"{}"_s);
    QCOMPARE(back.wasRedirected, true);
    QCOMPARE(back.droppedAt, std::optional<qint64>(7));
    QCOMPARE(back.updatedAt, 8);
    t.statusBeforeDrop.reset();
    t.droppedAt.reset();
    t.currentClientId.clear();
    VERIFY_OK(stores().transactions.saveSoftState(t));
    back = load(u"t1"_s);
    QVERIFY(!back.statusBeforeDrop);
    QVERIFY(!back.droppedAt);
    QCOMPARE(back.currentClientId, QString());
}

void TestTransactionStore::aLateSoftStateDoesNotReopenACompletedRun() {
    makeAction();
    model::Transaction t = Sample(stores()).transaction(u"t1"_s, m_action, u"ada"_s);
    COMPARE_OK(stores().transactions.complete(completed(t, ResultStatus::Success, 100)), true);
    t.status = TransactionStatus::Running;
    t.statusBeforeDrop = TransactionStatus::Pending;
    t.currentClientId = u"late"_s;
    VERIFY_OK(stores().transactions.saveSoftState(t));
    const model::Transaction back = load(u"t1"_s);
    QVERIFY(back.status == TransactionStatus::Completed);
    QVERIFY(!back.statusBeforeDrop);
    QCOMPARE(back.currentClientId, u"late"_s);
}

void TestTransactionStore::theFirstCompletionWins() {
    makeAction();
    model::Transaction t = Sample(stores()).transaction(u"t1"_s, m_action, u"ada"_s);
    t.pendingRedirect = u"{}"_s;
    VERIFY_OK(stores().transactions.saveSoftState(t));
    model::Transaction first = completed(t, ResultStatus::Success, 100);
    first.resultSchemaVersion = 1;
    first.resultData = u"\"first\""_s;
    first.pendingRedirect.clear();
    COMPARE_OK(stores().transactions.complete(first), true);
    model::Transaction second = completed(t, ResultStatus::Failure, 200);
    second.resultData = u"\"second\""_s;
    COMPARE_OK(stores().transactions.complete(second), false);
    const model::Transaction back = load(u"t1"_s);
    QVERIFY(back.status == TransactionStatus::Completed);
    QVERIFY(back.resultStatus == ResultStatus::Success);
    QCOMPARE(back.resultSchemaVersion, 1);
    QCOMPARE(back.resultData, u"\"first\""_s);
    QCOMPARE(back.pendingRedirect, QString());
    QCOMPARE(back.completedAt, std::optional<qint64>(100));
    second.id = u"nothing"_s;
    COMPARE_OK(stores().transactions.complete(second), false);
}

void TestTransactionStore::aCanceledRunKeepsWhatItsCodeReturned() {
    makeAction();
    Sample sample(stores());
    const model::Transaction canceled = sample.transaction(u"t1"_s, m_action, u"ada"_s);
    const model::Transaction failed = sample.transaction(u"t2"_s, m_action, u"ada"_s);
    COMPARE_OK(stores().transactions.complete(completed(canceled, ResultStatus::Canceled, 100)), true);
    COMPARE_OK(stores().transactions.complete(completed(failed, ResultStatus::Failure, 100)), true);
    for (const QString& data : {u"1"_s, u"2"_s}) {
        VERIFY_OK(
            stores().transactions.keepCanceledResult(u"t1"_s, {1, ResultStatus::Success, data, u"{}"_s}));
        VERIFY_OK(
            stores().transactions.keepCanceledResult(u"t2"_s, {1, ResultStatus::Success, data, u"{}"_s}));
    }
    const model::Transaction back = load(u"t1"_s);
    QVERIFY(back.resultStatus == ResultStatus::Canceled);
    QCOMPARE(back.resultData, u"1"_s);
    QCOMPARE(back.resultDataMeta, u"{}"_s);
    QCOMPARE(back.resultSchemaVersion, 1);
    QCOMPARE(load(u"t2"_s).resultData, QString());
}

void TestTransactionStore::hostsAreBoundAndUnbound() {
    makeAction();
    Sample sample(stores());
    model::Transaction t = sample.transaction(u"t1"_s, m_action, u"ada"_s);
    sample.transaction(u"t2"_s, m_action, u"ada"_s, SampleTime, u"h2"_s);
    t.hostInstanceId = u"h1"_s;
    t.sdkName = u"interval-py"_s;
    t.sdkVersion = u"1.5.1"_s;
    VERIFY_OK(stores().transactions.bindHost(t));
    QCOMPARE(load(u"t1"_s).hostInstanceId, u"h1"_s);
    VERIFY_OK(stores().transactions.unbindHost(u"h1"_s));
    const model::Transaction back = load(u"t1"_s);
    QCOMPARE(back.hostInstanceId, QString());
    // Which SDK ran it stays known.
    QCOMPARE(back.sdkName, u"interval-py"_s);
    QCOMPARE(back.sdkVersion, u"1.5.1"_s);
    QCOMPARE(load(u"t2"_s).hostInstanceId, u"h2"_s);
}

void TestTransactionStore::openRunsAreListedOldestFirst() {
    makeAction();
    Sample sample(stores());
    const model::Transaction done = sample.transaction(u"done"_s, m_action, u"ada"_s, 50, u"h1"_s);
    sample.transaction(u"new"_s, m_action, u"ada"_s, 300, u"h1"_s);
    sample.transaction(u"old"_s, m_action, u"ada"_s, 100, u"h1"_s);
    sample.transaction(u"elsewhere"_s, m_action, u"bob"_s, 200, u"h2"_s);
    COMPARE_OK(stores().transactions.complete(completed(done, ResultStatus::Success, 60)), true);
    COMPARE_OK(stores().transactions.listOpen().map(ids), (QStringList{u"old"_s, u"elsewhere"_s, u"new"_s}));
    COMPARE_OK(stores().transactions.listOpenOfHost(u"h1"_s).map(ids), (QStringList{u"old"_s, u"new"_s}));
}

void TestTransactionStore::theNewestOpenRunIsFound() {
    makeAction();
    Sample sample(stores());
    const model::Action other = sample.action(m_live, u"other"_s);
    sample.transaction(u"old"_s, m_action, u"ada"_s, 100, u"h1"_s);
    sample.transaction(u"new"_s, m_action, u"ada"_s, 200, u"h1"_s);
    sample.transaction(u"bobs"_s, m_action, u"bob"_s, 300, u"h1"_s);
    sample.transaction(u"otherAction"_s, other, u"ada"_s, 300, u"h1"_s);
    sample.transaction(u"otherHost"_s, m_action, u"ada"_s, 300, u"h2"_s);
    const model::Transaction done = sample.transaction(u"done"_s, m_action, u"ada"_s, 400, u"h1"_s);
    COMPARE_OK(stores().transactions.complete(completed(done, ResultStatus::Success, 500)), true);
    const auto idOf = [](const std::optional<model::Transaction>& t) { return t ? t->id : QString(); };
    COMPARE_OK(stores().transactions.newestOpen(u"ada"_s, m_action.id, u"h1"_s).map(idOf), u"new"_s);
    COMPARE_OK(stores().transactions.newestOpen(u"bob"_s, m_action.id, u"h2"_s).map(idOf), QString());
}

void TestTransactionStore::pendingRunsThatNeverStartedAreFound() {
    makeAction();
    Sample sample(stores());
    sample.transaction(u"old"_s, m_action, u"ada"_s, 100);
    sample.transaction(u"older"_s, m_action, u"ada"_s, 50);
    sample.transaction(u"young"_s, m_action, u"ada"_s, 200);
    model::Transaction started = sample.transaction(u"started"_s, m_action, u"ada"_s, 100);
    started.status = TransactionStatus::Running;
    VERIFY_OK(stores().transactions.saveSoftState(started));
    COMPARE_OK(stores().transactions.listPendingOlderThan(200), (QStringList{u"older"_s, u"old"_s}));
}

void TestTransactionStore::developmentRunsGoWithTheirHost() {
    makeAction();
    Sample sample(stores());
    const model::Scope console = Sample::console(u"acme"_s, u"ada"_s);
    const model::Action mine = sample.action(console, u"refund"_s);
    sample.transaction(u"dev"_s, mine, u"ada"_s, 1, u"h1"_s);
    sample.transaction(u"devElsewhere"_s, mine, u"ada"_s, 1, u"h2"_s);
    sample.transaction(u"live"_s, m_action, u"ada"_s, 1, u"h1"_s);
    COMPARE_OK(stores().transactions.appendLog({u"dev"_s, 0, u"line"_s, 1}), true);
    VERIFY_OK(stores().transactions.insertRequirement({u"r1"_s, u"dev"_s, u"io"_s, u"g"_s, {}, 1, {}, {}}));
    model::Notification notification;
    notification.id = u"n1"_s;
    notification.organizationId = u"acme"_s;
    notification.transactionId = u"dev"_s;
    notification.deliveries = {
        {u"d1"_s, u"n1"_s, u"x@example.com"_s, {}, model::DeliveryStatus::Pending, {}, {}, 1, 1}};
    COMPARE_OK(stores().notifications.insert(notification), true);
    sample.task(u"q1"_s, mine);
    COMPARE_OK(stores().queue.link(u"q1"_s, mine.id, u"ada"_s, u"dev"_s, 1), true);
    VERIFY_OK(stores().transactions.deleteDevelopmentOf(u"h1"_s));
    COMPARE_OK(db().list<QString>(u"SELECT id FROM transactions ORDER BY id"_s),
               (QStringList{u"devElsewhere"_s, u"live"_s}));
    for (const QString& table : {u"transaction_logs"_s, u"transaction_requirements"_s, u"notifications"_s,
                                 u"notification_deliveries"_s})
        COMPARE_OK(db().value<qint64>(u"SELECT COUNT(*) FROM "_s + table), 0);
    COMPARE_OK(
        stores().queue.byId(u"acme"_s, u"q1"_s).map([](const auto& q) { return q->queued.transactionId; }),
        QString());
}

void TestTransactionStore::logLinesAreStoredOnce() {
    makeAction();
    Sample(stores()).transaction(u"t1"_s, m_action, u"ada"_s);
    COMPARE_OK(stores().transactions.appendLog({u"t1"_s, 0, u"first"_s, 10}), true);
    COMPARE_OK(stores().transactions.appendLog({u"t1"_s, 0, u"again"_s, 20}), false);
    COMPARE_OK(stores().transactions.appendLog({u"t1"_s, 5, u"later"_s, 30}), true);
    COMPARE_OK(stores().transactions.logCount(u"t1"_s), 2);
    COMPARE_OK(stores().transactions.logCount(u"t2"_s), 0);
    const auto lines = stores().transactions.logs(u"t1"_s);
    VERIFY_OK(lines);
    QCOMPARE(lines->size(), 2);
    QCOMPARE(lines->at(0).data, u"first"_s);
    QCOMPARE(lines->at(0).createdAt, 10);
    QCOMPARE(lines->at(1).index, 5);
}

void TestTransactionStore::logsArePagedByIndex() {
    makeAction();
    Sample(stores()).transaction(u"t1"_s, m_action, u"ada"_s);
    for (const int index : {9, 3, 7, 1, 5})
        COMPARE_OK(stores().transactions.appendLog({u"t1"_s, index, QString::number(index), index}), true);
    const auto indexes = [this](qint64 after, int limit) {
        return stores()
            .transactions.logs(u"t1"_s, after, limit)
            .map([](const QList<model::TransactionLog>& lines) {
                QList<qint64> list;
                for (const model::TransactionLog& line : lines)
                    list.append(line.index);
                return list;
            });
    };
    COMPARE_OK(indexes(-1, 2), (QList<qint64>{1, 3}));
    COMPARE_OK(indexes(3, 2), (QList<qint64>{5, 7}));
    COMPARE_OK(indexes(7, 2), (QList<qint64>{9}));
    COMPARE_OK(indexes(9, 2), QList<qint64>());
}

void TestTransactionStore::requirementsComeBackWhole() {
    makeAction();
    Sample(stores()).transaction(u"t1"_s, m_action, u"ada"_s);
    model::TransactionRequirement requirement{u"r1"_s, u"t1"_s, u"io1"_s, u"g1"_s, 60'000, 10, {}, {}};
    VERIFY_OK(stores().transactions.insertRequirement(requirement));
    requirement.ioCallId = u"io2"_s;
    requirement.gracePeriodMs.reset();
    requirement.canceledAt = 20;
    VERIFY_OK(stores().transactions.updateRequirement(requirement));
    const auto back = stores().transactions.requirements(u"t1"_s);
    VERIFY_OK(back);
    QCOMPARE(back->size(), 1);
    QCOMPARE(back->at(0).ioCallId, u"io2"_s);
    QCOMPARE(back->at(0).inputGroupKey, u"g1"_s);
    QVERIFY(!back->at(0).gracePeriodMs);
    QCOMPARE(back->at(0).createdAt, 10);
    QCOMPARE(back->at(0).canceledAt, std::optional<qint64>(20));
    QVERIFY(!back->at(0).satisfiedAt);
}

void TestTransactionStore::anInputGroupHasOneOpenRequirement() {
    makeAction();
    Sample(stores()).transaction(u"t1"_s, m_action, u"ada"_s);
    model::TransactionRequirement first{u"r1"_s, u"t1"_s, u"io1"_s, u"g1"_s, {}, 10, {}, {}};
    model::TransactionRequirement second{u"r2"_s, u"t1"_s, u"io2"_s, u"g1"_s, {}, 20, {}, {}};
    VERIFY_OK(stores().transactions.insertRequirement(first));
    QCOMPARE(stores().transactions.insertRequirement(second).error().code, base::Code::Conflict);
    first.canceledAt = 15;
    VERIFY_OK(stores().transactions.updateRequirement(first));
    VERIFY_OK(stores().transactions.insertRequirement(second));
}

void TestTransactionStore::openRequirementsAreSatisfiedTogether() {
    makeAction();
    Sample sample(stores());
    sample.transaction(u"t1"_s, m_action, u"ada"_s);
    sample.transaction(u"t2"_s, m_action, u"ada"_s);
    VERIFY_OK(stores().transactions.insertRequirement({u"r1"_s, u"t1"_s, u"a"_s, u"g1"_s, {}, 1, {}, {}}));
    VERIFY_OK(stores().transactions.insertRequirement({u"r2"_s, u"t1"_s, u"b"_s, u"g2"_s, {}, 2, {}, {}}));
    VERIFY_OK(stores().transactions.insertRequirement({u"r3"_s, u"t1"_s, u"c"_s, u"g3"_s, {}, 3, {}, 5}));
    VERIFY_OK(stores().transactions.insertRequirement({u"r4"_s, u"t2"_s, u"d"_s, u"g1"_s, {}, 4, {}, {}}));
    VERIFY_OK(stores().transactions.satisfyRequirements(u"t1"_s, 100));
    COMPARE_OK(
        db().list<QString>(u"SELECT id FROM transaction_requirements WHERE satisfied_at = 100 ORDER BY id"_s),
        (QStringList{u"r1"_s, u"r2"_s}));
}

QTEST_GUILESS_MAIN(TestTransactionStore)
#include "tst_transaction_store.moc"
