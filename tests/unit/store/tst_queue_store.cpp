#include "tests/support/database_test.h"
#include "tests/support/sample.h"

using namespace Qt::StringLiterals;
using model::TransactionStatus;
using store::QueueAssignee;
using support::Sample;

namespace {

QStringList ids(const base::Page<model::QueueEntry>& page) {
    QStringList list;
    for (const model::QueueEntry& entry : page.rows)
        list.append(entry.queued.id);
    return list;
}

} // namespace

class TestQueueStore : public support::DatabaseTest {
    Q_OBJECT

private Q_SLOTS:
    void aTaskComesBackWhole();
    void tasksAreShownToWhomTheyConcern_data();
    void tasksAreShownToWhomTheyConcern();
    void tasksOfOtherScopesAndArchivedActionsAreHidden();
    void tasksInsideAPage();
    void aTaskThatIsBeingDoneIsHiddenFromOthers();
    void aTaskReturnsWhenItsRunIsUnlinked();
    void pagesGoBothWays();
    void tasksAreLinkedByWhoMay_data();
    void tasksAreLinkedByWhoMay();
    void aTaskInOthersHandsIsNotTakenAway();
    void leavingMembersFreeTheirTasks();
    void tasksAreRemoved();

private:
    void makeTasks();
    [[nodiscard]] base::Result<QStringList> visible(const QString& userId,
                                                    QueueAssignee assignee = QueueAssignee::MeOrNobody);

    const model::Scope m_live = Sample::live(u"acme"_s);
    model::Action m_refund;
    model::Action m_edit;
};

