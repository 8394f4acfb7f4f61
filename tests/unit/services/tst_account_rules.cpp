#include "server/services/environment_access.h"
#include "server/services/password_rules.h"
#include "server/services/time_zones.h"

#include <QTest>

using namespace Qt::StringLiterals;

// Small rules that ask nothing.
class AccountRulesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void passwords_data();
    void passwords();
    void timeZones_data();
    void timeZones();
    void environments_data();
    void environments();
};

void AccountRulesTest::passwords_data() {
    QTest::addColumn<QString>("password");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("empty") << u""_s << QByteArray("password_too_short");
    QTest::newRow("seven") << u"1234567"_s << QByteArray("password_too_short");
    QTest::newRow("eight") << u"12345678"_s << QByteArray();
    // Four characters, each of two UTF-16 units.
    QTest::newRow("four emoji") << u"🦊🦊🦊🦊"_s << QByteArray("password_too_short");
    QTest::newRow("blanks count") << u"        "_s << QByteArray();
    QTest::newRow("1024 bytes") << QString(512, u'ä') << QByteArray();
    QTest::newRow("1026 bytes") << QString(513, u'ä') << QByteArray("password_too_long");
    QTest::newRow("own address") << u"ada@example.com"_s << QByteArray("password_is_email");
    QTest::newRow("own address, otherwise written")
        << u" Ada@Example.com"_s << QByteArray("password_is_email");
    QTest::newRow("other address") << u"ida@example.com"_s << QByteArray();
}

void AccountRulesTest::passwords() {
    QFETCH(QString, password);
    const auto problem = services::passwordProblem(password, u"ADA@example.com"_s, u"/password"_s);
    QTEST(problem ? problem->code : QByteArray(), "code");
    if (problem) {
        QCOMPARE(problem->pointer, u"/password"_s);
        QVERIFY(!problem->detail.isEmpty());
    }
}

void AccountRulesTest::timeZones_data() {
    QTest::addColumn<bool>("exists");
    QTest::newRow("Europe/Berlin") << true;
    QTest::newRow("America/Argentina/Buenos_Aires") << true;
    QTest::newRow("UTC") << true;
    QTest::newRow("GMT") << true;
    QTest::newRow("Etc/GMT+3") << true;
    QTest::newRow("Asia/Calcutta") << true; // What browsers call Asia/Kolkata.
    QTest::newRow("Europe") << false;
    QTest::newRow("EST5") << false;
    QTest::newRow("right/UTC") << false;
    QTest::newRow("Europe/../Asia/Tokyo") << false;
    QTest::newRow("UTC+03:00") << false;
    QTest::newRow("UTC+3") << false;
    QTest::newRow("Europe/Atlantis") << false;
    QTest::newRow("europe") << false;
    QTest::newRow("../../etc/passwd") << false;
    QTest::newRow("") << false;
}

void AccountRulesTest::timeZones() {
    QTEST(services::isTimeZone(QString::fromLatin1(QTest::currentDataTag())), "exists");
}

void AccountRulesTest::environments_data() {
    using model::Role;
    QTest::addColumn<QString>("permission");
    QTest::addColumn<QStringList>("visible");
    QTest::newRow("admin") << u"ADMIN"_s << QStringList{u"production"_s, u"staging"_s, u"development"_s};
    QTest::newRow("member") << u"ACTION_RUNNER"_s << QStringList{u"production"_s, u"staging"_s};
    QTest::newRow("auditor") << u"READONLY_VIEWER"_s
                             << QStringList{u"production"_s, u"staging"_s, u"development"_s};
    QTest::newRow("one permission") << u"READ_DEV_ACTIONS"_s << QStringList{u"production"_s};
}

void AccountRulesTest::environments() {
    QFETCH(QString, permission);
    services::MemberIdentity who;
    who.permissions = model::expand({permission});
    QStringList visible;
    for (const QString& slug : {u"production"_s, u"staging"_s, u"development"_s}) {
        model::Environment environment;
        environment.slug = slug;
        if (services::maySee(who, environment))
            visible.append(slug);
    }
    QTEST(visible, "visible");
}

QTEST_GUILESS_MAIN(AccountRulesTest)
#include "tst_account_rules.moc"
