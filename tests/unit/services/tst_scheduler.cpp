#include "server/model/cadence.h"
#include "tests/support/database_test.h"
#include "tests/support/run_stage.h"

using namespace Qt::StringLiterals;
using model::Cadence;
using services::ActionSettingsService;
using support::Sample;
using Period = Cadence::Period;

Q_DECLARE_METATYPE(Cadence)

namespace {

constexpr services::ConnectionId Host = 1;
constexpr services::ConnectionId Returned = 2;
constexpr qint64 Minute = 60'000;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;

// A server that runs schedules, with a host whose action "later" runs in the background. It is midnight, UTC.
struct Fixture {
    Fixture(store::Database& database, store::Stores& rows, bool isAlone = true)
        : stores(rows), stage(database, rows) {
        // The session of the test before may still be about to end.
        if (isAlone && !QTest::qWaitFor([this] { return *stores.schedules.claimRunning(); }))
            qFatal("Another server runs the schedules.");
        stage.registerHost(Host);
        action = **stores.actions.bySlug(Sample::live(u"acme"_s), u"later"_s);
        stage.services.scheduler.start();
        stage.elapse(0);
    }

    void schedule(const Cadence& cadence, const QString& runnerId = {}, bool notifyOnSuccess = false) {
        model::Schedule schedule;
        schedule.id = u"s1"_s;
        schedule.organizationId = u"acme"_s;
        schedule.actionId = action.id;
        schedule.runnerId = runnerId;
        schedule.notifyOnSuccess = notifyOnSuccess;
        schedule.createdAt = schedule.updatedAt = stage.test.clock.now();
        model::setCadence(schedule, cadence);
        if (const base::Status inserted = stores.schedules.insert(schedule); !inserted)
            qFatal("%ls", qUtf16Printable(inserted.error().detail));
        stage.services.scheduler.replan();
    }
    // The runs that hosts have been told to start since the last time.
    QStringList started() {
        QStringList ids;
        const QStringList told = stage.peers.take();
        for (const QString& line : told) {
            if (line.contains(u"START_TRANSACTION"))
                ids.append(line.section(u' ', 2, 2));
        }
        return ids;
    }
    // "SUCCESS", or "FAILURE" and why, oldest first.
    QStringList attempts() {
        QStringList lines;
        const auto runs = stores.schedules.runs(action.id, {100, {}, base::Direction::Older});
        for (const model::ScheduleRun& run : runs.value_or(base::Page<model::ScheduleRun>()).rows)
            lines.prepend((model::toString(run.status) + u' ' + run.details).trimmed());
        return lines;
    }
    // "title > address", oldest first.
    QStringList notifications() {
        QStringList lines;
        const auto page =
            stores.notifications.page({u"acme"_s, {}, {}, {}}, {100, {}, base::Direction::Older});
        for (const model::Notification& one : page.value_or(base::Page<model::Notification>()).rows)
            lines.prepend(one.title + u" > "_s + one.deliveries.first().to);
        return lines;
    }

    store::Stores& stores;
    support::RunStage stage;
    model::Action action;
};

const QString Failed = u"Scheduled run failed for later"_s;

} // namespace

class SchedulerTest final : public support::DatabaseTest {
    Q_OBJECT

private Q_SLOTS:
    void startsWhatIsDue_data();
    void startsWhatIsDue();
    void startsInTheNameOfTheRunner();
    void hearsOfSchedulesAtOnce();
    void doesNotWaitForTheRunBefore();
    void passesOverWhatMayNotRun_data();
    void passesOverWhatMayNotRun();
    void saysThatNoHostIsThere();
    void saysThatTheHostDidNotAnswer();
    void saysThatNobodyMayRunIt_data();
    void saysThatNobodyMayRunIt();
    void tellsOfSuccessIfAsked_data();
    void tellsOfSuccessIfAsked();
    void missesWhatWasDueWhileAsleep();
    void repeatsNothingWhenTheClockIsSetBack();
    void makesNothingUpAfterAStart();
    void startsNothingWhilePaused();
    void runsInOneProcessOnly();
};

void SchedulerTest::startsWhatIsDue_data() {
    QTest::addColumn<Cadence>("cadence");
    QTest::addColumn<qint64>("due");
    QTest::newRow("every hour") << Cadence{} << Hour;
    QTest::newRow("every day, in Paris")
        << Cadence{Period::Day, 8, 30, 0, 1, u"Europe/Paris"_s} << 7 * Hour + 30 * Minute;
    QTest::newRow("on Tuesdays") << Cadence{Period::Week, 9, 0, 2, 1, u"UTC"_s} << Day + 9 * Hour;
    QTest::newRow("on the 3rd") << Cadence{Period::Month, 0, 0, 0, 3, u"UTC"_s} << 2 * Day;
}

void SchedulerTest::startsWhatIsDue() {
    QFETCH(Cadence, cadence);
    QFETCH(qint64, due);
    Fixture f(db(), stores());
    f.schedule(cadence);
    f.stage.elapse(due - 1);
    QCOMPARE(f.started(), QStringList());
    f.stage.elapse(1);
    QCOMPARE(f.started().size(), 1);
    f.stage.elapse(Minute);
    QCOMPARE(f.started(), QStringList());
    QCOMPARE(f.attempts(), QStringList{u"SUCCESS"_s});
}

