#include "tests/support/database_test.h"
#include "tests/support/sample.h"

using namespace Qt::StringLiterals;
using model::ScheduleRunStatus;
using support::Sample;

class TestScheduleStore : public support::DatabaseTest {
    Q_OBJECT

private Q_SLOTS:
    void aScheduleComesBackWhole();
    void schedulesInForceAreListed();
    void schedulesOfAnOrganizationAreListed();
    void onesThatNeverRanLeaveNothingBehind();
    void schedulesChange();
    void leavingMembersNoLongerRunThem();
    void runsAreListedForTheAction();
    void theLastRunIsFound();

private:
    void makeActions();
    model::Schedule insert(const QString& id, const QString& actionId, qint64 createdAt = 1);

    model::Action m_refund;
    model::Action m_edit;
};

namespace {

QStringList ids(const QList<model::Schedule>& schedules) {
    QStringList list;
    for (const model::Schedule& schedule : schedules)
        list.append(schedule.id);
    return list;
}

QStringList runIds(const base::Page<model::ScheduleRun>& page) {
    QStringList list;
    for (const model::ScheduleRun& run : page.rows)
        list.append(run.id);
    return list;
}

} // namespace

void TestScheduleStore::makeActions() {
    Sample sample(stores());
    sample.user(u"ada"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    m_refund = sample.action(Sample::live(u"acme"_s), u"refund"_s);
    m_edit = sample.action(Sample::live(u"acme"_s), u"edit"_s);
}

model::Schedule TestScheduleStore::insert(const QString& id, const QString& actionId, qint64 createdAt) {
    const model::Schedule schedule{
        id,     u"acme"_s, actionId,           u"ada"_s, u"0"_s,    u"30"_s,   u"8"_s, u"*"_s,
        u"*"_s, u"1"_s,    u"Europe/Berlin"_s, true,     createdAt, createdAt, {}};
    if (!stores().schedules.insert(schedule))
        qFatal("The schedule cannot be inserted.");
    return schedule;
}

void TestScheduleStore::aScheduleComesBackWhole() {
    makeActions();
    insert(u"s1"_s, m_refund.id);
    const auto back = stores().schedules.byId(u"s1"_s);
    VERIFY_OK(back);
    QVERIFY(*back);
    QCOMPARE((*back)->organizationId, u"acme"_s);
    QCOMPARE((*back)->actionId, m_refund.id);
    QCOMPARE((*back)->runnerId, u"ada"_s);
    QCOMPARE((*back)->second, u"0"_s);
    QCOMPARE((*back)->minute, u"30"_s);
    QCOMPARE((*back)->hour, u"8"_s);
    QCOMPARE((*back)->dayOfMonth, u"*"_s);
    QCOMPARE((*back)->month, u"*"_s);
    QCOMPARE((*back)->dayOfWeek, u"1"_s);
    QCOMPARE((*back)->timeZoneName, u"Europe/Berlin"_s);
    QCOMPARE((*back)->notifyOnSuccess, true);
}

void TestScheduleStore::schedulesInForceAreListed() {
    makeActions();
    insert(u"s2"_s, m_refund.id, 2);
    insert(u"s1"_s, m_refund.id, 1);
    insert(u"s3"_s, m_edit.id, 3);
    insert(u"gone"_s, m_refund.id, 4);
    COMPARE_OK(stores().schedules.markDeleted(u"gone"_s, 9), true);
    COMPARE_OK(stores().schedules.markDeleted(u"gone"_s, 10), false);
    COMPARE_OK(stores().schedules.listOfAction(m_refund.id).map(ids), (QStringList{u"s1"_s, u"s2"_s}));
    COMPARE_OK(stores().schedules.listAll().map(ids), (QStringList{u"s1"_s, u"s2"_s, u"s3"_s}));
    COMPARE_OK(stores().schedules.byId(u"gone"_s).map([](const auto& s) { return s->deletedAt; }),
               std::optional<qint64>(9));
}

void TestScheduleStore::schedulesOfAnOrganizationAreListed() {
    makeActions();
    insert(u"s1"_s, m_refund.id, 2);
    insert(u"s2"_s, m_edit.id, 1);
    insert(u"s3"_s, m_edit.id, 3);
    COMPARE_OK(stores().schedules.markDeleted(u"s3"_s, 4), true);
    COMPARE_OK(stores().schedules.listOfOrganization(u"acme"_s).map(ids), (QStringList{u"s2"_s, u"s1"_s}));
    COMPARE_OK(stores().schedules.listOfOrganization(u"other"_s).map(ids), QStringList());
}

void TestScheduleStore::onesThatNeverRanLeaveNothingBehind() {
    makeActions();
    insert(u"s1"_s, m_refund.id);
    insert(u"s2"_s, m_refund.id);
    VERIFY_OK(stores().schedules.insertRun({u"r1"_s, u"s2"_s, ScheduleRunStatus::Success, {}, {}, 1}));
    COMPARE_OK(stores().schedules.removeUnused(u"s1"_s), true);
    COMPARE_OK(stores().schedules.removeUnused(u"s2"_s), false);
    COMPARE_OK(stores().schedules.listOfAction(m_refund.id).map(ids), QStringList{u"s2"_s});
}

void TestScheduleStore::schedulesChange() {
    makeActions();
    model::Schedule schedule = insert(u"s1"_s, m_refund.id);
    insert(u"s2"_s, m_refund.id);
    schedule.notifyOnSuccess = false;
    schedule.position = 1;
    schedule.updatedAt = 7;
    VERIFY_OK(stores().schedules.update(schedule));
    const auto back = stores().schedules.byId(u"s1"_s);
    VERIFY_OK(back);
    QCOMPARE((*back)->notifyOnSuccess, false);
    QCOMPARE((*back)->updatedAt, 7);
    COMPARE_OK(stores().schedules.listOfAction(m_refund.id).map(ids), (QStringList{u"s2"_s, u"s1"_s}));
}

void TestScheduleStore::leavingMembersNoLongerRunThem() {
    makeActions();
    insert(u"s1"_s, m_refund.id);
    VERIFY_OK(stores().schedules.clearRunner(u"other"_s, u"ada"_s, 7));
    COMPARE_OK(stores().schedules.byId(u"s1"_s).map([](const auto& s) { return s->runnerId; }), u"ada"_s);
    VERIFY_OK(stores().schedules.clearRunner(u"acme"_s, u"ada"_s, 7));
    COMPARE_OK(stores().schedules.byId(u"s1"_s).map([](const auto& s) { return s->runnerId; }), QString());
}

void TestScheduleStore::runsAreListedForTheAction() {
    makeActions();
    insert(u"s1"_s, m_refund.id);
    insert(u"s2"_s, m_refund.id);
    insert(u"s3"_s, m_edit.id);
    Sample(stores()).transaction(u"t1"_s, m_refund, u"ada"_s);
    VERIFY_OK(stores().schedules.insertRun({u"r1"_s, u"s1"_s, ScheduleRunStatus::Success, u"t1"_s, {}, 10}));
    VERIFY_OK(
        stores().schedules.insertRun({u"r2"_s, u"s2"_s, ScheduleRunStatus::Failure, {}, u"No host"_s, 10}));
    VERIFY_OK(stores().schedules.insertRun({u"r3"_s, u"s1"_s, ScheduleRunStatus::Success, {}, {}, 20}));
    VERIFY_OK(stores().schedules.insertRun({u"r4"_s, u"s3"_s, ScheduleRunStatus::Success, {}, {}, 30}));
    COMPARE_OK(stores().schedules.markDeleted(u"s2"_s, 40), true);
    const auto first = stores().schedules.runs(m_refund.id, {2, {}, base::Direction::Older});
    VERIFY_OK(first);
    QCOMPARE(runIds(*first), (QStringList{u"r3"_s, u"r2"_s}));
    QVERIFY(first->hasMore);
    QVERIFY(first->rows.at(1).status == ScheduleRunStatus::Failure);
    QCOMPARE(first->rows.at(1).details, u"No host"_s);
    QCOMPARE(first->rows.at(1).scheduleId, u"s2"_s);
    const auto second =
        stores().schedules.runs(m_refund.id, {2, base::TimeCursor{10, u"r2"_s}, base::Direction::Older});
    VERIFY_OK(second);
    QCOMPARE(runIds(*second), QStringList{u"r1"_s});
    QCOMPARE(second->rows.at(0).transactionId, u"t1"_s);
}

void TestScheduleStore::theLastRunIsFound() {
    makeActions();
    insert(u"s1"_s, m_refund.id);
    COMPARE_OK(stores().schedules.lastRun(u"s1"_s).map([](const auto& run) { return run.has_value(); }),
               false);
    for (const qint64 at : {10, 30, 20})
        VERIFY_OK(stores().schedules.insertRun(
            {u"r%1"_s.arg(at), u"s1"_s, ScheduleRunStatus::Success, {}, {}, at}));
    COMPARE_OK(stores().schedules.lastRun(u"s1"_s).map([](const auto& run) { return run->id; }), u"r30"_s);
}

QTEST_GUILESS_MAIN(TestScheduleStore)
#include "tst_schedule_store.moc"
