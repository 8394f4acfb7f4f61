#include "server/base/id.h"
#include "tests/support/database_test.h"
#include "tests/support/sample.h"
#include "tests/support/test_services.h"

using namespace Qt::StringLiterals;
using services::Registration;
using services::SignedUp;
using services::SignupService;
using support::TestServices;

namespace {

SignupService::Application application(const QString& email = u"ada@example.com"_s) {
    SignupService::Application application;
    application.email = email;
    application.password = u"correct horse"_s;
    application.firstName = u"Ada"_s;
    application.lastName = u"Lovelace"_s;
    return application;
}

base::Result<SignedUp> signUp(TestServices& test, const SignupService::Application& application) {
    base::Result<SignedUp> answer = base::failInternal(u"no answer"_s);
    test.services.accounts.signups.signUp(
        application, [&answer](base::Result<SignedUp> result) { answer = std::move(result); });
    return answer;
}

QByteArray reasonOf(const base::Result<SignedUp>& answer) {
    return answer ? QByteArray("ok") : base::reasonOf(answer.error());
}

services::Settings settingsWith(std::optional<Registration> registration) {
    services::Settings settings = support::testSettings();
    settings.registration = registration;
    return settings;
}

} // namespace

class SignupServiceTest final : public support::DatabaseTest {
    Q_OBJECT

private:
    // An instance that has been set up, with an invitation of cy@example.com to its organization "acme".
    QString setUp() {
        support::Sample sample(stores());
        sample.user(u"owner"_s);
        sample.organization(u"acme"_s, u"owner"_s);
        sample.team(u"acme"_s, u"support"_s);
        return invite(u"cy@example.com"_s);
    }
    QString invite(const QString& email) {
        const QString token = base::randomToken();
        model::Invitation invitation;
        invitation.id = u"invitation-"_s + email;
        invitation.tokenHash = services::Identities::tokenHash(token);
        invitation.organizationId = u"acme"_s;
        invitation.email = email;
        invitation.permissionNames = {u"DEVELOPER"_s};
        invitation.teamIds = {u"acme:support"_s, u"gone"_s};
        invitation.createdAt = support::SampleTime;
        invitation.expiresAt = support::SampleTime + 1'000;
        if (!stores().invitations.insert(invitation))
            qFatal("invitation");
        return token;
    }

private Q_SLOTS:
    void theFirstNeedsTheSetupLink_data();
    void theFirstNeedsTheSetupLink();
    void theFirstAdministratesAndOwns();
    void theSetupLinkWorksOnce();
    void theSetupLinkIsLostToWhoeverIsFaster();
    void anEmptySetupTokenOpensNothing();
    void registration_data();
    void registration();
    void rules_data();
    void rules();
    void allThatIsWrongAtOnce();
    void organizations_data();
    void organizations();
    void organizationSlugsAreUnique();
    void timeZones();
    void takenAddresses_data();
    void takenAddresses();
    void loginsWithTheNewPassword();
    void invited();
    void invitations_data();
    void invitations();
    void checks_data();
    void checks();
    void invitationsInChecks();
    void isThrottled();
};

void SignupServiceTest::theFirstNeedsTheSetupLink_data() {
    QTest::addColumn<QString>("token");
    QTest::newRow("none") << QString();
    QTest::newRow("wrong") << u"the-setup-tokem"_s;
    QTest::newRow("longer") << u"the-setup-token1"_s;
}

void SignupServiceTest::theFirstNeedsTheSetupLink() {
    QFETCH(QString, token);
    TestServices test(db(), settingsWith(Registration::Open));
    COMPARE_OK(test.services.accounts.admission.setupLink(),
               std::optional(u"http://localhost:3000/signup?setup=the-setup-token"_s));
    SignupService::Application first = application();
    first.setupToken = token;
    QCOMPARE(reasonOf(signUp(test, first)), QByteArray("setup_required"));
    COMPARE_OK(stores().users.any(), false);
}

void SignupServiceTest::theFirstAdministratesAndOwns() {
    TestServices test(db(), settingsWith(Registration::Closed));
    SignupService::Application first = application();
    first.setupToken = u"the-setup-token"_s;
    first.organizationName = u"Acme & Sons"_s;
    const base::Result<SignedUp> signedUp = signUp(test, first);
    VERIFY_OK(signedUp);
    QVERIFY(signedUp->user.isInstanceAdmin);
    QCOMPARE(signedUp->organizationSlug, u"acme-sons"_s);
    const auto who = test.services.identities().session(signedUp->session.token);
    VERIFY_OK(who);
    const auto member = test.services.identities().member(*who, u"acme-sons"_s);
    VERIFY_OK(member);
    QVERIFY(member->isOwner());
    QCOMPARE(member->organization.name, u"Acme & Sons"_s);
    QCOMPARE(member->membership.permissionNames, QStringList{u"ADMIN"_s});
    const auto environments = stores().environments.list(member->organization.id);
    QCOMPARE(environments->size(), 2);
    QCOMPARE(environments->first().slug, u"production"_s);
    QCOMPARE(environments->last().slug, u"development"_s);
    QCOMPARE(test.audit(member->organization.id), QStringList{u"user.signed_up"_s});
}