void SchedulerTest::startsInTheNameOfTheRunner() {
    Fixture f(db(), stores());
    f.schedule({}, u"bob"_s);
    f.stage.elapse(Hour);
    const QString id = f.started().value(0);
    const model::Transaction run = f.stage.row(id);
    QCOMPARE(run.ownerId, u"bob"_s);
    QCOMPARE(run.scheduleId, u"s1"_s);
    QCOMPARE(run.hostInstanceId, u"host"_s);
    QCOMPARE(f.stage.status(id), u"RUNNING"_s);
    const auto last = stores().schedules.lastRun(u"s1"_s);
    VERIFY_OK(last);
    QCOMPARE((*last)->transactionId, id);
    QCOMPARE((*last)->createdAt, f.stage.test.clock.now());
}

void SchedulerTest::hearsOfSchedulesAtOnce() {
    Fixture f(db(), stores());
    f.stage.elapse(Hour - 1000);
    const services::MemberIdentity ada = f.stage.test.memberOf(u"ada"_s, u"acme"_s);
    const ActionSettingsService::ScheduleDraft hourly{};
    VERIFY_OK(f.stage.services.actionSettings.setSchedules(ada, {}, f.action.id, {hourly}));
    f.stage.elapse(1000);
    QCOMPARE(f.started().size(), 1);
    VERIFY_OK(f.stage.services.actionSettings.setSchedules(ada, {}, f.action.id, {}));
    f.stage.elapse(Hour);
    QCOMPARE(f.started(), QStringList());
}

void SchedulerTest::doesNotWaitForTheRunBefore() {
    Fixture f(db(), stores());
    f.schedule({});
    f.stage.elapse(3 * Hour);
    QCOMPARE(f.started().size(), 3);
}

void SchedulerTest::passesOverWhatMayNotRun_data() {
    QTest::addColumn<QString>("change");
    QTest::newRow("switched off") << u"UPDATE actions SET backgroundable_override = 0"_s;
    QTest::newRow("archived") << u"UPDATE actions SET archived_at = 1"_s;
    QTest::newRow("deleted organization") << u"UPDATE organizations SET deleted_at = 1"_s;
}

void SchedulerTest::passesOverWhatMayNotRun() {
    QFETCH(QString, change);
    Fixture f(db(), stores());
    f.schedule({});
    VERIFY_OK(db().exec(change));
    f.stage.elapse(Hour);
    QCOMPARE(f.started(), QStringList());
    QCOMPARE(f.attempts(), QStringList());
    QCOMPARE(f.notifications(), QStringList());
}

void SchedulerTest::saysThatNoHostIsThere() {
    Fixture f(db(), stores());
    f.schedule({}, u"bob"_s);
    f.stage.closeHost(Host, true);
    f.stage.elapse(2 * Hour);
    const QString attempt = u"FAILURE Could not find HostInstance"_s;
    QCOMPARE(f.attempts(), (QStringList{attempt, attempt}));
    // Once a day while it goes on.
    const QString told = Failed + u" > bob@example.com"_s;
    QCOMPARE(f.notifications(), QStringList{told});
    f.stage.elapse(Day);
    QCOMPARE(f.notifications(), (QStringList{told, told}));
}

void SchedulerTest::saysThatTheHostDidNotAnswer() {
    Fixture f(db(), stores());
    f.schedule({});
    f.stage.peers.open.remove(Host);
    f.stage.elapse(Hour);
    QCOMPARE(f.attempts(), QStringList{u"FAILURE Failed starting transaction"_s});
    QCOMPARE(f.notifications(), QStringList{Failed + u" > ada@example.com"_s});
    const auto last = stores().schedules.lastRun(u"s1"_s);
    VERIFY_OK(last);
    QCOMPARE(f.stage.status((*last)->transactionId), u"HOST_CONNECTION_DROPPED"_s);
}

void SchedulerTest::saysThatNobodyMayRunIt_data() {
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("details");
    const QString gone = u"Could not find action runner"_s;
    const QString forbidden = u"The runner may not run this action"_s;
    QTest::newRow("left") << u"DELETE FROM memberships WHERE user_id = 'bob'"_s << gone;
    QTest::newRow("disabled") << u"UPDATE users SET disabled_at = 1 WHERE id = 'bob'"_s << gone;
    QTest::newRow("another role") << u"UPDATE memberships SET permissions = '[]' WHERE user_id = 'bob'"_s
                                  << forbidden;
    QTest::newRow("for teams only") << u"UPDATE actions SET availability = 'GROUPS'"_s << forbidden;
}

void SchedulerTest::saysThatNobodyMayRunIt() {
    QFETCH(QString, change);
    QFETCH(QString, details);
    Fixture f(db(), stores());
    f.schedule({}, u"bob"_s);
    VERIFY_OK(db().exec(change));
    f.stage.elapse(Hour);
    QCOMPARE(f.started(), QStringList());
    QCOMPARE(f.attempts(), QStringList{u"FAILURE "_s + details});
    QCOMPARE(f.notifications(), QStringList{Failed + u" > ada@example.com"_s});
}

