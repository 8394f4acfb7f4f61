#include "tests/support/database_test.h"
#include "tests/support/run_stage.h"

using namespace Qt::StringLiterals;
using support::RunStage;
using support::Sample;

namespace {

constexpr services::ConnectionId Tab = 1;
constexpr services::ConnectionId ElsewhereTab = 2;
constexpr qint64 Minute = 60'000;

} // namespace

// Two organizations of one server, each with a tab that is open; "root" administrates the server.
class SchedulePauseTest final : public support::DatabaseTest {
    Q_OBJECT

private:
    services::SessionIdentity setUp(RunStage& stage) {
        Sample sample(stores());
        sample.user(u"eve"_s);
        sample.organization(u"other"_s, u"eve"_s);
        model::User root;
        root.id = u"root"_s;
        root.email = u"root@example.com"_s;
        root.isInstanceAdmin = true;
        if (const base::Status inserted = stores().users.insert(root); !inserted)
            qFatal("%ls", qUtf16Printable(inserted.error().detail));
        stage.registerTab(Tab);
        stage.services.clients.registerClient({ElsewhereTab, u"elsewhere"_s, u"eve"_s, {}, u"other"_s});
        stage.services.scheduler.start();
        stage.elapse(100);
        stage.peers.news.clear();
        return stage.test.sessionOf(u"root"_s, u"root"_s);
    }
    static QStringList news(RunStage& stage) {
        stage.elapse(100);
        QStringList lines = std::exchange(stage.peers.news, {});
        lines.sort();
        return lines;
    }

private Q_SLOTS:
    void isSwitchedByAdministrators();
    void isSwitchedFromTheDesktop();
    void isForbiddenToEverybodyElse();
    void hearsOfChangesElsewhere();
};

void SchedulePauseTest::isSwitchedByAdministrators() {
    RunStage stage(db(), stores());
    const services::SessionIdentity root = setUp(stage);
    services::SchedulePause& pause = stage.services.schedulePause;
    VERIFY_OK(pause.set(root, {}, true));
    COMPARE_OK(pause.isPaused(), true);
    QCOMPARE(news(stage), (QStringList{u"1 schedules"_s, u"2 schedules"_s}));
    VERIFY_OK(pause.set(root, {}, true));
    QCOMPARE(news(stage), QStringList());
    VERIFY_OK(pause.set(root, {}, false));
    COMPARE_OK(pause.isPaused(), false);
    QCOMPARE(news(stage), (QStringList{u"1 schedules"_s, u"2 schedules"_s}));
    QCOMPARE(stage.test.audit(), (QStringList{u"schedules.paused"_s, u"schedules.resumed"_s}));
}

void SchedulePauseTest::isSwitchedFromTheDesktop() {
    RunStage stage(db(), stores());
    static_cast<void>(setUp(stage));
    VERIFY_OK(stage.services.schedulePause.setOnDesktop(true));
    COMPARE_OK(stage.services.schedulePause.isPaused(), true);
    QCOMPARE(news(stage), (QStringList{u"1 schedules"_s, u"2 schedules"_s}));
    QCOMPARE(stage.test.audit(), (QStringList{u"schedules.paused"_s}));
}

// Owning an organization is not enough: the others have schedules, too.
void SchedulePauseTest::isForbiddenToEverybodyElse() {
    RunStage stage(db(), stores());
    static_cast<void>(setUp(stage));
    services::SchedulePause& pause = stage.services.schedulePause;
    const base::Status refused = pause.set(stage.test.sessionOf(u"ada"_s, u"ada"_s), {}, true);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::Code::Forbidden);
    COMPARE_OK(pause.isPaused(), false);
    QCOMPARE(stage.test.audit(), QStringList());
}

void SchedulePauseTest::hearsOfChangesElsewhere() {
    RunStage stage(db(), stores());
    static_cast<void>(setUp(stage));
    COMPARE_OK(stores().settings.setSchedulesPaused(true, 1), true);
    stage.elapse(Minute);
    QCOMPARE(news(stage), (QStringList{u"1 schedules"_s, u"2 schedules"_s}));
    stage.elapse(Minute);
    QCOMPARE(news(stage), QStringList());
}

QTEST_GUILESS_MAIN(SchedulePauseTest)
#include "tst_schedule_pause.moc"