void SignupServiceTest::theSetupLinkWorksOnce() {
    TestServices test(db(), settingsWith(Registration::Open));
    SignupService::Application next = application();
    next.setupToken = u"the-setup-token"_s;
    QCOMPARE(reasonOf(signUp(test, next)), QByteArray("ok"));
    next.email = u"eve@example.com"_s;
    QCOMPARE(reasonOf(signUp(test, next)), QByteArray("setup_link_used"));
    next.setupToken.clear();
    const base::Result<SignedUp> second = signUp(test, next);
    VERIFY_OK(second);
    QVERIFY(!second->user.isInstanceAdmin);
    COMPARE_OK(test.services.accounts.admission.setupLink(), std::optional<QString>());
}

void SignupServiceTest::theSetupLinkIsLostToWhoeverIsFaster() {
    TestServices test(db());
    SignupService::Application slow = application();
    slow.setupToken = u"the-setup-token"_s;
    test.hasher.meanwhile = [this] { support::Sample(stores()).user(u"faster"_s); };
    QCOMPARE(reasonOf(signUp(test, slow)), QByteArray("setup_link_used"));
    QVERIFY(!stores().users.byEmail(u"ada@example.com"_s).value());
}

void SignupServiceTest::anEmptySetupTokenOpensNothing() {
    services::Settings settings = support::testSettings();
    settings.setupToken.clear();
    TestServices test(db(), settings);
    QCOMPARE(reasonOf(signUp(test, application())), QByteArray("setup_required"));
}

void SignupServiceTest::registration_data() {
    QTest::addColumn<std::optional<Registration>>("setting");
    QTest::addColumn<std::optional<bool>>("flag");
    QTest::addColumn<Registration>("defaultRegistration");
    QTest::addColumn<QByteArray>("anybody");
    QTest::addColumn<QByteArray>("invited");
    using R = Registration;
    const std::optional<R> unset;
    const std::optional<bool> noFlag;
    const QByteArray ok("ok");
    const QByteArray closed("registration_closed");
    QTest::newRow("open") << std::optional(R::Open) << noFlag << R::Invite << ok << ok;
    QTest::newRow("invite") << std::optional(R::Invite) << noFlag << R::Open << closed << ok;
    QTest::newRow("closed") << std::optional(R::Closed) << noFlag << R::Open << closed << closed;
    QTest::newRow("by default open") << unset << noFlag << R::Open << ok << ok;
    QTest::newRow("by default invite") << unset << noFlag << R::Invite << closed << ok;
    QTest::newRow("flag off") << unset << std::optional(false) << R::Open << closed << closed;
    QTest::newRow("flag on") << unset << std::optional(true) << R::Invite << ok << ok;
    QTest::newRow("the setting wins")
        << std::optional(R::Open) << std::optional(false) << R::Invite << ok << ok;
}

void SignupServiceTest::registration() {
    QFETCH(std::optional<Registration>, setting);
    QFETCH(std::optional<bool>, flag);
    QFETCH(Registration, defaultRegistration);
    SignupService::Application invited = application(u"cy@example.com"_s);
    invited.invitationToken = setUp();
    VERIFY_OK(stores().flags.setGlobal(model::FeatureFlag::UserRegistrationEnabled, flag, 0));
    services::Settings settings = settingsWith(setting);
    settings.defaultRegistration = defaultRegistration;
    TestServices test(db(), settings);
    QTEST(reasonOf(signUp(test, application())), "anybody");
    QTEST(reasonOf(signUp(test, invited)), "invited");
}

void SignupServiceTest::rules_data() {
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QByteArray>("reason");
    const QString good = u"correct horse"_s;
    QTest::newRow("good") << u"ada@example.com"_s << good << QByteArray("ok");
    QTest::newRow("blanks around the address") << u" ada@example.com "_s << good << QByteArray("ok");
    QTest::newRow("no address") << u"ada"_s << good << QByteArray("invalid_email");
    QTest::newRow("short") << u"ada@example.com"_s << u"horse"_s << QByteArray("password_too_short");
    QTest::newRow("the address") << u"ada@example.com"_s << u"Ada@example.com"_s
                                 << QByteArray("password_is_email");
}

