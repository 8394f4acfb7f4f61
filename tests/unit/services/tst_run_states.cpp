#include "tests/support/database_test.h"
#include "tests/support/run_stage.h"

#include <functional>
#include <map>

using namespace Qt::StringLiterals;
using support::RunStage;

namespace {

constexpr qint64 TenMinutes = 600'000;

// Connections: the host, the tab that has the run open, a second tab, and the first one (or the host) come
// back.
constexpr services::ConnectionId Host = 1;
constexpr services::ConnectionId Tab = 2;
constexpr services::ConnectionId OtherTab = 3;
constexpr services::ConnectionId Returned = 4;

// A run that is in the state it is to be in.
struct Subject {
    RunStage& stage;
    QString id;
};

QString yesOrNo(bool answer) { return answer ? u" yes"_s : u" no"_s; }
QString yesOrNo(const base::Status& status) { return yesOrNo(status.has_value()); }

QString bring(RunStage& stage, const QString& status, const QString& slug) {
    stage.registerHost(Host);
    stage.registerTab(Tab);
    const QString id = stage.start(slug);
    if (status != u"PENDING")
        stage.connect(Tab, id);
    if (status == u"COMPLETED")
        stage.complete(Host, id);
    else if (status != u"PENDING" && status != u"RUNNING")
        stage.ask(Host, id, u"a"_s);
    if (status == u"HOST_CONNECTION_DROPPED")
        stage.closeHost(Host);
    if (status == u"CLIENT_CONNECTION_DROPPED")
        stage.closeTab(Tab);
    return id;
}

// What is done to the run; the answer, if there is one.
using Event = std::function<QString(const Subject&)>;

QString connectAgain(const Subject& run) {
    if (run.stage.peers.open.contains(Tab))
        return yesOrNo(run.stage.connect(Tab, run.id));
    run.stage.registerTab(Returned);
    return yesOrNo(run.stage.connect(Returned, run.id));
}

QString takeOver(const Subject& run) {
    run.stage.registerTab(OtherTab, u"other tab"_s);
    return yesOrNo(run.stage.connect(OtherTab, run.id));
}

QString cancel(const Subject& run) {
    const auto who = run.stage.test.memberOf(u"ada"_s, u"acme"_s);
    return yesOrNo(run.stage.services.runStarter.cancel(who, run.id));
}

QString loseHostAndGetItBack(const Subject& run) {
    run.stage.closeHost(Host);
    run.stage.registerHost(Returned);
    return {};
}

QString loseHostForGood(const Subject& run) {
    run.stage.closeHost(Host);
    run.stage.elapse(TenMinutes);
    return {};
}

model::Redirect toPeople() {
    model::Redirect redirect;
    redirect.route = u"people"_s;
    return redirect;
}

const std::map<QByteArray, Event>& events() {
    using Kind = model::IoResponse::Kind;
    static const std::map<QByteArray, Event> All = {
        {"CONNECT by another tab", takeOver},
        {"CONNECT by the same tab", connectAgain},
        {"SEND_IO_CALL for input",
         [](const Subject& run) { return yesOrNo(run.stage.ask(Host, run.id, u"b"_s)); }},
        {"SEND_IO_CALL to display",
         [](const Subject& run) { return yesOrNo(run.stage.ask(Host, run.id, u"b"_s, false)); }},
        {"RESPOND_TO_IO_CALL",
         [](const Subject& run) { return yesOrNo(run.stage.respond(Tab, run.id, u"a"_s)); }},
        {"RESPOND_TO_IO_CALL with state",
         [](const Subject& run) { return yesOrNo(run.stage.respond(Tab, run.id, u"a"_s, Kind::SetState)); }},
        {"SEND_LOADING_CALL",
         [](const Subject& run) {
             return yesOrNo(
                 run.stage.services.hostRuns.sendLoading(Host, run.id, {u"Working"_s, {}, {}, {}}));
         }},
        {"SEND_LOG",
         [](const Subject& run) {
             return yesOrNo(run.stage.services.hostRuns.sendLog(Host, run.id, u"line"_s, 0, std::nullopt));
         }},
        {"SEND_REDIRECT",
         [](const Subject& run) {
             return yesOrNo(run.stage.services.hostRuns.sendRedirect(Host, run.id, toPeople()));
         }},
        {"MARK_TRANSACTION_COMPLETE",
         [](const Subject& run) {
             return yesOrNo(run.stage.complete(Host, run.id, uR"({"status":"FAILURE"})"_s));
         }},
        {"LEAVE_TRANSACTION", [](const Subject& run) { return yesOrNo(run.stage.leave(Tab, run.id)); }},
        {"the tab closes", [](const Subject& run) { return run.stage.closeTab(Tab), QString(); }},
        {"the host closes", [](const Subject& run) { return run.stage.closeHost(Host), QString(); }},
        {"the host comes back", loseHostAndGetItBack},
        {"the host stays away", loseHostForGood},
        {"the owner cancels", cancel},
        {"ten minutes pass", [](const Subject& run) { return run.stage.elapse(TenMinutes), QString(); }},
    };
    return All;
}

// A cell for each of these states: what the run is afterwards, the answer if there is one, and whom it tells
// what.
const char* const States[] = {"PENDING",
                              "RUNNING",
                              "AWAITING_INPUT",
                              "COMPLETED",
                              "HOST_CONNECTION_DROPPED",
                              "CLIENT_CONNECTION_DROPPED"};

void rows(const QByteArray& event, const std::vector<const char*>& after, const QString& slug = u"ask"_s) {
    for (size_t i = 0; i < after.size(); ++i)
        QTest::addRow("%s%s, %s", event.constData(), slug == u"later" ? " in the background" : "", States[i])
            << event << slug << QString::fromLatin1(States[i]) << QString::fromLatin1(after[i]);
}

void addCallsOfTabs() {
    rows("CONNECT by another tab",
         {"RUNNING yes: 1 START_TRANSACTION", "RUNNING yes: 2 CLIENT_USURPED",
          "AWAITING_INPUT yes: 2 CLIENT_USURPED, 3 RENDER a",
          "COMPLETED SUCCESS yes:", "HOST_CONNECTION_DROPPED no:", "AWAITING_INPUT yes: 3 RENDER a"});
    rows("CONNECT by the same tab",
         {"RUNNING yes: 1 START_TRANSACTION", "RUNNING yes:", "AWAITING_INPUT yes: 2 RENDER a",
          "COMPLETED SUCCESS no:", "HOST_CONNECTION_DROPPED no:", "AWAITING_INPUT yes: 4 RENDER a"});
    rows("RESPOND_TO_IO_CALL",
         {"PENDING no:", "RUNNING yes: 1 IO_RESPONSE answer", "RUNNING yes: 1 IO_RESPONSE answer",
          "COMPLETED SUCCESS yes: 1 IO_RESPONSE answer",
          "HOST_CONNECTION_DROPPED no:", "CLIENT_CONNECTION_DROPPED no:"});
    rows("RESPOND_TO_IO_CALL with state",
         {"PENDING no:", "RUNNING yes: 1 IO_RESPONSE answer", "AWAITING_INPUT yes: 1 IO_RESPONSE answer",
          "COMPLETED SUCCESS yes: 1 IO_RESPONSE answer",
          "HOST_CONNECTION_DROPPED no:", "CLIENT_CONNECTION_DROPPED no:"});
    rows("LEAVE_TRANSACTION", {"PENDING no:", "COMPLETED CANCELED yes:",
                               "COMPLETED CANCELED yes: 1 IO_RESPONSE CANCELED a, 1 CLOSE_TRANSACTION",
                               "COMPLETED SUCCESS yes: 1 CLOSE_TRANSACTION",
                               "COMPLETED CANCELED no:", "CLIENT_CONNECTION_DROPPED no:"});
    rows("LEAVE_TRANSACTION",
         {"PENDING no:", "RUNNING yes:", "AWAITING_INPUT yes:", "COMPLETED SUCCESS yes: 1 CLOSE_TRANSACTION",
          "HOST_CONNECTION_DROPPED yes:"},
         u"later"_s);
}

void addCallsOfHosts() {
    rows("SEND_IO_CALL for input",
         {"AWAITING_INPUT yes:", "AWAITING_INPUT yes: 2 RENDER b", "AWAITING_INPUT yes: 2 RENDER b",
          "COMPLETED SUCCESS yes: 2 RENDER b", "HOST_CONNECTION_DROPPED no:", "AWAITING_INPUT yes:"});
    rows("SEND_IO_CALL to display", {"PENDING yes:", "RUNNING yes: 2 RENDER b",
                                     "AWAITING_INPUT yes: 2 RENDER b", "COMPLETED SUCCESS yes: 2 RENDER b",
                                     "HOST_CONNECTION_DROPPED no:", "CLIENT_CONNECTION_DROPPED yes:"});
    rows("SEND_LOADING_CALL", {"PENDING yes:", "RUNNING yes: 2 LOADING_STATE Working",
                               "AWAITING_INPUT yes: 2 LOADING_STATE Working", "COMPLETED SUCCESS no:",
                               "HOST_CONNECTION_DROPPED no:", "CLIENT_CONNECTION_DROPPED yes:"});
    rows("SEND_LOG", {"PENDING yes:", "RUNNING yes: 2 LOG line", "AWAITING_INPUT yes: 2 LOG line",
                      "COMPLETED SUCCESS yes: 2 LOG line",
                      "HOST_CONNECTION_DROPPED no:", "CLIENT_CONNECTION_DROPPED yes:"});
    rows("SEND_REDIRECT",
         {"PENDING yes:", "RUNNING yes: 2 REDIRECT people", "AWAITING_INPUT yes: 2 REDIRECT people",
          "COMPLETED SUCCESS yes: 2 REDIRECT people",
          "HOST_CONNECTION_DROPPED no:", "CLIENT_CONNECTION_DROPPED yes:"});
    rows("MARK_TRANSACTION_COMPLETE",
         {"COMPLETED FAILURE yes: 1 CLOSE_TRANSACTION",
          "COMPLETED FAILURE yes: 2 TRANSACTION_COMPLETED FAILURE",
          "COMPLETED FAILURE yes: 2 TRANSACTION_COMPLETED FAILURE",
          "COMPLETED SUCCESS yes:", "HOST_CONNECTION_DROPPED no:", "COMPLETED FAILURE yes:"});
}

void addEverythingElse() {
    rows("the tab closes", {"PENDING:", "CLIENT_CONNECTION_DROPPED:", "CLIENT_CONNECTION_DROPPED:",
                            "COMPLETED SUCCESS:", "HOST_CONNECTION_DROPPED:", "CLIENT_CONNECTION_DROPPED:"});
    rows("the tab closes",
         {"PENDING:", "RUNNING:", "AWAITING_INPUT:", "COMPLETED SUCCESS:", "HOST_CONNECTION_DROPPED:"},
         u"later"_s);
    rows("the host closes",
         {"HOST_CONNECTION_DROPPED:", "HOST_CONNECTION_DROPPED: 2 HOST_CLOSED_UNEXPECTEDLY",
          "HOST_CONNECTION_DROPPED: 2 HOST_CLOSED_UNEXPECTEDLY",
          "COMPLETED SUCCESS:", "HOST_CONNECTION_DROPPED:", "HOST_CONNECTION_DROPPED:"});
    rows("the host comes back",
         {"PENDING:", "RUNNING: 2 HOST_CLOSED_UNEXPECTEDLY, 2 HOST_RECONNECTED",
          "AWAITING_INPUT: 2 HOST_CLOSED_UNEXPECTEDLY, 2 HOST_RECONNECTED",
          "COMPLETED SUCCESS:", "AWAITING_INPUT: 2 HOST_RECONNECTED", "CLIENT_CONNECTION_DROPPED:"});
    rows("the host stays away",
         {"HOST_CONNECTION_DROPPED:", "HOST_CONNECTION_DROPPED: 2 HOST_CLOSED_UNEXPECTEDLY",
          "HOST_CONNECTION_DROPPED: 2 HOST_CLOSED_UNEXPECTEDLY",
          "COMPLETED SUCCESS:", "HOST_CONNECTION_DROPPED:", "COMPLETED CANCELED:"});
    rows("the owner cancels",
         {"COMPLETED CANCELED yes:", "COMPLETED CANCELED yes: 2 TRANSACTION_COMPLETED CANCELED",
          "COMPLETED CANCELED yes: 2 TRANSACTION_COMPLETED CANCELED, 1 IO_RESPONSE CANCELED a, 1 "
          "CLOSE_TRANSACTION",
          "COMPLETED SUCCESS no:", "COMPLETED CANCELED yes: 2 TRANSACTION_COMPLETED CANCELED",
          "COMPLETED CANCELED yes: 1 IO_RESPONSE CANCELED a, 1 CLOSE_TRANSACTION"});
    rows("ten minutes pass",
         {"PENDING:", "RUNNING:", "AWAITING_INPUT:", "COMPLETED SUCCESS:", "HOST_CONNECTION_DROPPED:",
          "COMPLETED CANCELED: 1 IO_RESPONSE CANCELED a, 1 CLOSE_TRANSACTION"});
}

} // namespace

