#include "server/services/throttle.h"
#include "tests/support/fake_clock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using services::Throttle;

namespace {

constexpr qint64 Minute = 60'000;

// Milliseconds to wait; 0: the attempt was taken.
qint64 waitOf(Throttle& throttle, const QString& key = u"ada"_s) {
    const base::Status admitted = throttle.attempt(key);
    return admitted ? 0 : admitted.error().retryAfterMs;
}

} // namespace

class ThrottleTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesTheFreeAttempts();
    void waitsTwiceAsLongEachTime();
    void refusedAttemptsDoNotCount();
    void fillsUpAgain();
    void forgets();
    void givesBack();
    void givingBackDoesNotEndAWait();
    void keysAreApart();
    void theEmptyKeyIsFree();
    void saysWhatToDo();
    void isBounded();
};

void ThrottleTest::takesTheFreeAttempts() {
    support::FakeClock clock;
    Throttle throttle(clock, {});
    for (int i = 0; i < 5; ++i)
        QCOMPARE(waitOf(throttle), 0);
    QCOMPARE(waitOf(throttle), 3 * Minute);
}

void ThrottleTest::waitsTwiceAsLongEachTime() {
    support::FakeClock clock;
    Throttle throttle(clock, {});
    for (int i = 0; i < 5; ++i)
        QCOMPARE(waitOf(throttle), 0);
    for (const qint64 minutes : {3, 6, 12, 24, 48, 60, 60}) {
        QCOMPARE(waitOf(throttle), minutes * Minute);
        clock.advance(minutes * Minute - 1);
        QCOMPARE(waitOf(throttle), 1);
        clock.advance(1);
        QCOMPARE(waitOf(throttle), 0);
    }
}

void ThrottleTest::refusedAttemptsDoNotCount() {
    support::FakeClock clock;
    Throttle throttle(clock, {.free = 1});
    QCOMPARE(waitOf(throttle), 0);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(waitOf(throttle), 3 * Minute);
}

void ThrottleTest::fillsUpAgain() {
    support::FakeClock clock;
    Throttle throttle(clock, {});
    for (int i = 0; i < 4; ++i)
        QCOMPARE(waitOf(throttle), 0);
    clock.advance(2 * 3 * Minute); // Two of the four.
    for (int i = 0; i < 3; ++i)
        QCOMPARE(waitOf(throttle), 0);
    QCOMPARE(waitOf(throttle), 3 * Minute);
}

void ThrottleTest::forgets() {
    support::FakeClock clock;
    Throttle throttle(clock, {});
    for (int i = 0; i < 5; ++i)
        QCOMPARE(waitOf(throttle), 0);
    throttle.forget(u"ada"_s);
    QCOMPARE(throttle.count(), 0);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(waitOf(throttle), 0);
}

void ThrottleTest::givesBack() {
    support::FakeClock clock;
    Throttle throttle(clock, {});
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(waitOf(throttle), 0);
        throttle.giveBack(u"ada"_s);
    }
    QCOMPARE(throttle.count(), 0);
    throttle.giveBack(u"nobody"_s);
    QCOMPARE(throttle.count(), 0);
}

void ThrottleTest::givingBackDoesNotEndAWait() {
    support::FakeClock clock;
    Throttle throttle(clock, {.free = 1});
    QCOMPARE(waitOf(throttle), 0);
    clock.advance(3 * Minute);
    QCOMPARE(waitOf(throttle), 0); // The second in a row.
    throttle.giveBack(u"ada"_s);
    QCOMPARE(waitOf(throttle), 6 * Minute);
}

void ThrottleTest::keysAreApart() {
    support::FakeClock clock;
    Throttle throttle(clock, {.free = 1});
    QCOMPARE(waitOf(throttle), 0);
    QCOMPARE(waitOf(throttle, u"bob"_s), 0);
    QVERIFY(waitOf(throttle) > 0);
}

void ThrottleTest::theEmptyKeyIsFree() {
    support::FakeClock clock;
    Throttle throttle(clock, {.free = 1});
    for (int i = 0; i < 10; ++i)
        QCOMPARE(waitOf(throttle, QString()), 0);
    QCOMPARE(throttle.count(), 0);
}

void ThrottleTest::saysWhatToDo() {
    support::FakeClock clock;
    Throttle throttle(clock, {.free = 1, .refillMs = 90'000});
    QVERIFY(throttle.attempt(u"ada"_s));
    const base::Status refused = throttle.attempt(u"ada"_s);
    QCOMPARE(refused.error().code, base::Code::RateLimited);
    QCOMPARE(refused.error().message, u"Too many attempts. Please try again in 2 minutes."_s);
    clock.advance(60'000);
    QCOMPARE(throttle.attempt(u"ada"_s).error().message,
             u"Too many attempts. Please try again in a minute."_s);
}

void ThrottleTest::isBounded() {
    support::FakeClock clock;
    Throttle throttle(clock, {.free = 1, .keys = 100});
    for (int i = 0; i < 1'000; ++i)
        QCOMPARE(waitOf(throttle, QString::number(i)), 0);
    QCOMPARE(throttle.count(), 100);
    QVERIFY(waitOf(throttle, u"999"_s) > 0);
    QCOMPARE(waitOf(throttle, u"0"_s), 0);
}

QTEST_GUILESS_MAIN(ThrottleTest)
#include "tst_throttle.moc"