void SignupServiceTest::rules() {
    QFETCH(QString, email);
    QFETCH(QString, password);
    setUp();
    TestServices test(db());
    SignupService::Application draft = application(email);
    draft.password = password;
    const base::Result<SignedUp> signedUp = signUp(test, draft);
    QTEST(reasonOf(signedUp), "reason");
    if (signedUp) {
        QCOMPARE(signedUp->user.email, u"ada@example.com"_s);
        QVERIFY(!signedUp->user.emailConfirmed);
    }
}

void SignupServiceTest::allThatIsWrongAtOnce() {
    setUp();
    TestServices test(db());
    SignupService::Application draft = application(u"ada"_s);
    draft.password = u"x"_s;
    const base::Result<SignedUp> signedUp = signUp(test, draft);
    QCOMPARE(reasonOf(signedUp), QByteArray("validation_failed"));
    QCOMPARE(signedUp.error().fields.size(), 2);
    QCOMPARE(signedUp.error().fields.at(0).pointer, u"/email"_s);
    QCOMPARE(signedUp.error().fields.at(1).pointer, u"/password"_s);
}

void SignupServiceTest::organizations_data() {
    QTest::addColumn<QString>("firstName");
    QTest::addColumn<QString>("organization");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("slug");
    QTest::newRow("named") << u"Ada"_s << u"Acme & Sons"_s << u"Acme & Sons"_s << u"acme-sons"_s;
    QTest::newRow("named after the person")
        << u"Ada"_s << QString() << u"Ada's organization"_s << u"ada-lovelace"_s;
    QTest::newRow("only a last name") << QString() << QString() << u"My organization"_s << u"lovelace"_s;
    QTest::newRow("reserved word") << u"Ada"_s << u"Login"_s << u"Login"_s << u"org-????????"_s;
    QTest::newRow("nothing usable") << u"Ada"_s << u"北京"_s << u"北京"_s << u"org-????????"_s;
    QTest::newRow("long") << u"Ada"_s << QString(200, u'x') << QString(200, u'x') << QString(56, u'x');
}

void SignupServiceTest::organizations() {
    QFETCH(QString, firstName);
    QFETCH(QString, organization);
    QFETCH(QString, slug);
    setUp();
    TestServices test(db());
    SignupService::Application draft = application();
    draft.firstName = firstName;
    draft.organizationName = organization;
    const base::Result<SignedUp> signedUp = signUp(test, draft);
    VERIFY_OK(signedUp);
    const QString pattern = QRegularExpression::wildcardToRegularExpression(slug);
    QVERIFY2(QRegularExpression(pattern).match(signedUp->organizationSlug).hasMatch(),
             qPrintable(signedUp->organizationSlug));
    QTEST(stores().organizations.bySlug(signedUp->organizationSlug).value()->name, "name");
}

void SignupServiceTest::organizationSlugsAreUnique() {
    setUp();
    TestServices test(db());
    SignupService::Application draft = application();
    draft.organizationName = u"Acme"_s;
    QCOMPARE(signUp(test, draft)->organizationSlug, u"acme-1"_s);
    draft.email = u"bo@example.com"_s;
    QCOMPARE(signUp(test, draft)->organizationSlug, u"acme-2"_s);
}

void SignupServiceTest::timeZones() {
    setUp();
    TestServices test(db());
    SignupService::Application draft = application();
    draft.timeZoneName = u"Europe/Berlin"_s;
    QCOMPARE(signUp(test, draft)->user.timeZoneName, u"Europe/Berlin"_s);
    // An unknown one keeps nobody out.
    draft.email = u"bo@example.com"_s;
    draft.timeZoneName = u"Mars/Olympus_Mons"_s;
    QCOMPARE(signUp(test, draft)->user.timeZoneName, QString());
}

void SignupServiceTest::takenAddresses_data() {
    QTest::addColumn<QString>("email");
    QTest::newRow("the same") << u"owner@example.com"_s;
    QTest::newRow("in capitals") << u"OWNER@EXAMPLE.COM"_s;
}

void SignupServiceTest::takenAddresses() {
    QFETCH(QString, email);
    setUp();
    TestServices test(db());
    QCOMPARE(reasonOf(signUp(test, application(email))), QByteArray("email_taken"));
    // Somebody else may be faster.
    test.hasher.meanwhile = [this] { support::Sample(stores()).user(u"ada"_s); };
    QCOMPARE(reasonOf(signUp(test, application())), QByteArray("email_taken"));
    COMPARE_OK(stores().organizations.list().map([](const auto& all) { return all.size(); }), 1);
}

void SignupServiceTest::loginsWithTheNewPassword() {
    setUp();
    TestServices test(db());
    VERIFY_OK(signUp(test, application()));
    bool loggedIn = false;
    test.services.accounts.logins.logIn({u"ada@example.com"_s, u"correct horse"_s, {}, {}},
                                        [&loggedIn](const auto& result) { loggedIn = result.has_value(); });
    QVERIFY(loggedIn);
}

