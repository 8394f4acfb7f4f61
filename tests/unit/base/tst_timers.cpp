#include "server/base/deadline.h"
#include "server/base/timers.h"
#include "tests/support/fake_clock.h"

#include <QTest>

#include <memory>

using base::Timers;
using support::FakeClock;

// Timers run by hand on a fake clock; the driver, which adds the event loop, is tested in real time.
class TimersTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_log.clear(); }

    void runsInOrderOfDeadline();
    void runsEqualDeadlinesInOrderOfCreation();
    void runsNothingEarlyAndEverythingOnce();
    void runsOverdueTimersTogether();
    void aNegativeDelayMeansNow();
    void theWallClockDoesNotMatter();
    void cancels();
    void clears();
    void workMayCancelOthers();
    void workMayMakeTimers();
    void workMayClear();
    void workMayRunDue();
    void untilNext();
    void tellsWhenTheNextDeadlineMovesForward();
    void elapseRunsEveryTimerAtItsMoment();
    void aDeadlineExpiresOnce();
    void aDeadlineSetAnewForgetsTheOld();
    void aDeadlineEndsWithItsOwner();
    void driverRunsDueTimers();
    void driverNoticesEarlierTimers();
    void driverRunsWhatItWasToldTo();
    void driverMayDieBeforeTheTimers();

private:
    Timers::Id note(const char* name, qint64 ms) {
        return m_timers.after(ms, [this, name] { m_log.append(name); });
    }
    void pass(qint64 ms) {
        m_clock.advance(ms);
        m_timers.runDue();
    }

    FakeClock m_clock;
    Timers m_timers{m_clock};
    QByteArrayList m_log;
};

void TimersTest::runsInOrderOfDeadline() {
    note("c", 30);
    note("a", 10);
    note("b", 20);
    pass(10);
    QCOMPARE(m_log, QByteArrayList({"a"}));
    pass(20);
    QCOMPARE(m_log, QByteArrayList({"a", "b", "c"}));
}

void TimersTest::runsEqualDeadlinesInOrderOfCreation() {
    note("first", 10);
    note("second", 10);
    m_clock.advance(5);
    note("third", 5);
    pass(5);
    QCOMPARE(m_log, QByteArrayList({"first", "second", "third"}));
}

void TimersTest::runsNothingEarlyAndEverythingOnce() {
    note("a", 10);
    pass(9);
    QCOMPARE(m_log, QByteArrayList());
    pass(1);
    pass(100);
    QCOMPARE(m_log, QByteArrayList({"a"}));
}

