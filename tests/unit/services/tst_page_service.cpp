#include "tests/support/database_test.h"
#include "tests/support/run_stage.h"

using namespace Qt::StringLiterals;
using support::RunStage;

namespace {

constexpr services::ConnectionId Host = 1;
constexpr services::ConnectionId Tab = 2;
constexpr services::ConnectionId Returned = 3;
constexpr services::ConnectionId Stranger = 4;

// What the browser is answered: "opened", or why not.
QString request(RunStage& stage, services::ConnectionId tab, const QString& key,
                const QString& slug = u"people"_s) {
    QString answer;
    stage.services.pages.request(
        tab, {key, slug, false, u"acme-production"_s, {}},
        [&answer](const base::Status& opened) { answer = opened ? u"opened"_s : opened.error().message; });
    return answer;
}

bool leave(RunStage& stage, services::ConnectionId tab, const QString& key) {
    bool left = false;
    stage.services.pages.leave(tab, key, [&left](bool done) { left = done; });
    return left;
}

bool respond(RunStage& stage, services::ConnectionId tab, const QString& key) {
    bool delivered = false;
    stage.services.pages.respond(tab, key, {u"state"_s, u"id"_s, u"group"_s, {}, false},
                                 [&delivered](bool done) { delivered = done; });
    return delivered;
}

} // namespace

// Pages between hosts and browsers (spec/protocol.md §6, scenarios 56 to 62).
class PageServiceTest final : public support::DatabaseTest {
    Q_OBJECT

private:
    static void setUp(RunStage& stage) {
        stage.registerHost(Host);
        stage.registerTab(Tab);
    }

private Q_SLOTS:
    void opensRendersAndCloses();
    void closesWithItsTab();
    void survivesItsHost();
    void endsWhenItsHostStaysAway();
    void belongsToItsTabAndHost();
    void saysWhyItDoesNotOpen();
    void isNotAskedForTooOften();
    void obeysTheTeamsOfAPage();
};

void PageServiceTest::opensRendersAndCloses() {
    RunStage stage(db(), stores());
    setUp(stage);
    QCOMPARE(request(stage, Tab, u"key"_s), u"opened"_s);
    QVERIFY(stage.services.pages.send(Host, u"key"_s, u"layout"_s));
    QVERIFY(stage.services.pages.sendLoading(Host, u"key"_s, {u"Working"_s, {}, {}, {}}));
    QVERIFY(respond(stage, Tab, u"key"_s));
    QVERIFY(leave(stage, Tab, u"key"_s));
    QCOMPARE(stage.peers.take(), (QStringList{u"1 OPEN_PAGE key"_s, u"2 RENDER_PAGE key layout"_s,
                                              u"2 LOADING_STATE key Working"_s, u"1 IO_RESPONSE key state"_s,
                                              u"1 CLOSE_PAGE key"_s}));
    QVERIFY(!stage.services.pages.send(Host, u"key"_s, u"late"_s));
    QVERIFY(!leave(stage, Tab, u"key"_s));
}

void PageServiceTest::closesWithItsTab() {
    RunStage stage(db(), stores());
    setUp(stage);
    QCOMPARE(request(stage, Tab, u"key"_s), u"opened"_s);
    stage.closeTab(Tab);
    QCOMPARE(stage.peers.take().last(), u"1 CLOSE_PAGE key"_s);
    QVERIFY(!stage.services.pages.send(Host, u"key"_s, u"late"_s));
}

void PageServiceTest::survivesItsHost() {
    RunStage stage(db(), stores());
    setUp(stage);
    QCOMPARE(request(stage, Tab, u"key"_s), u"opened"_s);
    static_cast<void>(stage.peers.take());
    stage.closeHost(Host);
    QVERIFY(!respond(stage, Tab, u"key"_s));
    stage.registerHost(Returned);
    QVERIFY(stage.services.pages.send(Returned, u"key"_s, u"again"_s)); // SDKs repeat their layouts.
    QCOMPARE(stage.peers.take(), (QStringList{u"2 HOST_CLOSED_UNEXPECTEDLY key"_s,
                                              u"2 HOST_RECONNECTED key"_s, u"2 RENDER_PAGE key again"_s}));
    QVERIFY(!stage.services.pages.send(Host, u"key"_s, u"late"_s));
}

