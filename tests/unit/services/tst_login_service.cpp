#include "tests/support/database_test.h"
#include "tests/support/sample.h"
#include "tests/support/test_services.h"

using namespace Qt::StringLiterals;
using services::LoggedIn;
using support::FakeHasher;
using support::TestServices;

namespace {

const QString Password = u"correct horse"_s;

base::Result<LoggedIn> logIn(TestServices& test, const QString& email, const QString& password,
                             const QString& sessionToken = {}) {
    base::Result<LoggedIn> answer = base::failInternal(u"no answer"_s);
    test.services.accounts.logins.logIn(
        {email, password, {u"203.0.113.7"_s, u"203.0.113.7"_s, u"Browser"_s}, sessionToken},
        [&answer](base::Result<LoggedIn> result) { answer = std::move(result); });
    return answer;
}

QByteArray reasonOf(const base::Result<LoggedIn>& answer) {
    return answer ? QByteArray("ok") : base::reasonOf(answer.error());
}

} // namespace

class LoginServiceTest final : public support::DatabaseTest {
    Q_OBJECT

private:
    model::User addUser(const QString& id, const QString& hash = FakeHasher::hashed(Password)) {
        model::User user = support::Sample(stores()).user(id);
        user.passwordHash = hash;
        if (!stores().users.setPasswordHash(id, hash, 0))
            qFatal("setPasswordHash");
        return user;
    }

private Q_SLOTS:
    void beginsASession();
    void endsTheSessionItReplaces();
    void findsTheAccount_data();
    void findsTheAccount();
    void unknownAccountsTakeTheSamePath();
    void accountsWithoutPasswordTakeTheSamePath();
    void disabledAccountsHearItAfterTheRightPasswordOnly();
    void writesFailuresDown();
    void keepsNoPasswordTypedAsAddress();
    void slowsDownPerAccount();
    void slowsDownPerNetwork();
    void rightPasswordsDoNotCount();
    void aBusyPoolCostsNothing();
    void renewsOutdatedHashes();
    void anOldPasswordDoesNotCountOnceChanged();
    void aNewHashOfTheSamePasswordDoes();
    void keepsTheNewestSessions();
};

void LoginServiceTest::beginsASession() {
    addUser(u"ada"_s);
    TestServices test(db());
    const base::Result<LoggedIn> answer = logIn(test, u"ada@example.com"_s, Password);
    VERIFY_OK(answer);
    QCOMPARE(answer->user.id, u"ada"_s);
    const model::Session& session = answer->session.session;
    QCOMPARE(session.ip, u"203.0.113.7"_s);
    QCOMPARE(session.userAgent, u"Browser"_s);
    QCOMPARE(session.identityConfirmedAt, test.clock.now());
    const auto who = test.services.identities().session(answer->session.token);
    VERIFY_OK(who);
    QCOMPARE(who->session.id, session.id);
    QVERIFY(session.tokenHash != answer->session.token.toLatin1());
    QCOMPARE(test.audit(), QStringList{u"login.succeeded"_s});
}

void LoginServiceTest::endsTheSessionItReplaces() {
    addUser(u"ada"_s);
    TestServices test(db());
    const QString first = logIn(test, u"ada@example.com"_s, Password)->session.token;
    const auto who = test.services.identities().session(first);
    test.services.clients.registerClient({7, u"tab"_s, u"ada"_s, who->session.id, u"acme"_s});
    const QString second = logIn(test, u"ada@example.com"_s, Password, first)->session.token;
    QVERIFY(!test.services.identities().session(first));
    QVERIFY(test.services.identities().session(second));
    QCOMPARE(test.peers.closed, (QList<support::FakePeers::Closed>{{7, 1008, u"Session ended"_s}}));
}

void LoginServiceTest::findsTheAccount_data() {
    QTest::addColumn<QString>("email");
    QTest::newRow("as it is") << u"ada@example.com"_s;
    QTest::newRow("in capitals") << u"ADA@Example.COM"_s;
    QTest::newRow("with blanks") << u" ada@example.com "_s;
}

