#include "tests/support/database_test.h"
#include "tests/support/run_stage.h"

using namespace Qt::StringLiterals;
using support::RunStage;

namespace {

constexpr services::ConnectionId Older = 1;
constexpr services::ConnectionId Newer = 2;
constexpr services::ConnectionId Tab = 3;

} // namespace

// Hosts that register, shut down and go (spec/protocol.md §4, scenarios 17 to 28).
class HostServiceTest final : public support::DatabaseTest {
    Q_OBJECT

private:
    [[nodiscard]] static QString hostOf(RunStage& stage, const QString& run) {
        return stage.row(run).hostInstanceId;
    }
    static base::Result<services::HostService::Registration>
    declare(RunStage& stage, const QString& instance, const model::HostDeclaration& declaration) {
        return stage.services.hosts.registerHost(Older, stage.key(), instance, declaration);
    }

private Q_SLOTS:
    void spreadsItsRuns();
    void aHostThatShutsDownGetsNoMoreRuns();
    void aHostThatShutsDownGoesAtOnce();
    void anUnresponsiveHostGetsNoRuns();
    void vanishedActionsGoOffline();
    void invalidSlugsAreReportedAndTheRestIsDeclared();
    void anAlertRefusesOldSdks();
    void anInstanceIdBelongsToItsOwner();
    void aDevelopersQueueGoesWithTheLastHost();
};

void HostServiceTest::spreadsItsRuns() {
    RunStage stage(db(), stores());
    stage.registerHost(Older, u"older"_s);
    stage.elapse(1);
    stage.registerHost(Newer, u"newer"_s);
    QCOMPARE(hostOf(stage, stage.start()), u"newer"_s);
    QCOMPARE(hostOf(stage, stage.start()), u"older"_s); // It has fewer.
}

void HostServiceTest::aHostThatShutsDownGetsNoMoreRuns() {
    RunStage stage(db(), stores());
    stage.registerHost(Older, u"older"_s);
    stage.elapse(1);
    stage.registerHost(Newer, u"newer"_s);
    VERIFY_OK(stage.services.hosts.beginShutdown(Newer));
    QCOMPARE(hostOf(stage, stage.start()), u"older"_s);
    QCOMPARE(hostOf(stage, stage.start()), u"older"_s);
    // Unless it changes its mind.
    stage.registerHost(Newer, u"newer"_s);
    QCOMPARE(hostOf(stage, stage.start()), u"newer"_s);
}

void HostServiceTest::aHostThatShutsDownGoesAtOnce() {
    RunStage stage(db(), stores());
    stage.registerHost(Older);
    stage.registerTab(Tab);
    const QString run = stage.start();
    QVERIFY(stage.connect(Tab, run));
    VERIFY_OK(stage.services.hosts.beginShutdown(Older));
    stage.closeHost(Older, true);
    QCOMPARE(stores().hosts.byId(u"host"_s).value().has_value(), false);
    QCOMPARE(stage.status(run), u"HOST_CONNECTION_DROPPED"_s);
    QCOMPARE(hostOf(stage, run), QString());
}

void HostServiceTest::anUnresponsiveHostGetsNoRuns() {
    RunStage stage(db(), stores());
    stage.registerHost(Older);
    stage.services.hosts.setResponsive(Older, false);
    QCOMPARE(stage.start(), QString());
    QVERIFY(stores().hosts.byId(u"host"_s).value()->status == model::HostStatus::Unreachable);
    stage.services.hosts.setResponsive(Older, true);
    QVERIFY(!stage.start().isEmpty());
    // A late pong brings nobody back who is about to go.
    VERIFY_OK(stage.services.hosts.beginShutdown(Older));
    stage.services.hosts.setResponsive(Older, true);
    QCOMPARE(stage.start(), QString());
}

