#include "tests/support/database_test.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

// The promises of store::GroupCommit, see its header.
class TestGroupCommit : public support::DatabaseTest {
    Q_OBJECT

public:
    TestGroupCommit() : DatabaseTest(Schema::None) {}

private Q_SLOTS:
    void nothingIsVisibleBeforeTheCommit();
    void itemsThatOnlyReadOpenNoTransaction();
    void itemsSeeWhatEarlierOnesWrote();
    void anItemThatIsNotKeptIsTakenBackAlone();
    void aFailedStatementDoomsItsItemOnly();
    void aFailedReadDoomsItsItemOnly();
    void anExpectedConflictDoesNotDoom();
    void flagsTellWhatWasWritten();
    void aBatchThatKeptNothingHoldsNoLock();
    void aFailedCommitIsReported();
    void aBatchCanBeRolledBack();
    void aLostSessionFailsTheWholeBatch();
    void aLostSessionConcernsNobodyElse();
    void aFullDiskNeverKeepsHalfABatch();
    void anyMixOfItemsKeepsExactlyTheGoodOnes();

private:
    void makeTable();
    [[nodiscard]] base::Status insert(int id) { return db().exec(u"INSERT INTO things VALUES (?)"_s, {id}); }
    void item(int id, bool keep = true);
    // As another connection sees them.
    [[nodiscard]] QList<qint64> committed();
};

void TestGroupCommit::makeTable() {
    VERIFY_OK(db().execScript({u"CREATE TABLE things (id INTEGER PRIMARY KEY)"_s}));
}

void TestGroupCommit::item(int id, bool keep) {
    db().beginItem();
    VERIFY_OK(insert(id));
    VERIFY_OK(db().endItem(keep));
}

QList<qint64> TestGroupCommit::committed() {
    return connectAgain()->list<qint64>(u"SELECT id FROM things ORDER BY id"_s).value_or(QList<qint64>{-1});
}

void TestGroupCommit::nothingIsVisibleBeforeTheCommit() {
    makeTable();
    item(1);
    item(2);
    QCOMPARE(committed(), QList<qint64>());
    VERIFY_OK(db().commitBatch());
    QCOMPARE(committed(), (QList<qint64>{1, 2}));
}

void TestGroupCommit::itemsThatOnlyReadOpenNoTransaction() {
    makeTable();
    const auto other = connectAgain();
    db().beginItem();
    COMPARE_OK(db().value<qint64>(u"SELECT COUNT(*) FROM things"_s), 0);
    // In an open transaction of SQLite the first read would fix what all later ones see.
    VERIFY_OK(other->exec(u"INSERT INTO things VALUES (1)"_s));
    COMPARE_OK(db().value<qint64>(u"SELECT COUNT(*) FROM things"_s), 1);
    VERIFY_OK(db().endItem(true));
    QVERIFY(!db().batchWrote());
    VERIFY_OK(db().commitBatch());
}

void TestGroupCommit::itemsSeeWhatEarlierOnesWrote() {
    makeTable();
    item(1);
    db().beginItem();
    COMPARE_OK(db().value<qint64>(u"SELECT COUNT(*) FROM things"_s), 1);
    VERIFY_OK(db().endItem(true));
    VERIFY_OK(db().commitBatch());
}

void TestGroupCommit::anItemThatIsNotKeptIsTakenBackAlone() {
    makeTable();
    item(1, false);
    item(2);
    item(3, false);
    item(4);
    item(5, false);
    VERIFY_OK(db().commitBatch());
    QCOMPARE(committed(), (QList<qint64>{2, 4}));
}

void TestGroupCommit::aFailedStatementDoomsItsItemOnly() {
    makeTable();
    item(1);
    db().beginItem();
    VERIFY_OK(insert(2));
    QCOMPARE(insert(1).error().code, base::Code::Conflict);
    // PostgreSQL would refuse this anyhow; with SQLite it must be the same.
    QCOMPARE(insert(3).error().code, base::Code::Conflict);
    QVERIFY(!db().value<qint64>(u"SELECT 1"_s));
    const base::Status kept = db().endItem(true);
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, base::Code::Conflict);
    QVERIFY(!db().itemWrote());
    item(4);
    VERIFY_OK(db().commitBatch());
    QCOMPARE(committed(), (QList<qint64>{1, 4}));
}

