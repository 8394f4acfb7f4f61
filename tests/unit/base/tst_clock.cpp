#include "server/base/clock.h"
#include "tests/support/fake_clock.h"

#include <QDateTime>
#include <QTest>

class ClockTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void systemClockTellsTheTime();
    void systemClockNeverGoesBack();
    void fakeClockMovesOnlyWhenTold();
};

void ClockTest::systemClockTellsTheTime() {
    const base::SystemClock clock;
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const qint64 now = clock.now();
    QVERIFY(before <= now && now <= QDateTime::currentMSecsSinceEpoch());
}

void ClockTest::systemClockNeverGoesBack() {
    const base::SystemClock clock;
    const qint64 start = clock.monotonic();
    QTRY_VERIFY(clock.monotonic() > start);
}

void ClockTest::fakeClockMovesOnlyWhenTold() {
    support::FakeClock clock;
    QCOMPARE(clock.now(), support::FakeClock::Start);
    const qint64 start = clock.monotonic();
    clock.advance(250);
    QCOMPARE(clock.now(), support::FakeClock::Start + 250);
    QCOMPARE(clock.monotonic(), start + 250);
    clock.jumpTo(5);
    QCOMPARE(clock.now(), 5);
    QCOMPARE(clock.monotonic(), start + 250);
}

QTEST_GUILESS_MAIN(ClockTest)
#include "tst_clock.moc"