void SchedulerTest::tellsOfSuccessIfAsked_data() {
    QTest::addColumn<bool>("notifyOnSuccess");
    QTest::addColumn<QString>("result");
    QTest::addColumn<QStringList>("told");
    const QString success = u"Transaction completed: Success ✅ > ada@example.com"_s;
    const QString failure = u"Transaction completed: Failure ❌ > ada@example.com"_s;
    QTest::newRow("success, asked") << true << uR"({"status":"SUCCESS"})"_s << QStringList{success};
    QTest::newRow("success, not asked") << false << uR"({"status":"SUCCESS"})"_s << QStringList();
    QTest::newRow("failure, asked") << true << uR"({"status":"FAILURE"})"_s << QStringList{failure};
    QTest::newRow("failure, not asked") << false << uR"({"status":"FAILURE"})"_s << QStringList{failure};
}

void SchedulerTest::tellsOfSuccessIfAsked() {
    QFETCH(bool, notifyOnSuccess);
    QFETCH(QString, result);
    QFETCH(QStringList, told);
    Fixture f(db(), stores());
    f.schedule({}, {}, notifyOnSuccess);
    f.stage.elapse(Hour);
    const QString id = f.started().value(0);
    // Whatever it asks for waits for its owner.
    QVERIFY(f.stage.ask(Host, id, u"a"_s));
    const QString asked = u"Input required > ada@example.com"_s;
    QCOMPARE(f.notifications(), QStringList{asked});
    f.stage.elapse(1);
    QVERIFY(f.stage.complete(Host, id, result));
    QCOMPARE(f.notifications(), QStringList{asked} + told);
}

void SchedulerTest::missesWhatWasDueWhileAsleep() {
    Fixture f(db(), stores());
    f.schedule({});
    f.stage.elapse(Hour - 30'000);
    f.stage.test.clock.jumpTo(f.stage.test.clock.now() + 5 * Hour);
    f.stage.elapse(Minute);
    // Of the full hours since, only the one that it was awake at.
    QCOMPARE(f.started().size(), 1);
    f.stage.test.clock.jumpTo(f.stage.test.clock.now() + Hour / 2);
    f.stage.elapse(Minute);
    QCOMPARE(f.started(), QStringList());
}

void SchedulerTest::repeatsNothingWhenTheClockIsSetBack() {
    Fixture f(db(), stores());
    f.schedule({});
    f.stage.elapse(Hour);
    QCOMPARE(f.started().size(), 1);
    f.stage.test.clock.jumpTo(f.stage.test.clock.now() - 90'000);
    f.stage.elapse(3 * Minute);
    QCOMPARE(f.started(), QStringList());
    // A clock that was hours ahead is right from now on.
    f.stage.test.clock.jumpTo(f.stage.test.clock.now() - 12 * Hour);
    f.stage.elapse(Hour);
    QCOMPARE(f.started().size(), 1);
}

void SchedulerTest::makesNothingUpAfterAStart() {
    Fixture f(db(), stores());
    f.schedule({});
    f.stage.elapse(Hour - 1000);
    f.stage.test.timers.clear();
    f.stage.elapse(2000);
    f.stage.services.scheduler.start();
    f.stage.elapse(Minute);
    QCOMPARE(f.started(), QStringList());
    f.stage.elapse(Hour);
    QCOMPARE(f.started().size(), 1);
}

void SchedulerTest::startsNothingWhilePaused() {
    Fixture f(db(), stores());
    f.schedule({});
    services::SchedulePause& pause = f.stage.services.schedulePause;
    VERIFY_OK(pause.setOnDesktop(true));
    COMPARE_OK(pause.isPaused(), true);
    f.stage.elapse(Hour + Minute / 2);
    VERIFY_OK(pause.setOnDesktop(false));
    f.stage.elapse(Minute);
    QCOMPARE(f.started(), QStringList());
    QCOMPARE(f.attempts(), QStringList());
    f.stage.elapse(Hour);
    QCOMPARE(f.started().size(), 1);
}

// Of servers that share a database; when the one that runs schedules ends, another takes over.
void SchedulerTest::runsInOneProcessOnly() {
    if (isSqlite())
        return; // Only one server opens an embedded database (tst_database_lock).
    auto firstDatabase = connectAgain();
    store::Stores first(*firstDatabase);
    QTRY_VERIFY(*first.schedules.claimRunning());
    Fixture f(db(), stores(), false);
    f.schedule({});
    f.stage.elapse(Hour);
    QCOMPARE(f.started(), QStringList());
    COMPARE_OK(first.schedules.claimRunning(), true);
    firstDatabase.reset();
    QTRY_VERIFY(*stores().schedules.claimRunning());
    f.stage.elapse(Hour);
    QCOMPARE(f.started().size(), 1);
}

QTEST_GUILESS_MAIN(SchedulerTest)
#include "tst_scheduler.moc"