void HostServiceTest::vanishedActionsGoOffline() {
    RunStage stage(db(), stores());
    stage.registerHost(Older);
    QVERIFY(!stage.start(u"later"_s).isEmpty());
    model::ActionDeclaration ask;
    ask.slug = u"ask"_s;
    QVERIFY(declare(stage, u"host"_s, {u"@interval/sdk"_s, u"2.0.0"_s, {}, {ask}, {}}).value().has_value());
    QCOMPARE(stage.start(u"later"_s), QString());
    QVERIFY(!stage.start(u"ask"_s).isEmpty());
    const auto later = stores().actions.bySlug(support::Sample::live(u"acme"_s), u"later"_s);
    QVERIFY(later.value().has_value()); // Its history stays.
}

void HostServiceTest::invalidSlugsAreReportedAndTheRestIsDeclared() {
    RunStage stage(db(), stores());
    stage.peers.open.insert(Older);
    QList<model::ActionDeclaration> actions(3);
    actions[0].slug = u"ask"_s;
    actions[1].slug = u"not valid"_s;
    actions[2].slug = u"inside"_s;
    actions[2].groupSlug = u"bad//group"_s;
    const auto registered = declare(stage, u"host"_s, {u"@interval/sdk"_s, u"2.0.0"_s, {}, actions, {}});
    QVERIFY(registered && *registered);
    QCOMPARE((*registered)->invalidSlugs, (QStringList{u"not valid"_s, u"bad//group/inside"_s}));
    QVERIFY(!stage.start(u"ask"_s).isEmpty());
}

void HostServiceTest::anAlertRefusesOldSdks() {
    RunStage stage(db(), stores());
    VERIFY_OK(db().exec(u"INSERT INTO sdk_alerts (sdk_name, min_sdk_version, severity, message) "
                        "VALUES ('@interval/sdk', '1.0.0', 'ERROR', 'Please update.')"_s));
    const auto old = declare(stage, u"old"_s, {u"@interval/sdk"_s, u"0.38.0"_s, {}, {}, {}});
    QVERIFY(old && !*old);
    QCOMPARE(old->error().message, u"Unsupported SDK version"_s);
    QCOMPARE(old->error().alert->message, u"Please update."_s);
    const auto current = declare(stage, u"current"_s, {u"@interval/sdk"_s, u"10.0.0"_s, {}, {}, {}});
    QVERIFY(current && *current);
}

void HostServiceTest::anInstanceIdBelongsToItsOwner() {
    RunStage stage(db(), stores());
    stage.registerHost(Older);
    support::Sample sample(stores());
    sample.user(u"eve"_s);
    sample.organization(u"evil"_s, u"eve"_s);
    sample.apiKey(u"evil key"_s, u"evil"_s, u"eve"_s);
    services::ApiIdentity key = stage.key();
    key.keyId = u"evil key"_s;
    key.userId = u"eve"_s;
    key.organizationId = key.organizationSlug = u"evil"_s;
    key.environmentId = u"evil-production"_s;
    const auto stolen = stage.services.hosts.registerHost(Newer, key, u"host"_s,
                                                          {u"@interval/sdk"_s, u"2.0.0"_s, {}, {}, {}});
    QVERIFY(stolen && !*stolen);
    QVERIFY(!stage.start().isEmpty());
}

void HostServiceTest::aDevelopersQueueGoesWithTheLastHost() {
    RunStage stage(db(), stores(), RunStage::Kind::Console);
    stage.registerHost(Older, u"older"_s);
    stage.registerHost(Newer, u"newer"_s);
    const auto queued = stage.services.queue.enqueue(stage.key(), {u"ask"_s, {}, {}, {}});
    VERIFY_OK(queued);
    stage.closeHost(Older);
    stage.elapse(stage.services.settings.hostGraceConsoleMs);
    QVERIFY(stores().queue.byId(u"acme"_s, *queued).value().has_value());
    stage.closeHost(Newer);
    stage.elapse(stage.services.settings.hostGraceConsoleMs);
    QVERIFY(!stores().queue.byId(u"acme"_s, *queued).value().has_value());
}

QTEST_GUILESS_MAIN(HostServiceTest)
#include "tst_host_service.moc"