// The table of spec/protocol.md §5.3: what each event does to a run in each state, what it answers, and whom
// it tells.
class RunStatesTest final : public support::DatabaseTest {
    Q_OBJECT

private Q_SLOTS:
    void states_data();
    void states();
    void aDevelopersRunsEndWithTheirHost();
    void aStartThatFailsIsTriedAgain();
    void aHostThatNobodyWaitedForGoesOn();
    void aCanceledHostHearsOfItWhenItAsks();
    void aHostThatComesBackLateHearsOfIt_data();
    void aHostThatComesBackLateHearsOfIt();
    void aCanceledRunKeepsWhatItReturns();
    void whatEndsUnseenIsForgotten();
    void takingOverSomebodyElsesRun_data();
    void takingOverSomebodyElsesRun();
};

void RunStatesTest::states_data() {
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QString>("slug");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    addCallsOfTabs();
    addCallsOfHosts();
    addEverythingElse();
}

void RunStatesTest::states() {
    QFETCH(QByteArray, event);
    QFETCH(QString, slug);
    QFETCH(QString, before);
    RunStage stage(db(), stores());
    const QString id = bring(stage, before, slug);
    QVERIFY(stage.status(id).startsWith(before));
    static_cast<void>(stage.peers.take());
    const QString answer = events().at(event)({stage, id});
    const QStringList told = stage.peers.take().replaceInStrings(u' ' + id, QString());
    const QString outcome = stage.status(id) + answer + u": "_s + told.join(u", "_s);
    QTEST(outcome.trimmed(), "after");
}