// q1 for anybody, q2 for ada, q3 for bob, q4 for anybody; the last is the newest.
void TestQueueStore::makeTasks() {
    Sample sample(stores());
    sample.user(u"ada"_s, u"Ada"_s);
    sample.user(u"bob"_s, u"Bob"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    m_refund = sample.action(m_live, u"refund"_s);
    m_edit = sample.action(m_live, u"users/edit"_s);
    sample.task(u"q1"_s, m_refund, {}, 1);
    sample.task(u"q2"_s, m_refund, u"ada"_s, 2);
    sample.task(u"q3"_s, m_edit, u"bob"_s, 3);
    sample.task(u"q4"_s, m_edit, {}, 4);
}

base::Result<QStringList> TestQueueStore::visible(const QString& userId, QueueAssignee assignee) {
    return stores().queue.visible({m_live, userId, assignee, {}}, {}).map(ids);
}

void TestQueueStore::aTaskComesBackWhole() {
    makeTasks();
    model::QueuedAction task{u"q9"_s, u"acme"_s, m_edit.id, u"{\"id\":1}"_s, u"{}"_s, u"ada"_s, {}, 7, 8};
    VERIFY_OK(stores().queue.insert(task));
    const auto back = stores().queue.byId(u"acme"_s, u"q9"_s);
    VERIFY_OK(back);
    QVERIFY(*back);
    QCOMPARE((*back)->queued.params, u"{\"id\":1}"_s);
    QCOMPARE((*back)->queued.paramsMeta, u"{}"_s);
    QCOMPARE((*back)->queued.assigneeId, u"ada"_s);
    QCOMPARE((*back)->queued.transactionId, QString());
    QCOMPARE((*back)->queued.createdAt, 7);
    QCOMPARE((*back)->queued.updatedAt, 8);
    QCOMPARE((*back)->action.slug, u"users/edit"_s);
    QCOMPARE((*back)->scope, m_live);
    QCOMPARE((*back)->assignee->displayName(), u"Ada"_s);
    COMPARE_OK(
        stores().queue.byId(u"acme"_s, u"q1"_s).map([](const auto& q) { return q->assignee.has_value(); }),
        false);
    COMPARE_OK(stores().queue.byId(u"other"_s, u"q9"_s).map([](const auto& q) { return q.has_value(); }),
               false);
}

void TestQueueStore::tasksAreShownToWhomTheyConcern_data() {
    QTest::addColumn<QueueAssignee>("assignee");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("mine or anybody's") << QueueAssignee::MeOrNobody << QStringList{u"q4"_s, u"q2"_s, u"q1"_s};
    QTest::newRow("mine") << QueueAssignee::Me << QStringList{u"q2"_s};
    QTest::newRow("anybody's") << QueueAssignee::Nobody << QStringList{u"q4"_s, u"q1"_s};
    QTest::newRow("all") << QueueAssignee::Anyone << QStringList{u"q4"_s, u"q3"_s, u"q2"_s, u"q1"_s};
}

void TestQueueStore::tasksAreShownToWhomTheyConcern() {
    QFETCH(QueueAssignee, assignee);
    QFETCH(QStringList, expected);
    makeTasks();
    COMPARE_OK(visible(u"ada"_s, assignee), expected);
}

void TestQueueStore::tasksOfOtherScopesAndArchivedActionsAreHidden() {
    makeTasks();
    const model::Scope console = Sample::console(u"acme"_s, u"ada"_s);
    Sample(stores()).task(u"dev"_s, Sample(stores()).action(console, u"refund"_s));
    COMPARE_OK(stores().actions.setArchived(m_edit.id, 5, 5), true);
    COMPARE_OK(visible(u"ada"_s, QueueAssignee::Anyone), (QStringList{u"q2"_s, u"q1"_s}));
    COMPARE_OK(stores().queue.visible({console, u"ada"_s, QueueAssignee::MeOrNobody, {}}, {}).map(ids),
               QStringList{u"dev"_s});
}

void TestQueueStore::tasksInsideAPage() {
    makeTasks();
    const auto inside = [this](const QString& path) {
        return stores().queue.visible({m_live, u"ada"_s, QueueAssignee::Anyone, path}, {}).map(ids);
    };
    COMPARE_OK(inside(u"users"_s), (QStringList{u"q4"_s, u"q3"_s}));
    COMPARE_OK(inside(u"user"_s), QStringList());
    COMPARE_OK(inside(u"refund"_s), QStringList());
}

void TestQueueStore::aTaskThatIsBeingDoneIsHiddenFromOthers() {
    makeTasks();
    model::Transaction run = Sample(stores()).transaction(u"t1"_s, m_refund, u"bob"_s);
    COMPARE_OK(stores().queue.link(u"q1"_s, m_refund.id, u"bob"_s, u"t1"_s, 9), true);
    COMPARE_OK(visible(u"ada"_s), (QStringList{u"q4"_s, u"q2"_s}));
    COMPARE_OK(visible(u"bob"_s), (QStringList{u"q4"_s, u"q3"_s, u"q1"_s}));
    // Nor is it a task when its run has lost its host, or is over.
    run.status = TransactionStatus::HostConnectionDropped;
    VERIFY_OK(stores().transactions.saveSoftState(run));
    COMPARE_OK(visible(u"bob"_s), (QStringList{u"q4"_s, u"q3"_s}));
    run.status = TransactionStatus::Completed;
    run.completedAt = 10;
    COMPARE_OK(stores().transactions.complete(run), true);
    COMPARE_OK(visible(u"bob"_s), (QStringList{u"q4"_s, u"q3"_s}));
}

void TestQueueStore::aTaskReturnsWhenItsRunIsUnlinked() {
    makeTasks();
    Sample(stores()).transaction(u"t1"_s, m_refund, u"bob"_s);
    COMPARE_OK(stores().queue.link(u"q1"_s, m_refund.id, u"bob"_s, u"t1"_s, 9), true);
    COMPARE_OK(stores().queue.ofTransaction(u"t1"_s).map([](const auto& q) { return q->id; }), u"q1"_s);
    COMPARE_OK(stores().queue.unlink(u"t1"_s), true);
    COMPARE_OK(stores().queue.unlink(u"t1"_s), false);
    COMPARE_OK(stores().queue.ofTransaction(u"t1"_s).map([](const auto& q) { return q.has_value(); }), false);
    COMPARE_OK(visible(u"ada"_s), (QStringList{u"q4"_s, u"q2"_s, u"q1"_s}));
}

void TestQueueStore::pagesGoBothWays() {
    makeTasks();
    VERIFY_OK(db().exec(u"UPDATE queued_actions SET created_at = 5"_s));
    const store::QueueFilter filter{m_live, u"ada"_s, QueueAssignee::Anyone, {}};
    const auto first = stores().queue.visible(filter, {3, {}, base::Direction::Older});
    VERIFY_OK(first);
    QCOMPARE(ids(*first), (QStringList{u"q4"_s, u"q3"_s, u"q2"_s}));
    QVERIFY(first->hasMore);
    const auto second =
        stores().queue.visible(filter, {3, base::TimeCursor{5, u"q2"_s}, base::Direction::Older});
    VERIFY_OK(second);
    QCOMPARE(ids(*second), QStringList{u"q1"_s});
    QVERIFY(!second->hasMore);
    const auto back =
        stores().queue.visible(filter, {2, base::TimeCursor{5, u"q1"_s}, base::Direction::Newer});
    VERIFY_OK(back);
    QCOMPARE(ids(*back), (QStringList{u"q3"_s, u"q2"_s}));
    QVERIFY(back->hasMore);
}

void TestQueueStore::tasksAreLinkedByWhoMay_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("userId");
    QTest::addColumn<bool>("ofItsAction");
    QTest::addColumn<bool>("linked");
    QTest::newRow("anybody's") << u"q1"_s << u"bob"_s << true << true;
    QTest::newRow("one's own") << u"q2"_s << u"ada"_s << true << true;
    QTest::newRow("somebody else's") << u"q2"_s << u"bob"_s << true << false;
    QTest::newRow("another action's") << u"q1"_s << u"bob"_s << false << false;
    QTest::newRow("nothing") << u"q0"_s << u"bob"_s << true << false;
}

