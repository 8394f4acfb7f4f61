#include "tests/support/database_test.h"
#include "tests/support/sample.h"
#include "tests/support/test_services.h"

using namespace Qt::StringLiterals;
using support::TestServices;

class SessionServiceTest final : public support::DatabaseTest {
    Q_OBJECT

private:
    // "ada" with the sessions "a1" and "a2", "bob" with "b1", all of which have a browser connected.
    void setUp(TestServices& test) {
        support::Sample sample(stores());
        sample.user(u"ada"_s);
        sample.user(u"bob"_s);
        services::ConnectionId connection = 0;
        for (const QString& token : {u"a1"_s, u"a2"_s, u"b1"_s}) {
            const QString userId = token.startsWith(u'a') ? u"ada"_s : u"bob"_s;
            const auto who = test.sessionOf(userId, token);
            test.services.clients.registerClient(
                {++connection, u"tab-"_s + token, userId, who.session.id, u"acme"_s});
        }
    }
    static bool isValid(TestServices& test, const QString& token) {
        return test.services.identities().session(token).has_value();
    }
    static QList<services::ConnectionId> closed(const TestServices& test) {
        QList<services::ConnectionId> connections;
        for (const auto& closed : test.peers.closed)
            connections.append(closed.connection);
        return connections;
    }

private Q_SLOTS:
    void lists();
    void revokes();
    void revokesNobodyElses();
    void revokesTheOthers();
    void logsOut();
    void logsOutAStranger();
    void expires_data();
    void expires();
    void removesWhatHasExpired();
};

void SessionServiceTest::lists() {
    TestServices test(db());
    setUp(test);
    const auto sessions = test.services.accounts.sessions.list(u"ada"_s);
    VERIFY_OK(sessions);
    QCOMPARE(sessions->size(), 2);
    test.clock.advance(test.services.settings.sessionIdleMs + 1);
    COMPARE_OK(test.services.accounts.sessions.list(u"ada"_s).map([](const auto& all) { return all.size(); }),
               0);
}

void SessionServiceTest::revokes() {
    TestServices test(db());
    setUp(test);
    const auto who = test.services.identities().session(u"a1"_s);
    VERIFY_OK(test.services.accounts.sessions.revoke(*who, {}, u"session-a2"_s));
    QVERIFY(!isValid(test, u"a2"_s));
    QVERIFY(isValid(test, u"a1"_s));
    QCOMPARE(closed(test), QList<services::ConnectionId>{2});
    QCOMPARE(test.audit(), QStringList{u"session.revoked"_s});
}

void SessionServiceTest::revokesNobodyElses() {
    TestServices test(db());
    setUp(test);
    const auto who = test.services.identities().session(u"a1"_s);
    for (const QString& id : {u"session-b1"_s, u"nonsense"_s})
        QCOMPARE(test.services.accounts.sessions.revoke(*who, {}, id).error().code, base::Code::NotFound);
    QVERIFY(isValid(test, u"b1"_s));
    QVERIFY(closed(test).isEmpty());
}

void SessionServiceTest::revokesTheOthers() {
    TestServices test(db());
    setUp(test);
    const auto who = test.services.identities().session(u"a2"_s);
    VERIFY_OK(test.services.accounts.sessions.revokeOthers(*who, {}));
    QVERIFY(!isValid(test, u"a1"_s));
    QVERIFY(isValid(test, u"a2"_s));
    QVERIFY(isValid(test, u"b1"_s));
    QCOMPARE(closed(test), QList<services::ConnectionId>{1});
}

void SessionServiceTest::logsOut() {
    TestServices test(db());
    setUp(test);
    VERIFY_OK(test.services.accounts.sessions.logOut(u"a1"_s, {}));
    QVERIFY(!isValid(test, u"a1"_s));
    QVERIFY(isValid(test, u"a2"_s));
    QCOMPARE(closed(test), QList<services::ConnectionId>{1});
    QCOMPARE(test.audit(), QStringList{u"logout"_s});
}

void SessionServiceTest::logsOutAStranger() {
    TestServices test(db());
    VERIFY_OK(test.services.accounts.sessions.logOut({}, {}));
    VERIFY_OK(test.services.accounts.sessions.logOut(u"nonsense"_s, {}));
    QVERIFY(test.audit().isEmpty());
}

void SessionServiceTest::expires_data() {
    QTest::addColumn<qint64>("sinceUse");
    QTest::addColumn<qint64>("sinceLogin");
    QTest::addColumn<bool>("valid");
    constexpr qint64 Day = 86'400'000;
    QTest::newRow("fresh") << qint64(0) << qint64(0) << true;
    QTest::newRow("30 days idle") << 30 * Day << 30 * Day << true;
    QTest::newRow("longer idle") << 30 * Day + 1 << 30 * Day + 1 << false;
    QTest::newRow("180 days old") << qint64(0) << 180 * Day << true;
    QTest::newRow("older") << qint64(0) << 180 * Day + 1 << false;
}

void SessionServiceTest::expires() {
    QFETCH(qint64, sinceUse);
    QFETCH(qint64, sinceLogin);
    TestServices test(db());
    setUp(test);
    test.clock.advance(sinceLogin);
    VERIFY_OK(stores().sessions.touch(u"session-a1"_s, test.clock.now() - sinceUse));
    QTEST(isValid(test, u"a1"_s), "valid");
}

void SessionServiceTest::removesWhatHasExpired() {
    TestServices test(db());
    setUp(test);
    test.services.accounts.sessions.start();
    support::elapse(test.clock, test.timers, test.services.settings.sessionIdleMs - 1);
    VERIFY_OK(stores().sessions.touch(u"session-a2"_s, test.clock.now()));
    support::elapse(test.clock, test.timers, 2 * qint64(3'600'000)); // Pruned every hour.
    QVERIFY(!stores().sessions.byId(u"session-a1"_s).value());
    QVERIFY(stores().sessions.byId(u"session-a2"_s).value());
}

QTEST_GUILESS_MAIN(SessionServiceTest)
#include "tst_session_service.moc"