void RunStatesTest::aDevelopersRunsEndWithTheirHost() {
    RunStage stage(db(), stores(), RunStage::Kind::Console);
    const QString id = bring(stage, u"AWAITING_INPUT"_s, u"ask"_s);
    stage.closeHost(Host);
    QCOMPARE(stage.status(id), u"HOST_CONNECTION_DROPPED"_s);
    stage.elapse(stage.services.settings.hostGraceConsoleMs);
    QCOMPARE(stage.status(id), u"DELETED"_s);
}

void RunStatesTest::aStartThatFailsIsTriedAgain() {
    RunStage stage(db(), stores());
    const QString id = bring(stage, u"PENDING"_s, u"ask"_s);
    stage.peers.open.remove(Host);
    QVERIFY(stage.connect(Tab, id));
    QCOMPARE(stage.status(id), u"HOST_CONNECTION_DROPPED"_s);
    QCOMPARE(stage.peers.take(), QStringList{u"2 HOST_CLOSED_UNEXPECTEDLY "_s + id});
    stage.peers.open.insert(Host);
    QVERIFY(stage.connect(Tab, id));
    QCOMPARE(stage.peers.take(), QStringList{u"1 START_TRANSACTION "_s + id});
    // A browser that is lost afterwards is missed, as in any run.
    QVERIFY(stage.ask(Host, id, u"a"_s));
    stage.closeTab(Tab);
    QCOMPARE(stage.status(id), u"CLIENT_CONNECTION_DROPPED"_s);
}