void SignupServiceTest::invited() {
    SignupService::Application draft = application(u"Cy@example.com"_s);
    draft.invitationToken = setUp();
    draft.organizationName = u"ignored"_s;
    TestServices test(db());
    const base::Result<SignedUp> signedUp = signUp(test, draft);
    VERIFY_OK(signedUp);
    QCOMPARE(signedUp->organizationSlug, u"acme"_s);
    QVERIFY(signedUp->user.emailConfirmed);
    const auto membership = stores().memberships.find(signedUp->user.id, u"acme"_s);
    QCOMPARE((*membership)->permissionNames, QStringList{u"DEVELOPER"_s});
    COMPARE_OK(stores().teams.idsOfMembership((*membership)->id), QStringList{u"acme:support"_s});
    COMPARE_OK(stores().organizations.list().map([](const auto& all) { return all.size(); }), 1);
    // It is used up.
    draft.email = u"other@example.com"_s;
    QCOMPARE(reasonOf(signUp(test, draft)), QByteArray("invitation_invalid"));
}

void SignupServiceTest::invitations_data() {
    QTest::addColumn<QString>("email");
    QTest::addColumn<qint64>("later");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("good") << u"cy@example.com"_s << qint64(999) << QByteArray("ok");
    QTest::newRow("expired") << u"cy@example.com"_s << qint64(1'000) << QByteArray("invitation_invalid");
    QTest::newRow("for another") << u"ada@example.com"_s << qint64(0)
                                 << QByteArray("invitation_for_other_email");
}

void SignupServiceTest::invitations() {
    QFETCH(QString, email);
    QFETCH(qint64, later);
    SignupService::Application draft = application(email);
    draft.invitationToken = setUp();
    TestServices test(db());
    test.clock.advance(later);
    QTEST(reasonOf(signUp(test, draft)), "reason");
}

void SignupServiceTest::checks_data() {
    QTest::addColumn<QString>("email");
    QTest::addColumn<bool>("isFree");
    QTest::addColumn<SignupService::Next>("next");
    QTest::newRow("free") << u"ada@example.com"_s << true << SignupService::Next::SignUp;
    QTest::newRow("taken") << u"Owner@example.com"_s << false << SignupService::Next::LogIn;
}

void SignupServiceTest::checks() {
    QFETCH(QString, email);
    setUp();
    TestServices test(db());
    const auto check = test.services.accounts.signups.check({email, {}, {}, {}});
    VERIFY_OK(check);
    QTEST(check->isEmailFree, "isFree");
    QTEST(check->next, "next");
    QVERIFY(!check->invitation);
}

void SignupServiceTest::invitationsInChecks() {
    const QString token = setUp();
    TestServices test(db());
    SignupService& signups = test.services.accounts.signups;
    const auto stranger = signups.check({{}, token, {}, {}});
    VERIFY_OK(stranger);
    QCOMPARE(stranger->invitation->email, u"cy@example.com"_s);
    QCOMPARE(stranger->organizationName, u"ACME"_s);
    QCOMPARE(stranger->next, SignupService::Next::SignUp);
    const model::User cy = support::Sample(stores()).user(u"cy"_s);
    QCOMPARE(signups.check({{}, token, {}, {}})->next, SignupService::Next::LogIn);
    QCOMPARE(signups.check({{}, token, cy, {}})->next, SignupService::Next::Accept);
    const auto other = signups.check({u"ada@example.com"_s, token, {}, {}});
    QCOMPARE(base::reasonOf(other.error()), QByteArray("invitation_for_other_email"));
    const auto unknown = signups.check({{}, u"nonsense"_s, {}, {}});
    QCOMPARE(unknown.error().code, base::Code::NotFound);
    QCOMPARE(base::reasonOf(unknown.error()), QByteArray("invitation_invalid"));
    VERIFY_OK(db().exec(u"UPDATE organizations SET deleted_at = 1"_s));
    QVERIFY(!signups.check({{}, token, {}, {}}));
}

void SignupServiceTest::isThrottled() {
    setUp();
    TestServices test(db());
    SignupService::Application draft = application();
    draft.visitor.network = u"203.0.113.7"_s;
    for (int i = 0; i < 30; ++i) {
        draft.email = u"user%1@example.com"_s.arg(i);
        QCOMPARE(reasonOf(signUp(test, draft)), QByteArray("ok"));
    }
    draft.email = u"one.more@example.com"_s;
    QCOMPARE(reasonOf(signUp(test, draft)), QByteArray("rate_limited"));
    for (int i = 0; i < 60; ++i)
        VERIFY_OK(test.services.accounts.signups.check({draft.email, {}, {}, draft.visitor}));
    QVERIFY(!test.services.accounts.signups.check({draft.email, {}, {}, draft.visitor}));
}

QTEST_GUILESS_MAIN(SignupServiceTest)
#include "tst_signup_service.moc"