void TestQueueStore::tasksAreLinkedByWhoMay() {
    QFETCH(QString, id);
    QFETCH(QString, userId);
    QFETCH(bool, ofItsAction);
    QFETCH(bool, linked);
    makeTasks();
    const model::Action& action = ofItsAction ? m_refund : m_edit;
    Sample(stores()).transaction(u"t1"_s, action, userId);
    COMPARE_OK(stores().queue.link(id, action.id, userId, u"t1"_s, 9), linked);
}

void TestQueueStore::aTaskInOthersHandsIsNotTakenAway() {
    makeTasks();
    Sample sample(stores());
    model::Transaction first = sample.transaction(u"t1"_s, m_refund, u"bob"_s);
    sample.transaction(u"t2"_s, m_refund, u"ada"_s);
    sample.transaction(u"t3"_s, m_refund, u"bob"_s);
    COMPARE_OK(stores().queue.link(u"q1"_s, m_refund.id, u"bob"_s, u"t1"_s, 9), true);
    COMPARE_OK(stores().queue.link(u"q1"_s, m_refund.id, u"ada"_s, u"t2"_s, 9), false);
    // Oneself may start it again.
    COMPARE_OK(stores().queue.link(u"q1"_s, m_refund.id, u"bob"_s, u"t3"_s, 9), true);
    // What has been done is done.
    first.id = u"t3"_s;
    first.status = TransactionStatus::Completed;
    first.completedAt = 10;
    COMPARE_OK(stores().transactions.complete(first), true);
    COMPARE_OK(stores().queue.link(u"q1"_s, m_refund.id, u"bob"_s, u"t1"_s, 11), false);
}

void TestQueueStore::leavingMembersFreeTheirTasks() {
    makeTasks();
    VERIFY_OK(stores().queue.unassign(u"other"_s, u"bob"_s));
    COMPARE_OK(visible(u"ada"_s), (QStringList{u"q4"_s, u"q2"_s, u"q1"_s}));
    VERIFY_OK(stores().queue.unassign(u"acme"_s, u"bob"_s));
    COMPARE_OK(visible(u"ada"_s), (QStringList{u"q4"_s, u"q3"_s, u"q2"_s, u"q1"_s}));
}

void TestQueueStore::tasksAreRemoved() {
    makeTasks();
    Sample sample(stores());
    sample.apiKey(u"key"_s, u"acme"_s, u"ada"_s);
    sample.host(u"h1"_s, m_live, u"key"_s);
    COMPARE_OK(stores().hosts.actions().replace(u"h1"_s, {m_edit.id}), true);
    COMPARE_OK(stores().queue.remove(u"q1"_s), true);
    COMPARE_OK(stores().queue.remove(u"q1"_s), false);
    VERIFY_OK(stores().queue.removeOfHost(u"h1"_s));
    COMPARE_OK(visible(u"ada"_s, QueueAssignee::Anyone), QStringList{u"q2"_s});
}

QTEST_GUILESS_MAIN(TestQueueStore)
#include "tst_queue_store.moc"
