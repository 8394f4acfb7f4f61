#include "server/model/permissions.h"

#include <QTest>

using model::Permission;
using model::Role;
using namespace Qt::StringLiterals;

class PermissionsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matrix_data();
    void matrix();
    void thereAreNoOtherPermissions();
    void roles_data();
    void roles();
    void sdkRoleDefaultsToMember();
    void unknownRolesAreNone();
    void expandUnites();
    void expandIgnoresUnknownNames();
    void primaryRole_data();
    void primaryRole();
};

namespace {

constexpr std::array Roles = {Role::Admin, Role::Developer, Role::ActionRunner, Role::ReadonlyViewer};

} // namespace

// The table of spec/accounts.md §4.4; one letter per role that has the permission.
void PermissionsTest::matrix_data() {
    QTest::addColumn<QString>("roles");
    const auto row = [](const char* permission, const char* roles) {
        QTest::newRow(permission) << QString::fromLatin1(roles);
    };
    row("READ_PROD_ACTIONS", "Admin Developer Member Auditor");
    row("RUN_PROD_ACTIONS", "Admin Developer Member");
    row("READ_PROD_TRANSACTIONS", "Admin Developer Member Auditor");
    row("ACCESS_ORG_ENVIRONMENTS", "Admin Developer Member Auditor");
    row("READ_DEV_ACTIONS", "Admin Developer Auditor");
    row("RUN_DEV_ACTIONS", "Admin Developer");
    row("READ_DEV_TRANSACTIONS", "Admin Developer Auditor");
    row("CREATE_DEV_API_KEYS", "Admin Developer");
    row("READ_USERS", "Admin Auditor");
    row("READ_ORG_USER_API_KEY_EXISTENCE", "Admin Auditor");
    row("WRITE_PROD_ACTIONS", "Admin");
    row("DEQUEUE_PROD_ACTIONS", "Admin");
    row("READ_ORG_PROD_TRANSACTIONS", "Admin");
    row("WRITE_USERS", "Admin");
    row("CREATE_PROD_API_KEYS", "Admin");
    row("DELETE_ORG_USER_API_KEYS", "Admin");
    row("WRITE_ORG_SETTINGS", "Admin");
    row("WRITE_ORG_OAUTH", "Admin");
}

void PermissionsTest::matrix() {
    QFETCH(QString, roles);
    const QString permission = QString::fromLatin1(QTest::currentDataTag());
    const model::Permissions alone = model::expand({permission});
    QCOMPARE(model::toStrings(alone), QStringList{permission});
    QStringList granted;
    for (const Role role : Roles) {
        QCOMPARE(model::expand({model::toString(role)}), model::permissionsOf(role));
        if (model::permissionsOf(role).testFlags(alone))
            granted.append(model::label(role));
    }
    QCOMPARE(granted.join(u' '), roles);
}

void PermissionsTest::thereAreNoOtherPermissions() {
    QCOMPARE(model::toStrings(model::permissionsOf(Role::Admin)).size(), 18);
    QCOMPARE(model::toStrings(model::permissionsOf(Role::Developer)).size(), 8);
    QCOMPARE(model::toStrings(model::permissionsOf(Role::ActionRunner)).size(), 4);
    QCOMPARE(model::toStrings(model::permissionsOf(Role::ReadonlyViewer)).size(), 7);
    QCOMPARE(model::toStrings({}), QStringList());
}

void PermissionsTest::roles_data() {
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("sdkRole");
    QTest::newRow("admin") << Role::Admin << u"ADMIN"_s << u"Admin"_s << u"admin"_s;
    QTest::newRow("developer") << Role::Developer << u"DEVELOPER"_s << u"Developer"_s << u"developer"_s;
    QTest::newRow("member") << Role::ActionRunner << u"ACTION_RUNNER"_s << u"Member"_s << u"member"_s;
    QTest::newRow("auditor") << Role::ReadonlyViewer << u"READONLY_VIEWER"_s << u"Auditor"_s << u"member"_s;
}

void PermissionsTest::roles() {
    QFETCH(Role, role);
    QFETCH(QString, name);
    QFETCH(QString, label);
    QFETCH(QString, sdkRole);
    QCOMPARE(model::toString(role), name);
    QVERIFY(model::roleFromString(name) == role);
    QCOMPARE(model::label(role), label);
    QCOMPARE(model::sdkRole(role), sdkRole);
    QVERIFY(model::description(role).endsWith(u'.'));
}

void PermissionsTest::sdkRoleDefaultsToMember() { QCOMPARE(model::sdkRole(std::nullopt), u"member"_s); }

void PermissionsTest::unknownRolesAreNone() {
    for (const char16_t* name : {u"", u"admin", u"Admin", u"OWNER", u"RUN_DEV_ACTIONS"})
        QVERIFY(!model::roleFromString(name));
}

void PermissionsTest::expandUnites() {
    const model::Permissions united = model::expand({u"ACTION_RUNNER"_s, u"READ_USERS"_s, u"READ_USERS"_s});
    QCOMPARE(united, model::permissionsOf(Role::ActionRunner) | Permission::ReadUsers);
    QCOMPARE(model::expand({u"READONLY_VIEWER"_s, u"DEVELOPER"_s}),
             model::permissionsOf(Role::ReadonlyViewer) | model::permissionsOf(Role::Developer));
}

void PermissionsTest::expandIgnoresUnknownNames() {
    QCOMPARE(model::expand({}), model::Permissions());
    QCOMPARE(model::expand({u"admin"_s, u"EVERYTHING"_s, u""_s, u"READ_USERS "_s}), model::Permissions());
    QCOMPARE(model::expand({u"OWNER"_s, u"READ_USERS"_s}), model::Permissions(Permission::ReadUsers));
}

void PermissionsTest::primaryRole_data() {
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<std::optional<Role>>("role");
    QTest::newRow("none") << QStringList{} << std::optional<Role>();
    QTest::newRow("bare permissions") << QStringList{u"READ_USERS"_s} << std::optional<Role>();
    QTest::newRow("one") << QStringList{u"DEVELOPER"_s} << std::optional(Role::Developer);
    QTest::newRow("the highest wins")
        << QStringList{u"READONLY_VIEWER"_s, u"ACTION_RUNNER"_s, u"ADMIN"_s} << std::optional(Role::Admin);
    QTest::newRow("beside permissions")
        << QStringList{u"WRITE_USERS"_s, u"READONLY_VIEWER"_s} << std::optional(Role::ReadonlyViewer);
}

void PermissionsTest::primaryRole() {
    QFETCH(QStringList, names);
    QFETCH(std::optional<Role>, role);
    QVERIFY(model::primaryRole(names) == role);
}

QTEST_APPLESS_MAIN(PermissionsTest)
#include "tst_permissions.moc"