void PageServiceTest::endsWhenItsHostStaysAway() {
    RunStage stage(db(), stores());
    setUp(stage);
    QCOMPARE(request(stage, Tab, u"key"_s), u"opened"_s);
    stage.closeHost(Host);
    stage.elapse(stage.services.settings.hostGraceLiveMs);
    stage.registerHost(Returned);
    QVERIFY(!stage.services.pages.send(Returned, u"key"_s, u"late"_s));
}

void PageServiceTest::belongsToItsTabAndHost() {
    RunStage stage(db(), stores());
    setUp(stage);
    stage.registerTab(Stranger, u"stranger"_s);
    stage.registerHost(Returned, u"other host"_s);
    QCOMPARE(request(stage, Tab, u"key"_s), u"opened"_s);
    const services::ConnectionId chosen = stage.peers.take(Host).isEmpty() ? Returned : Host;
    const services::ConnectionId other = chosen == Host ? Returned : Host;
    QVERIFY(!leave(stage, Stranger, u"key"_s));
    QVERIFY(!respond(stage, Stranger, u"key"_s));
    QVERIFY(!stage.services.pages.send(other, u"key"_s, u"forged"_s));
    QCOMPARE(request(stage, Stranger, u"key"_s), QString()); // The key is taken.
    QVERIFY(stage.services.pages.send(chosen, u"key"_s, u"layout"_s));
}

void PageServiceTest::saysWhyItDoesNotOpen() {
    RunStage stage(db(), stores());
    setUp(stage);
    QCOMPARE(request(stage, Stranger, u"a"_s), u"Unauthenticated"_s);
    QCOMPARE(request(stage, Tab, u"b"_s, u"unknown"_s), u"App not found"_s);
    stage.closeHost(Host);
    QCOMPARE(request(stage, Tab, u"c"_s), u"Could not get an online host instance for this transaction"_s);
    QCOMPARE(stage.peers.take(), QStringList());
}

void PageServiceTest::isNotAskedForTooOften() {
    RunStage stage(db(), stores());
    setUp(stage);
    const QString tooSoon = u"Same page requested too recently, please wait a moment."_s;
    QCOMPARE(request(stage, Tab, u"a"_s), u"opened"_s);
    QCOMPARE(request(stage, Tab, u"b"_s), tooSoon);
    stage.elapse(499);
    QCOMPARE(request(stage, Tab, u"c"_s), tooSoon);
    stage.elapse(1);
    QCOMPARE(request(stage, Tab, u"d"_s), u"opened"_s);
    // What others do is their own affair.
    stage.registerTab(Stranger, u"stranger"_s);
    QCOMPARE(request(stage, Stranger, u"e"_s), u"opened"_s);
}

void PageServiceTest::obeysTheTeamsOfAPage() {
    RunStage stage(db(), stores());
    setUp(stage);
    stage.registerTab(Stranger, u"bob's tab"_s, u"bob"_s);
    const auto page = stores().pages.bySlug(support::Sample::live(u"acme"_s), u"people"_s);
    VERIFY_OK(page);
    const model::Team team = support::Sample(stores()).team(u"acme"_s, u"support"_s);
    VERIFY_OK(stores().teams.addMember(team.id, u"acme:ada"_s, 1));
    VERIFY_OK(stores().pages.access().replace((*page)->id, model::ActionAvailability::Groups,
                                              {{(*page)->id, team.id, model::AccessLevel::Runner}}, 1));
    QCOMPARE(request(stage, Stranger, u"a"_s), u"You do not have access to this page."_s);
    QCOMPARE(request(stage, Tab, u"b"_s), u"opened"_s);
}

QTEST_GUILESS_MAIN(PageServiceTest)
#include "tst_page_service.moc"