void TestGroupCommit::aFailedReadDoomsItsItemOnly() {
    makeTable();
    item(1);
    db().beginItem();
    QVERIFY(!db().value<qint64>(u"SELECT nothing FROM nowhere"_s));
    QVERIFY(!db().endItem(true));
    item(2);
    VERIFY_OK(db().commitBatch());
    QCOMPARE(committed(), (QList<qint64>{1, 2}));
}

void TestGroupCommit::anExpectedConflictDoesNotDoom() {
    makeTable();
    item(1);
    db().beginItem();
    COMPARE_OK(db().execAny(u"INSERT INTO things VALUES (1) ON CONFLICT DO NOTHING"_s), false);
    VERIFY_OK(insert(2));
    VERIFY_OK(db().endItem(true));
    VERIFY_OK(db().commitBatch());
    QCOMPARE(committed(), (QList<qint64>{1, 2}));
}

void TestGroupCommit::flagsTellWhatWasWritten() {
    makeTable();
    db().beginItem();
    QVERIFY(!db().itemWrote());
    VERIFY_OK(insert(1));
    QVERIFY(db().itemWrote());
    QVERIFY(!db().batchWrote());
    VERIFY_OK(db().endItem(true));
    QVERIFY(db().itemWrote());
    QVERIFY(db().batchWrote());
    db().beginItem();
    VERIFY_OK(db().value<qint64>(u"SELECT 1"_s));
    VERIFY_OK(db().endItem(true));
    QVERIFY(!db().itemWrote());
    QVERIFY(db().batchWrote());
    VERIFY_OK(db().commitBatch());
    QVERIFY(!db().batchWrote());
}

void TestGroupCommit::aBatchThatKeptNothingHoldsNoLock() {
    makeTable();
    item(1, false);
    QVERIFY(!db().batchWrote());
    // Others may write, even before the batch ends.
    VERIFY_OK(connectAgain()->exec(u"INSERT INTO things VALUES (2)"_s));
    VERIFY_OK(db().commitBatch());
    VERIFY_OK(db().commitBatch());
    QCOMPARE(committed(), QList<qint64>{2});
}

void TestGroupCommit::aFailedCommitIsReported() {
    makeTable();
    VERIFY_OK(db().execScript(
        {u"CREATE TABLE later (id INTEGER REFERENCES things (id) DEFERRABLE INITIALLY DEFERRED)"_s}));
    item(1);
    db().beginItem();
    VERIFY_OK(db().exec(u"INSERT INTO later VALUES (99)"_s));
    VERIFY_OK(db().endItem(true));
    const base::Status failed = db().commitBatch();
    QVERIFY(!failed);
    QVERIFY2(failed.error().detail.contains(u"COMMIT"), qPrintable(failed.error().detail));
    QCOMPARE(committed(), QList<qint64>());
    QVERIFY(!db().batchWrote());
    item(2);
    VERIFY_OK(db().commitBatch());
    QCOMPARE(committed(), QList<qint64>{2});
}

void TestGroupCommit::aBatchCanBeRolledBack() {
    makeTable();
    item(1);
    db().rollbackBatch();
    item(2);
    VERIFY_OK(db().commitBatch());
    QCOMPARE(committed(), QList<qint64>{2});
}

