#include "tests/support/database_test.h"
#include "tests/unit/services/reconnection_world.h"

// Random interleavings of connecting, registering, losing, late closing and working, each from a seed of its
// own. Set RECONNECTION_SEED to run a single one again.
class ReconnectionTest final : public support::DatabaseTest {
    Q_OBJECT

private Q_SLOTS:
    void staysTrue_data();
    void staysTrue();
};

void ReconnectionTest::staysTrue_data() {
    QTest::addColumn<quint32>("seed");
    bool isSet = false;
    const quint32 only = qEnvironmentVariable("RECONNECTION_SEED").toUInt(&isSet);
    for (quint32 seed = isSet ? only : 1; seed <= (isSet ? only : 60); ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void ReconnectionTest::staysTrue() {
    constexpr int Steps = 250;
    QFETCH(quint32, seed);
    db().beginItem(); // Nothing has to reach the disk.
    ReconnectionWorld world(db(), stores(), seed);
    for (int step = 0; step < Steps; ++step) {
        world.step();
        const QString complaint = world.complaint();
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
    }
    world.end();
    const QString complaint = world.complaint();
    QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
    VERIFY_OK(db().endItem(false));
    db().rollbackBatch();
}

QTEST_GUILESS_MAIN(ReconnectionTest)
#include "tst_reconnection.moc"