void TimersTest::runsOverdueTimersTogether() {
    note("a", 10);
    note("b", 5000);
    pass(60'000);
    QCOMPARE(m_log, QByteArrayList({"a", "b"}));
}

void TimersTest::aNegativeDelayMeansNow() {
    note("late", -50);
    note("now", 0);
    m_timers.runDue();
    QCOMPARE(m_log, QByteArrayList({"late", "now"}));
}

void TimersTest::theWallClockDoesNotMatter() {
    note("a", 1000);
    m_clock.jumpTo(FakeClock::Start + 3'600'000);
    m_timers.runDue();
    QCOMPARE(m_log, QByteArrayList());
    m_clock.jumpTo(0);
    pass(1000);
    QCOMPARE(m_log, QByteArrayList({"a"}));
}

void TimersTest::cancels() {
    const Timers::Id a = note("a", 10);
    const Timers::Id b = note("b", 10);
    QVERIFY(a != 0 && b != 0 && a != b);
    m_timers.cancel(a);
    m_timers.cancel(a);
    m_timers.cancel(0);
    m_timers.cancel(b + 1);
    pass(10);
    QCOMPARE(m_log, QByteArrayList({"b"}));
    m_timers.cancel(b);
    QVERIFY(!m_timers.untilNext());
}

void TimersTest::clears() {
    const Timers::Id a = note("a", 10);
    m_timers.clear();
    QVERIFY(!m_timers.untilNext());
    m_timers.cancel(a);
    note("b", 10);
    pass(10);
    QCOMPARE(m_log, QByteArrayList({"b"}));
}

void TimersTest::workMayCancelOthers() {
    Timers::Id victim = 0;
    m_timers.after(10, [&] { m_timers.cancel(victim); });
    victim = note("victim", 10);
    note("other", 10);
    pass(10);
    QCOMPARE(m_log, QByteArrayList({"other"}));
}

void TimersTest::workMayMakeTimers() {
    // A timer that always makes the next one must not keep runDue() busy for ever.
    std::function<void()> again = [&] {
        m_log.append("again");
        m_timers.after(0, again);
    };
    m_timers.after(10, again);
    note("other", 10);
    pass(10);
    QCOMPARE(m_log, QByteArrayList({"again", "other"}));
    QCOMPARE(m_timers.untilNext(), 0);
    m_timers.runDue();
    QCOMPARE(m_log, QByteArrayList({"again", "other", "again"}));
    m_timers.clear();
}

void TimersTest::workMayClear() {
    m_timers.after(10, [&] { m_timers.clear(); });
    note("never", 10);
    pass(10);
    QCOMPARE(m_log, QByteArrayList());
}

void TimersTest::workMayRunDue() {
    m_timers.after(10, [&] {
        m_log.append("outer");
        m_timers.runDue();
        m_log.append("end of outer");
    });
    note("inner", 10);
    pass(10);
    QCOMPARE(m_log, QByteArrayList({"outer", "inner", "end of outer"}));
}

void TimersTest::untilNext() {
    QVERIFY(!m_timers.untilNext());
    note("b", 50);
    QCOMPARE(m_timers.untilNext(), 50);
    const Timers::Id a = note("a", 20);
    QCOMPARE(m_timers.untilNext(), 20);
    m_clock.advance(5);
    QCOMPARE(m_timers.untilNext(), 15);
    m_clock.advance(100);
    QCOMPARE(m_timers.untilNext(), 0);
    m_timers.cancel(a);
    QCOMPARE(m_timers.untilNext(), 0);
    m_timers.runDue();
    QVERIFY(!m_timers.untilNext());
}

void TimersTest::tellsWhenTheNextDeadlineMovesForward() {
    int told = 0;
    m_timers.onEarlier([&] { ++told; });
    note("first", 50);
    QCOMPARE(told, 1);
    note("later", 60);
    note("at the same time", 50);
    QCOMPARE(told, 1);
    note("earlier", 40);
    QCOMPARE(told, 2);
    m_timers.onEarlier({});
    note("earliest", 1);
    QCOMPARE(told, 2);
    m_timers.clear();
}

void TimersTest::elapseRunsEveryTimerAtItsMoment() {
    const qint64 start = m_clock.monotonic();
    QList<qint64> moments;
    std::function<void()> everyTen = [&] {
        moments.append(m_clock.monotonic() - start);
        m_timers.after(10, everyTen);
    };
    m_timers.after(10, everyTen);
    support::elapse(m_clock, m_timers, 35);
    QCOMPARE(moments, QList<qint64>({10, 20, 30}));
    QCOMPARE(m_clock.monotonic() - start, 35);
    m_timers.clear();
    support::elapse(m_clock, m_timers, 5);
    QCOMPARE(m_clock.monotonic() - start, 40);
}

void TimersTest::aDeadlineExpiresOnce() {
    base::Deadline deadline(m_timers);
    deadline.set(10, [this] { m_log.append("expired"); });
    pass(9);
    QCOMPARE(m_log, QByteArrayList());
    pass(1);
    pass(10);
    QCOMPARE(m_log, QByteArrayList({"expired"}));
}

void TimersTest::aDeadlineSetAnewForgetsTheOld() {
    base::Deadline deadline(m_timers);
    deadline.set(10, [this] { m_log.append("old"); });
    deadline.set(20, [this] { m_log.append("new"); });
    pass(20);
    QCOMPARE(m_log, QByteArrayList({"new"}));
    deadline.set(10, [this] { m_log.append("cleared"); });
    deadline.clear();
    deadline.clear();
    pass(10);
    QCOMPARE(m_log, QByteArrayList({"new"}));
}

void TimersTest::aDeadlineEndsWithItsOwner() {
    {
        base::Deadline deadline(m_timers);
        deadline.set(10, [this] { m_log.append("expired"); });
    }
    pass(10);
    QCOMPARE(m_log, QByteArrayList());
    QVERIFY(!m_timers.untilNext());
}

void TimersTest::driverRunsDueTimers() {
    const base::SystemClock clock;
    Timers timers(clock);
    bool early = false;
    bool late = false;
    timers.after(1, [&] { early = true; });
    const base::TimerDriver driver(timers);
    timers.after(30, [&] { late = true; });
    QTRY_VERIFY(early);
    QTRY_VERIFY(late);
}

void TimersTest::driverNoticesEarlierTimers() {
    const base::SystemClock clock;
    Timers timers(clock);
    const base::TimerDriver driver(timers);
    bool ran = false;
    timers.after(3'600'000, [] {});
    timers.after(5, [&] { ran = true; });
    QTRY_VERIFY(ran);
}

void TimersTest::driverRunsWhatItWasToldTo() {
    const base::SystemClock clock;
    Timers timers(clock);
    QByteArrayList log;
    const base::TimerDriver driver(timers, [&] {
        log.append("begin");
        timers.runDue();
        log.append("end");
    });
    timers.after(1, [&] { log.append("work"); });
    QTRY_VERIFY(log.contains("work"));
    QCOMPARE(log.last(3), QByteArrayList({"begin", "work", "end"}));
}

void TimersTest::driverMayDieBeforeTheTimers() {
    const base::SystemClock clock;
    Timers timers(clock);
    auto driver = std::make_unique<base::TimerDriver>(timers);
    driver.reset();
    bool ran = false;
    timers.after(0, [&] { ran = true; });
    QTest::qWait(5);
    QVERIFY(!ran);
    timers.runDue();
    QVERIFY(ran);
}

QTEST_GUILESS_MAIN(TimersTest)
#include "tst_timers.moc"