void TestGroupCommit::aLostSessionFailsTheWholeBatch() {
    if (isSqlite())
        return; // A file has no sessions.
    makeTable();
    const auto pid = db().value<qint64>(u"SELECT pg_backend_pid()"_s);
    VERIFY_OK(pid);
    item(1);
    VERIFY_OK(connectAsAdministrator()->value<bool>(u"SELECT pg_terminate_backend(?, 5000)"_s, {*pid}));
    db().beginItem();
    QCOMPARE(insert(2).error().code, base::Code::Unavailable);
    QVERIFY(!db().endItem(true));
    // Not even a later item of this batch may go through: its caller would hear nothing of the loss.
    db().beginItem();
    QCOMPARE(insert(3).error().code, base::Code::Unavailable);
    QVERIFY(!db().endItem(true));
    QCOMPARE(db().commitBatch().error().code, base::Code::Unavailable);
    item(4);
    VERIFY_OK(db().commitBatch());
    QCOMPARE(committed(), QList<qint64>{4});
}

void TestGroupCommit::aLostSessionConcernsNobodyElse() {
    if (isSqlite())
        return; // A file has no sessions.
    makeTable();
    const auto pid = db().value<qint64>(u"SELECT pg_backend_pid()"_s);
    VERIFY_OK(pid);
    db().beginItem();
    VERIFY_OK(insert(1));
    VERIFY_OK(connectAsAdministrator()->value<bool>(u"SELECT pg_terminate_backend(?, 5000)"_s, {*pid}));
    QCOMPARE(insert(2).error().code, base::Code::Unavailable);
    QVERIFY(!db().endItem(true));
    // The first item of the batch was the only one that lost anything.
    item(3);
    VERIFY_OK(db().commitBatch());
    QCOMPARE(committed(), QList<qint64>{3});
}

void TestGroupCommit::aFullDiskNeverKeepsHalfABatch() {
    if (!isSqlite())
        return; // The other database has its own disk.
    VERIFY_OK(db().execScript({u"CREATE TABLE things (id INTEGER PRIMARY KEY, text TEXT)"_s}));
    const auto write = [this](int id, int size) {
        db().beginItem();
        static_cast<void>(db().exec(u"INSERT INTO things VALUES (?, ?)"_s, {id, QString(size, u'x')}));
        return db().endItem(true).has_value();
    };
    VERIFY_OK(db().execScript({u"PRAGMA max_page_count = 50"_s}));
    QList<qint64> kept;
    if (write(1, 10))
        kept.append(1);
    QVERIFY(!write(2, 1'000'000));
    if (write(3, 10))
        kept.append(3);
    if (!db().commitBatch())
        kept.clear();
    QCOMPARE(committed(), kept);
    VERIFY_OK(db().execScript({u"PRAGMA max_page_count = 1000000"_s}));
    QVERIFY(write(4, 1'000'000));
    VERIFY_OK(db().commitBatch());
    QCOMPARE(committed(), kept + QList<qint64>{4});
}

void TestGroupCommit::anyMixOfItemsKeepsExactlyTheGoodOnes() {
    makeTable();
    QRandomGenerator random(20240101);
    QList<qint64> expected;
    int next = 0;
    for (int batch = 0; batch < 20; ++batch) {
        QList<qint64> kept;
        for (int i = 0; i < 15; ++i) {
            db().beginItem();
            QList<qint64> written;
            bool failed = false;
            for (quint32 step = random.bounded(4u); step > 0; --step) {
                const bool isRepeated = next > 0 && random.bounded(6u) == 0;
                const int id =
                    isRepeated && !expected.isEmpty() ? static_cast<int>(expected.first()) : next++;
                failed |= !insert(id);
                written.append(id);
            }
            const bool keep = random.bounded(3u) > 0;
            QCOMPARE(db().endItem(keep).has_value(), !(keep && failed));
            if (keep && !failed)
                kept += written;
        }
        if (random.bounded(5u) == 0) {
            db().rollbackBatch();
            continue;
        }
        VERIFY_OK(db().commitBatch());
        expected += kept;
    }
    std::sort(expected.begin(), expected.end());
    QVERIFY(expected.size() > 50);
    QCOMPARE(committed(), expected);
}

QTEST_GUILESS_MAIN(TestGroupCommit)
#include "tst_group_commit.moc"
