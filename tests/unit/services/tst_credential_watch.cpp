#include "tests/support/database_test.h"
#include "tests/support/run_stage.h"

using namespace Qt::StringLiterals;
using support::RunStage;
using Closed = QList<support::FakePeers::Closed>;

namespace {

constexpr services::ConnectionId Host = 1;
constexpr services::ConnectionId Tab = 2;
constexpr qint64 Minute = 60'000;

} // namespace

class CredentialWatchTest final : public support::DatabaseTest {
    Q_OBJECT

private:
    // A connected host and tab, both with good credentials.
    void setUp(RunStage& stage) {
        VERIFY_OK(stage.services.resume());
        stage.registerHost(Host);
        const auto who = stage.test.sessionOf(u"ada"_s, u"token"_s);
        stage.services.clients.registerClient({Tab, u"tab"_s, u"ada"_s, who.session.id, u"acme"_s});
    }

private Q_SLOTS:
    void leavesGoodOnesAlone();
    void closesHostsOfDeletedKeys();
    void closesTabsOfEndedSessions();
    void closesAllOfDisabledPeople();
};

void CredentialWatchTest::leavesGoodOnesAlone() {
    RunStage stage(db(), stores());
    setUp(stage);
    stage.elapse(3 * Minute);
    QCOMPARE(stage.peers.closed, Closed());
}

void CredentialWatchTest::closesHostsOfDeletedKeys() {
    RunStage stage(db(), stores());
    setUp(stage);
    VERIFY_OK(stores().apiKeys.markDeleted(u"acme"_s, stage.key().keyId, 1));
    stage.elapse(Minute);
    QCOMPARE(stage.peers.closed, (Closed{{Host, 1008, u"API key deleted"_s}}));
}

void CredentialWatchTest::closesTabsOfEndedSessions() {
    RunStage stage(db(), stores());
    setUp(stage);
    VERIFY_OK(stores().sessions.removeAllOf(u"ada"_s));
    stage.elapse(Minute);
    QCOMPARE(stage.peers.closed, (Closed{{Tab, 1008, u"Session ended"_s}}));
}

void CredentialWatchTest::closesAllOfDisabledPeople() {
    RunStage stage(db(), stores());
    setUp(stage);
    VERIFY_OK(stores().users.setDisabled(u"ada"_s, 1, 1));
    stage.elapse(Minute);
    QCOMPARE(stage.peers.closed,
             (Closed{{Host, 1008, u"API key deleted"_s}, {Tab, 1008, u"Session ended"_s}}));
}

QTEST_GUILESS_MAIN(CredentialWatchTest)
#include "tst_credential_watch.moc"