void LoginServiceTest::findsTheAccount() {
    QFETCH(QString, email);
    addUser(u"ada"_s);
    TestServices test(db());
    QCOMPARE(reasonOf(logIn(test, email, Password)), QByteArray("ok"));
}

void LoginServiceTest::unknownAccountsTakeTheSamePath() {
    addUser(u"ada"_s);
    TestServices test(db());
    const base::Result<LoggedIn> wrong = logIn(test, u"ada@example.com"_s, u"wrong"_s);
    const base::Result<LoggedIn> unknown = logIn(test, u"eve@example.com"_s, u"wrong"_s);
    QCOMPARE(test.hasher.verified, (QStringList{FakeHasher::hashed(Password), u"decoy"_s}));
    QCOMPARE(reasonOf(unknown), QByteArray("invalid_credentials"));
    QCOMPARE(unknown.error().message, wrong.error().message);
    QCOMPARE(unknown.error().code, wrong.error().code);
}

void LoginServiceTest::accountsWithoutPasswordTakeTheSamePath() {
    addUser(u"ada"_s, {});
    TestServices test(db());
    QCOMPARE(reasonOf(logIn(test, u"ada@example.com"_s, {})), QByteArray("invalid_credentials"));
    QCOMPARE(test.hasher.verified, QStringList{u"decoy"_s});
}

void LoginServiceTest::disabledAccountsHearItAfterTheRightPasswordOnly() {
    addUser(u"ada"_s);
    VERIFY_OK(stores().users.setDisabled(u"ada"_s, 1, 1));
    TestServices test(db());
    QCOMPARE(reasonOf(logIn(test, u"ada@example.com"_s, u"wrong"_s)), QByteArray("invalid_credentials"));
    QCOMPARE(reasonOf(logIn(test, u"ada@example.com"_s, Password)), QByteArray("account_disabled"));
    COMPARE_OK(stores().sessions.listOf(u"ada"_s).map([](const auto& list) { return list.size(); }), 0);
}

void LoginServiceTest::writesFailuresDown() {
    addUser(u"ada"_s);
    TestServices test(db());
    QVERIFY(!logIn(test, u"ada@example.com"_s, u"wrong"_s));
    QVERIFY(!logIn(test, u"eve@example.com"_s, u"wrong"_s));
    const auto page = stores().audit.page({}, {});
    VERIFY_OK(page);
    QCOMPARE(page->rows.size(), 2);
    for (const model::AuditEvent& event : page->rows) {
        QCOMPARE(event.type, u"login.failed"_s);
        QCOMPARE(event.ip, u"203.0.113.7"_s);
        QCOMPARE(event.actorId, QString());
        QCOMPARE(event.targetId, event.actorEmail == u"ada@example.com"_s ? u"ada"_s : QString());
    }
}

void LoginServiceTest::keepsNoPasswordTypedAsAddress() {
    TestServices test(db());
    QVERIFY(!logIn(test, u"my secret password"_s, u"x"_s));
    QCOMPARE(stores().audit.page({}, {})->rows.first().actorEmail, QString());
}

