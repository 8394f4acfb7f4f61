#include "server/model/account.h"
#include "server/model/action.h"
#include "server/model/declaration.h"
#include "server/model/organization.h"
#include "server/model/transaction.h"

#include <QTest>

using namespace Qt::StringLiterals;

// The few questions that the plain structs of the model answer themselves.
class ValuesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void userNames_data();
    void userNames();
    void scopes();
    void actionsAsDeclared();
    void actionsAsOverridden();
    void pageNames();
    void fullSlugs();
    void environments_data();
    void environments();
    void memberships();
    void transactions();
    void requirements();
};

void ValuesTest::userNames_data() {
    QTest::addColumn<QString>("firstName");
    QTest::addColumn<QString>("lastName");
    QTest::addColumn<QString>("displayName");
    QTest::newRow("both") << u"Ada"_s << u"Lovelace"_s << u"Ada Lovelace"_s;
    QTest::newRow("first only") << u"Ada"_s << u""_s << u"Ada"_s;
    QTest::newRow("last only") << u""_s << u"Lovelace"_s << u"Lovelace"_s;
    QTest::newRow("none") << u""_s << u""_s << u"ada@example.com"_s;
    QTest::newRow("blanks") << u" "_s << u" "_s << u"ada@example.com"_s;
}

void ValuesTest::userNames() {
    QFETCH(QString, firstName);
    QFETCH(QString, lastName);
    QFETCH(QString, displayName);
    model::User user;
    user.email = u"ada@example.com"_s;
    user.firstName = firstName;
    user.lastName = lastName;
    QCOMPARE(user.displayName(), displayName);
}

void ValuesTest::scopes() {
    QVERIFY(model::Scope({u"o"_s, u"e"_s, {}}).isLive());
    QVERIFY(!model::Scope({u"o"_s, u"e"_s, u"u"_s}).isLive());
    QVERIFY(model::Scope({u"o"_s, u"e"_s, {}}) == model::Scope({u"o"_s, u"e"_s, u""_s}));
    QVERIFY(model::Scope({u"o"_s, u"e"_s, {}}) != model::Scope({u"o"_s, u"e"_s, u"u"_s}));
}

void ValuesTest::actionsAsDeclared() {
    model::Action action;
    action.slug = u"users/edit"_s;
    QCOMPARE(action.displayName(), u"edit"_s);
    QVERIFY(!action.runsInBackground());
    action.name = u"Edit user"_s;
    action.description = u"As declared"_s;
    action.backgroundable = true;
    QCOMPARE(action.displayName(), u"Edit user"_s);
    QCOMPARE(action.displayDescription(), u"As declared"_s);
    QVERIFY(action.runsInBackground());
}

void ValuesTest::actionsAsOverridden() {
    model::Action action;
    action.slug = u"users/edit"_s;
    action.name = u"Edit user"_s;
    action.description = u"As declared"_s;
    action.backgroundable = true;
    action.nameOverride = u"Change a user"_s;
    action.descriptionOverride = u""_s;
    action.backgroundableOverride = false;
    QCOMPARE(action.displayName(), u"Change a user"_s);
    QCOMPARE(action.displayDescription(), u""_s);
    QVERIFY(!action.runsInBackground());
    action.nameOverride = u""_s;
    QCOMPARE(action.displayName(), u"Edit user"_s);
}

void ValuesTest::pageNames() {
    model::Page page;
    page.slug = u"support/users"_s;
    QCOMPARE(page.displayName(), u"users"_s);
    page.name = u"Users"_s;
    QCOMPARE(page.displayName(), u"Users"_s);
}

void ValuesTest::fullSlugs() {
    model::ActionDeclaration action;
    action.slug = u"edit"_s;
    QCOMPARE(action.fullSlug(), u"edit"_s);
    action.groupSlug = u"support/users"_s;
    QCOMPARE(action.fullSlug(), u"support/users/edit"_s);
}

void ValuesTest::environments_data() {
    QTest::addColumn<QString>("slug");
    QTest::addColumn<bool>("production");
    QTest::addColumn<bool>("development");
    QTest::newRow("production") << u"production"_s << true << false;
    QTest::newRow("development") << u"development"_s << false << true;
    QTest::newRow("other") << u"staging"_s << false << false;
    QTest::newRow("case matters") << u"Production"_s << false << false;
}

void ValuesTest::environments() {
    QFETCH(QString, slug);
    QFETCH(bool, production);
    QFETCH(bool, development);
    model::Environment environment;
    environment.slug = slug;
    QCOMPARE(environment.isProduction(), production);
    QCOMPARE(environment.isDevelopment(), development);
    QCOMPARE(environment.isLocked(), production || development);
}

void ValuesTest::memberships() {
    model::Membership membership;
    QCOMPARE(membership.permissions(), model::Permissions());
    QVERIFY(!membership.role());
    membership.permissionNames = QStringList{u"DEVELOPER"_s, u"READ_USERS"_s};
    QVERIFY(membership.role() == model::Role::Developer);
    QVERIFY(membership.permissions().testFlag(model::Permission::ReadUsers));
    QVERIFY(!membership.permissions().testFlag(model::Permission::WriteUsers));
}

void ValuesTest::transactions() {
    model::Transaction transaction;
    QVERIFY(!transaction.isCompleted());
    transaction.status = model::TransactionStatus::HostConnectionDropped;
    QVERIFY(!transaction.isCompleted());
    transaction.status = model::TransactionStatus::Completed;
    QVERIFY(transaction.isCompleted());
}

void ValuesTest::requirements() {
    model::TransactionRequirement requirement;
    QVERIFY(requirement.isOpen());
    requirement.satisfiedAt = 1;
    QVERIFY(!requirement.isOpen());
    requirement.satisfiedAt.reset();
    requirement.canceledAt = 1;
    QVERIFY(!requirement.isOpen());
}

QTEST_APPLESS_MAIN(ValuesTest)
#include "tst_values.moc"
