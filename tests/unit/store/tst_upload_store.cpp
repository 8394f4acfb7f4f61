#include "tests/support/database_test.h"
#include "tests/support/sample.h"

using namespace Qt::StringLiterals;
using support::Sample;

class TestUploadStore final : public support::DatabaseTest {
    Q_OBJECT

private Q_SLOTS:
    void expiredFilesAreListedOldestFirst();
    void filesOfFinishedRunsExpireEarlier();
    void filesOfRunsThatAreGoneExpireEarlier();
    void anEarlierEndStays();
    void postponedFilesAreNotListed();
    void filesAreCountedByRun();
};

void TestUploadStore::expiredFilesAreListedOldestFirst() {
    VERIFY_OK(stores().uploads.insert(
        {{u"b"_s, u"r1"_s, 1, 20}, {u"a"_s, u"r1"_s, 1, 10}, {u"c"_s, u"r1"_s, 1, 30}}));
    COMPARE_OK(stores().uploads.expired(9, 10), QStringList());
    COMPARE_OK(stores().uploads.expired(20, 10), (QStringList{u"a"_s, u"b"_s}));
    COMPARE_OK(stores().uploads.expired(30, 2), (QStringList{u"a"_s, u"b"_s}));
    VERIFY_OK(stores().uploads.remove(u"a"_s));
    COMPARE_OK(stores().uploads.expired(20, 10), QStringList{u"b"_s});
}

void TestUploadStore::filesOfFinishedRunsExpireEarlier() {
    Sample sample(stores());
    sample.user(u"ada"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    const model::Action action = sample.action(Sample::live(u"acme"_s), u"hello"_s);
    sample.transaction(u"open"_s, action, u"ada"_s);
    model::Transaction done = sample.transaction(u"done"_s, action, u"ada"_s);
    done.status = model::TransactionStatus::Completed;
    done.resultStatus = model::ResultStatus::Success;
    done.completedAt = 5;
    COMPARE_OK(stores().transactions.complete(done), true);
    VERIFY_OK(stores().uploads.insert({{u"a"_s, u"open"_s, 1, 100}, {u"b"_s, u"done"_s, 1, 100}}));
    VERIFY_OK(stores().uploads.expireFinished(10));
    COMPARE_OK(stores().uploads.expired(10, 10), QStringList{u"b"_s});
}

void TestUploadStore::filesOfRunsThatAreGoneExpireEarlier() {
    VERIFY_OK(stores().uploads.insert({{u"a"_s, u"gone"_s, 1, 100}}));
    VERIFY_OK(stores().uploads.expireFinished(10));
    COMPARE_OK(stores().uploads.expired(10, 10), QStringList{u"a"_s});
}

// Looking again later must not grant them more time.
void TestUploadStore::anEarlierEndStays() {
    VERIFY_OK(stores().uploads.insert({{u"a"_s, u"gone"_s, 1, 100}}));
    VERIFY_OK(stores().uploads.expireFinished(10));
    VERIFY_OK(stores().uploads.expireFinished(50));
    COMPARE_OK(stores().uploads.expired(10, 10), QStringList{u"a"_s});
}

void TestUploadStore::postponedFilesAreNotListed() {
    VERIFY_OK(stores().uploads.insert({{u"a"_s, u"r1"_s, 1, 10}}));
    VERIFY_OK(stores().uploads.postpone(u"a"_s, 30));
    COMPARE_OK(stores().uploads.expired(20, 10), QStringList());
    COMPARE_OK(stores().uploads.expired(30, 10), QStringList{u"a"_s});
}

void TestUploadStore::filesAreCountedByRun() {
    VERIFY_OK(stores().uploads.insert(
        {{u"a"_s, u"r1"_s, 1, 10}, {u"b"_s, u"r1"_s, 1, 10}, {u"c"_s, u"r2"_s, 1, 10}}));
    COMPARE_OK(stores().uploads.countOf(u"r1"_s), 2);
    COMPARE_OK(stores().uploads.countOf(u"r3"_s), 0);
}

QTEST_GUILESS_MAIN(TestUploadStore)
#include "tst_upload_store.moc"
