#include "server/ws/pacer.h"

#include <QTest>

using ws::Pacer;

class TestPacer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void burstPasses();
    void excessIsPacedToTheRate();
    void bytesCountToo();
    void floodIsNoticed();
    void longButFiniteBurstIsNoFlood();
    void pausesNowAndThenAreNoFlood();
};

namespace {

struct Outcome {
    qint64 read = 0;
    qint64 now = 0;
    bool flood = false;
};

// A peer that always has more to send, up to `frames` or until `endMs`.
Outcome push(Pacer& pacer, qint64 frames, qint64 from, qint64 endMs) {
    Outcome outcome{0, from, false};
    while (outcome.read < frames && outcome.now < endMs && !outcome.flood) {
        const Pacer::Verdict verdict = pacer.charge(1, 0, outcome.now);
        ++outcome.read;
        outcome.now += verdict.pauseMs;
        outcome.flood = verdict.flood;
    }
    return outcome;
}

} // namespace

// A host that re-sends 2,000 calls at once is not even paced.
void TestPacer::burstPasses() {
    const ws::RateLimits limits;
    Pacer pacer(limits, 0);
    QCOMPARE(push(pacer, 20'000, 0, 1'000'000).now, 0);
    QVERIFY(pacer.charge(1, 0, 0).pauseMs > 0);
}

void TestPacer::excessIsPacedToTheRate() {
    const ws::RateLimits limits;
    Pacer pacer(limits, 0);
    const Outcome outcome = push(pacer, 1'000'000, 0, 5'000);
    QVERIFY(!outcome.flood);
    const auto expected = 20'000 + 10'000 * 5;
    QVERIFY2(qAbs(outcome.read - expected) < 1'500, qPrintable(QString::number(outcome.read)));
}

void TestPacer::bytesCountToo() {
    const ws::RateLimits limits;
    Pacer pacer(limits, 0);
    constexpr qint64 mebibyte = 1024 * 1024;
    QCOMPARE(pacer.charge(1, 128 * mebibyte, 0).pauseMs, 0);
    // 64 MiB of debt at 64 MiB a second.
    const qint64 pause = pacer.charge(1, 64 * mebibyte, 0).pauseMs;
    QVERIFY2(pause >= 1'000 && pause <= 1'100, qPrintable(QString::number(pause)));
}

void TestPacer::floodIsNoticed() {
    const ws::RateLimits limits;
    Pacer pacer(limits, 0);
    const Outcome outcome = push(pacer, 1'000'000, 0, 60'000);
    QVERIFY(outcome.flood);
    QVERIFY2(outcome.now >= 10'000 && outcome.now < 10'200, qPrintable(QString::number(outcome.now)));
}

void TestPacer::longButFiniteBurstIsNoFlood() {
    const ws::RateLimits limits;
    Pacer pacer(limits, 0);
    const Outcome outcome = push(pacer, 100'000, 0, 60'000);
    QVERIFY(!outcome.flood);
    QCOMPARE(outcome.read, 100'000);
}

void TestPacer::pausesNowAndThenAreNoFlood() {
    const ws::RateLimits limits;
    Pacer pacer(limits, 0);
    for (qint64 now = 0; now < 60'000; now += 3'000) {
        const Outcome outcome = push(pacer, 27'500, now, now + 2'000);
        QVERIFY2(!outcome.flood, qPrintable(QString::number(now)));
    }
}

QTEST_GUILESS_MAIN(TestPacer)
#include "tst_pacer.moc"