void RunStatesTest::aHostThatNobodyWaitedForGoesOn() {
    RunStage stage(db(), stores());
    const QString id = bring(stage, u"AWAITING_INPUT"_s, u"ask"_s);
    stage.closeHost(Host);
    stage.elapse(TenMinutes);
    QCOMPARE(stage.row(id).hostInstanceId, QString());
    QVERIFY(!stage.connect(Tab, id));
    static_cast<void>(stage.peers.take());
    stage.registerHost(Returned);
    QVERIFY(stage.ask(Returned, id, u"a"_s)); // SDKs repeat what they wait for.
    QCOMPARE(stage.peers.take(), (QStringList{u"2 HOST_RECONNECTED "_s + id, u"2 RENDER %1 a"_s.arg(id)}));
    QCOMPARE(stage.status(id), u"AWAITING_INPUT"_s);
    QVERIFY(stage.respond(Tab, id, u"a"_s));
    QCOMPARE(stage.peers.take(), QStringList{u"4 IO_RESPONSE %1 answer"_s.arg(id)});
}

void RunStatesTest::aCanceledHostHearsOfItWhenItAsks() {
    RunStage stage(db(), stores());
    const QString id = bring(stage, u"RUNNING"_s, u"ask"_s);
    QVERIFY(stage.leave(Tab, id));
    QCOMPARE(stage.peers.take(Host), QStringList{u"1 START_TRANSACTION "_s + id});
    QVERIFY(stage.ask(Host, id, u"b"_s));
    // Then it may forget the run, as it does of those that wait when they are canceled.
    QCOMPARE(stage.peers.take(Host),
             (QStringList{u"1 IO_RESPONSE %1 CANCELED b"_s.arg(id), u"1 CLOSE_TRANSACTION "_s + id}));
    QCOMPARE(stage.services.counts().openRuns, 0);
}