void LoginServiceTest::slowsDownPerAccount() {
    addUser(u"ada"_s);
    TestServices test(db());
    for (int i = 0; i < 5; ++i)
        QCOMPARE(reasonOf(logIn(test, i % 2 ? u"ADA@example.com"_s : u"ada@example.com"_s, u"wrong"_s)),
                 QByteArray("invalid_credentials"));
    const base::Result<LoggedIn> refused = logIn(test, u"ada@example.com"_s, Password);
    QCOMPARE(reasonOf(refused), QByteArray("rate_limited"));
    QCOMPARE(refused.error().retryAfterMs, 180'000);
    // The same for accounts that do not exist, and nobody else suffers.
    for (int i = 0; i < 5; ++i)
        QCOMPARE(reasonOf(logIn(test, u"eve@example.com"_s, u"wrong"_s)), QByteArray("invalid_credentials"));
    QCOMPARE(reasonOf(logIn(test, u"eve@example.com"_s, u"wrong"_s)), QByteArray("rate_limited"));
    test.clock.advance(180'000);
    QCOMPARE(reasonOf(logIn(test, u"ada@example.com"_s, Password)), QByteArray("ok"));
}

void LoginServiceTest::slowsDownPerNetwork() {
    addUser(u"ada"_s);
    TestServices test(db());
    for (int i = 0; i < 30; ++i)
        QCOMPARE(reasonOf(logIn(test, u"user%1@example.com"_s.arg(i), u"wrong"_s)),
                 QByteArray("invalid_credentials"));
    QCOMPARE(reasonOf(logIn(test, u"ada@example.com"_s, Password)), QByteArray("rate_limited"));
}

void LoginServiceTest::rightPasswordsDoNotCount() {
    addUser(u"ada"_s);
    TestServices test(db());
    for (int i = 0; i < 40; ++i)
        QCOMPARE(reasonOf(logIn(test, u"ada@example.com"_s, Password)), QByteArray("ok"));
    for (int i = 0; i < 4; ++i)
        QCOMPARE(reasonOf(logIn(test, u"ada@example.com"_s, u"wrong"_s)), QByteArray("invalid_credentials"));
    QCOMPARE(reasonOf(logIn(test, u"ada@example.com"_s, Password)), QByteArray("ok"));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(reasonOf(logIn(test, u"ada@example.com"_s, u"wrong"_s)), QByteArray("invalid_credentials"));
}

void LoginServiceTest::aBusyPoolCostsNothing() {
    addUser(u"ada"_s);
    TestServices test(db());
    test.hasher.isBusy = true;
    for (int i = 0; i < 40; ++i)
        QCOMPARE(reasonOf(logIn(test, u"ada@example.com"_s, Password)), QByteArray("rate_limited"));
    test.hasher.isBusy = false;
    QCOMPARE(reasonOf(logIn(test, u"ada@example.com"_s, Password)), QByteArray("ok"));
}

void LoginServiceTest::renewsOutdatedHashes() {
    addUser(u"ada"_s, FakeHasher::outdated(Password));
    TestServices test(db());
    QCOMPARE(reasonOf(logIn(test, u"ada@example.com"_s, u"wrong"_s)), QByteArray("invalid_credentials"));
    QCOMPARE(stores().users.byId(u"ada"_s).value()->passwordHash, FakeHasher::outdated(Password));
    QCOMPARE(reasonOf(logIn(test, u"ada@example.com"_s, Password)), QByteArray("ok"));
    QCOMPARE(stores().users.byId(u"ada"_s).value()->passwordHash, FakeHasher::hashed(Password));
}

void LoginServiceTest::anOldPasswordDoesNotCountOnceChanged() {
    addUser(u"ada"_s);
    TestServices test(db());
    test.hasher.meanwhile = [this] {
        VERIFY_OK(stores().users.setPasswordHash(u"ada"_s, FakeHasher::hashed(u"another one"_s), 1));
    };
    QCOMPARE(reasonOf(logIn(test, u"ada@example.com"_s, Password)), QByteArray("invalid_credentials"));
}

void LoginServiceTest::aNewHashOfTheSamePasswordDoes() {
    addUser(u"ada"_s, FakeHasher::outdated(Password));
    TestServices test(db());
    test.hasher.meanwhile = [this] {
        VERIFY_OK(stores().users.setPasswordHash(u"ada"_s, FakeHasher::hashed(Password), 1));
    };
    QCOMPARE(reasonOf(logIn(test, u"ada@example.com"_s, Password)), QByteArray("ok"));
}

void LoginServiceTest::keepsTheNewestSessions() {
    addUser(u"ada"_s);
    TestServices test(db());
    const QString first = logIn(test, u"ada@example.com"_s, Password)->session.token;
    QString last;
    for (int i = 0; i < 100; ++i) {
        test.clock.advance(1);
        last = logIn(test, u"ada@example.com"_s, Password)->session.token;
    }
    QVERIFY(!test.services.identities().session(first));
    QVERIFY(test.services.identities().session(last));
    COMPARE_OK(stores().sessions.listOf(u"ada"_s).map([](const auto& list) { return list.size(); }), 100);
}

QTEST_GUILESS_MAIN(LoginServiceTest)
#include "tst_login_service.moc"
