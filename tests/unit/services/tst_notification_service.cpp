#include "server/services/notification_service.h"
#include "server/services/run_book.h"
#include "tests/support/database_test.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_peers.h"
#include "tests/support/sample.h"

using namespace Qt::StringLiterals;

namespace {

constexpr services::ConnectionId Tab = 7;

// The service with a tab of "ada", who runs "r1", an action of "acme".
struct Fixture {
    explicit Fixture(store::Stores& rows) : stores(rows) {
        support::Sample sample(stores);
        sample.user(u"ada"_s);
        sample.organization(u"acme"_s, u"ada"_s);
        sample.transaction(u"r1"_s, sample.action(support::Sample::live(u"acme"_s), u"hello"_s), u"ada"_s);
        clients.attach({Tab, u"tab"_s, u"ada"_s, {}, u"acme"_s});
        key.organizationId = u"acme"_s;
        key.usage = model::UsageEnvironment::Production;
    }
    services::Run& run() { return **runs.find(u"r1"_s); }

    store::Stores& stores;
    support::FakeClock clock;
    base::Timers timers{clock};
    support::FakePeers peers;
    services::HostRegistry hosts;
    services::ClientRegistry clients;
    services::RunBook runs{stores, hosts, timers, clock};
    services::NotificationService service{stores, runs, clients, peers, clock};
    services::ApiIdentity key;
    services::NotificationService::Draft draft{u"r1"_s, {}, u"Done"_s, {}, {}, {}};
};

} // namespace

class NotificationServiceTest final : public support::DatabaseTest {
    Q_OBJECT

private Q_SLOTS:
    void reachesTheTabThatWatches();
    void reachesNobodyWhenNobodyWatches();
    void isMadeOnceForAKey();
    void refusesForeignRuns();
};

// Who watches is written to the database a little later only, and a run may well notify before that.
void NotificationServiceTest::reachesTheTabThatWatches() {
    Fixture test(stores());
    test.runs.setClient(test.run(), u"tab"_s);
    QVERIFY(test.service.notify(test.key, test.draft));
    QCOMPARE(test.peers.notified, QList<services::ConnectionId>{Tab});
}

void NotificationServiceTest::reachesNobodyWhenNobodyWatches() {
    Fixture test(stores());
    test.runs.setClient(test.run(), u"tab"_s);
    QVERIFY(test.runs.flush());
    test.runs.setClient(test.run(), {});
    QVERIFY(test.service.notify(test.key, test.draft));
    QVERIFY(test.peers.notified.isEmpty());
}

void NotificationServiceTest::isMadeOnceForAKey() {
    Fixture test(stores());
    test.runs.setClient(test.run(), u"tab"_s);
    test.draft.idempotencyKey = u"once"_s;
    QVERIFY(test.service.notify(test.key, test.draft));
    QVERIFY(test.service.notify(test.key, test.draft));
    QCOMPARE(test.peers.notified.size(), 1);
}

void NotificationServiceTest::refusesForeignRuns() {
    Fixture test(stores());
    test.key.organizationId = u"other"_s;
    const base::Status refused = test.service.notify(test.key, test.draft);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::Code::Forbidden);
    QCOMPARE(refused.error().message, u"Transaction not found."_s);
}

QTEST_GUILESS_MAIN(NotificationServiceTest)
#include "tst_notification_service.moc"