void RunStatesTest::aHostThatComesBackLateHearsOfIt_data() {
    QTest::addColumn<bool>("isWaiting");
    QTest::newRow("while it waits for an answer") << true;
    QTest::newRow("when it has finished") << false;
}

void RunStatesTest::aHostThatComesBackLateHearsOfIt() {
    QFETCH(bool, isWaiting);
    RunStage stage(db(), stores());
    const QString id = bring(stage, u"AWAITING_INPUT"_s, u"ask"_s);
    stage.closeHost(Host);
    stage.elapse(TenMinutes);
    const auto who = stage.test.memberOf(u"ada"_s, u"acme"_s);
    VERIFY_OK(stage.services.runStarter.cancel(who, id));
    QCOMPARE(stage.status(id), u"COMPLETED CANCELED"_s);
    stage.registerHost(Returned);
    static_cast<void>(stage.peers.take());
    const QString close = u"%1 CLOSE_TRANSACTION %2"_s.arg(Returned).arg(id);
    if (isWaiting) {
        QVERIFY(stage.ask(Returned, id, u"a"_s));
        QCOMPARE(stage.peers.take(Returned),
                 (QStringList{u"%1 IO_RESPONSE %2 CANCELED a"_s.arg(Returned).arg(id), close}));
    } else {
        QVERIFY(stage.complete(Returned, id, uR"({"schemaVersion":1,"status":"SUCCESS","data":7})"_s));
        QCOMPARE(stage.peers.take(Returned), QStringList{close});
        QCOMPARE(stage.row(id).resultData, u"7"_s);
    }
    QCOMPARE(stage.status(id), u"COMPLETED CANCELED"_s);
}

void RunStatesTest::aCanceledRunKeepsWhatItReturns() {
    RunStage stage(db(), stores());
    const QString id = bring(stage, u"RUNNING"_s, u"ask"_s);
    QVERIFY(stage.leave(Tab, id));
    static_cast<void>(stage.peers.take());
    QVERIFY(stage.complete(Host, id, uR"({"schemaVersion":1,"status":"SUCCESS","data":{"b":7,"a":8}})"_s));
    QCOMPARE(stage.status(id), u"COMPLETED CANCELED"_s);
    QCOMPARE(stage.row(id).resultData, uR"({"b":7,"a":8})"_s);
    // Else a host that shuts down would wait for it for ever.
    QCOMPARE(stage.peers.take(), QStringList{u"1 CLOSE_TRANSACTION "_s + id});
    QCOMPARE(stage.services.counts().openRuns, 0);
}

void RunStatesTest::whatEndsUnseenIsForgotten() {
    RunStage stage(db(), stores());
    const QString id = bring(stage, u"CLIENT_CONNECTION_DROPPED"_s, u"ask"_s);
    QVERIFY(stage.complete(Host, id));
    QCOMPARE(stage.services.counts().openRuns, 1); // Its browser may come back to what it shows.
    stage.elapse(stage.services.settings.completedCloseMs);
    QCOMPARE(stage.services.counts().openRuns, 0);
    QCOMPARE(stage.peers.take(Host).last(), u"1 CLOSE_TRANSACTION "_s + id);
    // What comes afterwards is kept without remembering the run.
    QVERIFY(stage.services.hostRuns.sendLog(Host, id, u"late"_s, 0, std::nullopt));
    COMPARE_OK(stores().transactions.logCount(id), 1);
    QVERIFY(stage.complete(Host, id));
    QCOMPARE(stage.services.counts().openRuns, 0);
}

void RunStatesTest::takingOverSomebodyElsesRun_data() {
    QTest::addColumn<QString>("taker");
    QTest::addColumn<QString>("audit");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("by an administrator") << u"ada"_s << u"transaction.taken_over"_s << true;
    QTest::newRow("by a member") << u"carl"_s << QString() << false;
}

void RunStatesTest::takingOverSomebodyElsesRun() {
    QFETCH(QString, taker);
    RunStage stage(db(), stores());
    support::Sample sample(stores());
    sample.user(u"carl"_s);
    sample.member(u"acme"_s, u"carl"_s);
    stage.registerHost(Host);
    stage.registerTab(Tab, u"tab"_s, u"bob"_s);
    const QString id = stage.start(u"ask"_s, u"bob"_s);
    QVERIFY(stage.connect(Tab, id));
    stage.registerTab(OtherTab, u"other tab"_s, taker);
    QTEST(stage.connect(OtherTab, id), "allowed");
    QFETCH(bool, allowed);
    const QStringList told = stage.peers.take(Tab);
    QCOMPARE(told.size(), allowed ? 1 : 0);
    QTEST(stage.test.audit(u"acme"_s).join(u','), "audit");
    // Only the one that has it can answer.
    QVERIFY(stage.ask(Host, id, u"a"_s));
    QCOMPARE(stage.respond(Tab, id, u"a"_s), !allowed);
}

QTEST_GUILESS_MAIN(RunStatesTest)
#include "tst_run_states.moc"
