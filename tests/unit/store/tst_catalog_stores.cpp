#include "tests/support/database_test.h"
#include "tests/support/sample.h"

using namespace Qt::StringLiterals;
using model::AccessLevel;
using model::ActionAvailability;
using support::Sample;
using support::SampleTime;

namespace {

model::ActionDeclaration declared(const QString& group, const QString& slug, const QString& name = {}) {
    model::ActionDeclaration declaration;
    declaration.groupSlug = group;
    declaration.slug = slug;
    declaration.name = name;
    return declaration;
}

QStringList slugs(const QList<model::Action>& actions) {
    QStringList list;
    for (const model::Action& action : actions)
        list.append(action.slug);
    return list;
}

QStringList texts(const QList<model::TeamAccess>& rows) {
    QStringList list;
    for (const model::TeamAccess& row : rows)
        list.append(row.teamId + u' ' + model::toString(row.level));
    return list;
}

} // namespace

// Actions and pages as code declares them, and who may use them.
class TestCatalogStores : public support::DatabaseTest {
    Q_OBJECT

private Q_SLOTS:
    void declaringMakesAndUpdates();
    void declaringTheSameWritesNothing();
    void anAbsentDescriptionIsCleared();
    void theDashboardsSettingsSurvive();
    void theLastOfSeveralDefinitionsWins();
    void hundredsAreDeclaredAtOnce();
    void scopesAreSeparate();
    void slugsAreCaseSensitive();
    void actionsAreArchivedAndOverridden();
    void mostUsedActionsComeFirst();
    void pagesAreDeclared();
    void pagesAreFoundUpwards();
    void accessIsReplaced();
    void declaredAccessWritesOnlyWhatDiffers();
    void accessOfAScopeIsReadAtOnce();

private:
    void makeOrganization();
    const model::Scope m_live = Sample::live(u"acme"_s);
};

void TestCatalogStores::makeOrganization() {
    Sample sample(stores());
    sample.user(u"ada"_s);
    sample.user(u"bob"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    for (const QString& slug : {u"billing"_s, u"support"_s})
        sample.team(u"acme"_s, slug);
}

void TestCatalogStores::declaringMakesAndUpdates() {
    makeOrganization();
    model::ActionDeclaration edit = declared(u"users"_s, u"edit"_s, u"Edit user"_s);
    edit.description = u"Changes a user"_s;
    edit.backgroundable = true;
    edit.warnOnClose = false;
    edit.unlisted = true;
    const auto first = stores().actions.declare(m_live, {declared({}, u"hello"_s), edit}, 100);
    VERIFY_OK(first);
    QVERIFY(first->hasChanged);
    QCOMPARE(first->ids.size(), 2);
    const auto action = stores().actions.byId(first->ids.value(u"users/edit"_s));
    VERIFY_OK(action);
    QVERIFY(*action);
    QCOMPARE((*action)->slug, u"users/edit"_s);
    QCOMPARE((*action)->scope, m_live);
    QCOMPARE((*action)->name, u"Edit user"_s);
    QCOMPARE((*action)->description, u"Changes a user"_s);
    QCOMPARE((*action)->backgroundable, true);
    QCOMPARE((*action)->warnOnClose, false);
    QCOMPARE((*action)->unlisted, true);
    QVERIFY(!(*action)->availability);
    QCOMPARE((*action)->createdAt, 100);
    edit.name = u"Edit"_s;
    const auto second = stores().actions.declare(m_live, {edit}, 200);
    VERIFY_OK(second);
    QVERIFY(second->hasChanged);
    QCOMPARE(second->ids.value(u"users/edit"_s), first->ids.value(u"users/edit"_s));
    const auto changed = stores().actions.bySlug(m_live, u"users/edit"_s);
    VERIFY_OK(changed);
    QCOMPARE((*changed)->displayName(), u"Edit"_s);
    QCOMPARE((*changed)->createdAt, 100);
    QCOMPARE((*changed)->updatedAt, 200);
    // What is no longer declared stays.
    COMPARE_OK(stores().actions.list(m_live).map(slugs), (QStringList{u"hello"_s, u"users/edit"_s}));
}

void TestCatalogStores::declaringTheSameWritesNothing() {
    makeOrganization();
    const QList<model::ActionDeclaration> declarations = {declared({}, u"a"_s), declared({}, u"b"_s, u"B"_s)};
    VERIFY_OK(stores().actions.declare(m_live, declarations, 100));
    db().beginItem();
    const auto again = stores().actions.declare(m_live, declarations, 200);
    VERIFY_OK(again);
    QVERIFY(!again->hasChanged);
    QCOMPARE(again->ids.size(), 2);
    QVERIFY(!db().itemWrote());
    VERIFY_OK(db().endItem(true));
    VERIFY_OK(db().commitBatch());
}

void TestCatalogStores::anAbsentDescriptionIsCleared() {
    makeOrganization();
    model::ActionDeclaration action = declared({}, u"a"_s, u"Name"_s);
    action.description = u"Text"_s;
    VERIFY_OK(stores().actions.declare(m_live, {action}, 100));
    VERIFY_OK(stores().actions.declare(m_live, {declared({}, u"a"_s)}, 200));
    const auto back = stores().actions.bySlug(m_live, u"a"_s);
    VERIFY_OK(back);
    QCOMPARE((*back)->name, QString());
    QCOMPARE((*back)->description, QString());
    QCOMPARE((*back)->displayName(), u"a"_s);
}

void TestCatalogStores::theDashboardsSettingsSurvive() {
    makeOrganization();
    model::Action action = Sample(stores()).action(m_live, u"a"_s);
    action.nameOverride = u"Ours"_s;
    action.backgroundableOverride = true;
    COMPARE_OK(stores().actions.setOverrides(action), true);
    COMPARE_OK(stores().actions.setArchived(action.id, 7, 7), true);
    COMPARE_OK(stores().actions.setNotificationDelivery(action.id, u"[]"_s, 7), true);
    VERIFY_OK(stores().actions.access().replace(action.id, ActionAvailability::Groups, {}, 7));
    VERIFY_OK(stores().actions.declare(m_live, {declared({}, u"a"_s, u"Theirs"_s)}, 200));
    const auto back = stores().actions.byId(action.id);
    VERIFY_OK(back);
    QCOMPARE((*back)->name, u"Theirs"_s);
    QCOMPARE((*back)->nameOverride, std::optional(u"Ours"_s));
    QCOMPARE((*back)->descriptionOverride, std::optional<QString>());
    QCOMPARE((*back)->backgroundableOverride, std::optional(true));
    QCOMPARE((*back)->archivedAt, std::optional<qint64>(7));
    QCOMPARE((*back)->defaultNotificationDelivery, u"[]"_s);
    QVERIFY((*back)->availability == ActionAvailability::Groups);
    QCOMPARE((*back)->displayName(), u"Ours"_s);
}

void TestCatalogStores::theLastOfSeveralDefinitionsWins() {
    makeOrganization();
    VERIFY_OK(stores().actions.declare(m_live,
                                       {declared({}, u"a"_s, u"one"_s), declared({}, u"a"_s, u"two"_s)}, 1));
    COMPARE_OK(stores().actions.bySlug(m_live, u"a"_s).map([](const auto& a) { return a->name; }), u"two"_s);
}

void TestCatalogStores::hundredsAreDeclaredAtOnce() {
    makeOrganization();
    QList<model::ActionDeclaration> declarations;
    for (int i = 0; i < 333; ++i)
        declarations.append(declared(u"page"_s, u"action-%1"_s.arg(i)));
    const auto declaredOnes = stores().actions.declare(m_live, declarations, 1);
    VERIFY_OK(declaredOnes);
    QCOMPARE(declaredOnes->ids.size(), 333);
    for (model::ActionDeclaration& declaration : declarations)
        declaration.name = u"New"_s;
    VERIFY_OK(stores().actions.declare(m_live, declarations, 2));
    COMPARE_OK(db().value<qint64>(u"SELECT COUNT(*) FROM actions WHERE name = 'New'"_s), 333);
}

void TestCatalogStores::scopesAreSeparate() {
    makeOrganization();
    const model::Scope adas = Sample::console(u"acme"_s, u"ada"_s);
    const model::Scope bobs = Sample::console(u"acme"_s, u"bob"_s);
    for (const model::Scope& scope : {m_live, adas, bobs})
        VERIFY_OK(stores().actions.declare(scope, {declared({}, u"a"_s, scope.developerId)}, 1));
    COMPARE_OK(db().value<qint64>(u"SELECT COUNT(*) FROM actions"_s), 3);
    COMPARE_OK(stores().actions.bySlug(bobs, u"a"_s).map([](const auto& a) { return a->name; }), u"bob"_s);
    COMPARE_OK(stores().actions.list(adas).map(slugs), QStringList{u"a"_s});
    // An environment belongs to one organization, and asking for it in another finds nothing.
    model::Scope foreign = m_live;
    foreign.organizationId = u"other"_s;
    COMPARE_OK(stores().actions.bySlug(foreign, u"a"_s).map([](const auto& a) { return a.has_value(); }),
               false);
}

void TestCatalogStores::slugsAreCaseSensitive() {
    makeOrganization();
    VERIFY_OK(stores().actions.declare(m_live, {declared({}, u"Edit"_s), declared({}, u"edit"_s)}, 1));
    COMPARE_OK(stores().actions.list(m_live).map(slugs), (QStringList{u"Edit"_s, u"edit"_s}));
    COMPARE_OK(stores().actions.bySlug(m_live, u"EDIT"_s).map([](const auto& a) { return a.has_value(); }),
               false);
}

void TestCatalogStores::actionsAreArchivedAndOverridden() {
    makeOrganization();
    model::Action action = Sample(stores()).action(m_live, u"a"_s);
    COMPARE_OK(stores().actions.setArchived(action.id, 5, 6), true);
    COMPARE_OK(stores().actions.byId(action.id).map([](const auto& a) { return a->archivedAt; }),
               std::optional<qint64>(5));
    COMPARE_OK(stores().actions.setArchived(action.id, {}, 7), true);
    COMPARE_OK(stores().actions.byId(action.id).map([](const auto& a) { return a->archivedAt; }),
               std::optional<qint64>());
    action.descriptionOverride = u""_s;
    action.backgroundableOverride = false;
    action.updatedAt = 8;
    COMPARE_OK(stores().actions.setOverrides(action), true);
    const auto back = stores().actions.byId(action.id);
    VERIFY_OK(back);
    // Set to nothing is not the same as not set.
    QCOMPARE((*back)->descriptionOverride, std::optional(QString(u""_s)));
    QCOMPARE((*back)->nameOverride, std::optional<QString>());
    QCOMPARE((*back)->backgroundableOverride, std::optional(false));
    QCOMPARE((*back)->updatedAt, 8);
    action.id = u"nothing"_s;
    COMPARE_OK(stores().actions.setOverrides(action), false);
}

void TestCatalogStores::mostUsedActionsComeFirst() {
    makeOrganization();
    Sample sample(stores());
    QHash<QString, model::Action> actions;
    for (const QString& slug : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        actions.insert(slug, sample.action(m_live, slug));
    int count = 0;
    const auto run = [&](const QString& slug, int times, const QString& owner, qint64 at) {
        for (int i = 0; i < times; ++i)
            sample.transaction(u"t%1"_s.arg(count++), actions.value(slug), owner, at);
    };
    run(u"a"_s, 1, u"ada"_s, 2000);
    run(u"b"_s, 3, u"ada"_s, 1500);
    run(u"c"_s, 1, u"ada"_s, 3000);
    run(u"d"_s, 9, u"ada"_s, 999);
    run(u"d"_s, 9, u"bob"_s, 3000);
    COMPARE_OK(stores().actions.mostUsed(u"ada"_s, m_live, 1000),
               (QStringList{actions.value(u"b"_s).id, actions.value(u"c"_s).id, actions.value(u"a"_s).id}));
    COMPARE_OK(stores().actions.mostUsed(u"ada"_s, m_live, 1000, 1), QStringList{actions.value(u"b"_s).id});
    COMPARE_OK(stores().actions.mostUsed(u"ada"_s, Sample::console(u"acme"_s, u"ada"_s), 0), QStringList());
}

void TestCatalogStores::pagesAreDeclared() {
    makeOrganization();
    const model::PageDeclaration users{u"users"_s, u"Users"_s, u"All of them"_s, true, true, {}};
    const model::PageDeclaration folder{u"users/old"_s, u"Old"_s, {}, false, false, {}};
    const auto first = stores().pages.declare(m_live, {users, folder}, 100);
    VERIFY_OK(first);
    const auto page = stores().pages.bySlug(m_live, u"users"_s);
    VERIFY_OK(page);
    QCOMPARE((*page)->id, first->ids.value(u"users"_s));
    QCOMPARE((*page)->name, u"Users"_s);
    QCOMPARE((*page)->description, u"All of them"_s);
    QCOMPARE((*page)->hasHandler, true);
    QCOMPARE((*page)->unlisted, true);
    QCOMPARE((*page)->createdAt, 100);
    const auto second =
        stores().pages.declare(m_live, {users, {u"users/old"_s, u"Old"_s, {}, true, false, {}}}, 200);
    VERIFY_OK(second);
    QVERIFY(second->hasChanged);
    COMPARE_OK(stores().pages.byId(first->ids.value(u"users/old"_s)).map([](const auto& p) {
        return p->hasHandler;
    }),
               true);
    const auto list = stores().pages.list(m_live);
    VERIFY_OK(list);
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->at(0).updatedAt, 100);
    QCOMPARE(list->at(1).updatedAt, 200);
}

void TestCatalogStores::pagesAreFoundUpwards() {
    makeOrganization();
    const auto page = [](const QString& slug) {
        return model::PageDeclaration{slug, {}, {}, true, false, {}};
    };
    VERIFY_OK(stores().pages.declare(
        m_live, {page(u"a"_s), page(u"a/b/c"_s), page(u"a/b/c/d"_s), page(u"ab"_s), page(u"b"_s)}, 1));
    VERIFY_OK(stores().pages.declare(Sample::console(u"acme"_s, u"ada"_s), {page(u"a/b"_s)}, 1));
    const auto slugs = [](const QList<model::Page>& pages) {
        QStringList list;
        for (const model::Page& found : pages)
            list.append(found.slug);
        return list;
    };
    COMPARE_OK(stores().pages.atOrAbove(m_live, u"a/b/c"_s).map(slugs), (QStringList{u"a/b/c"_s, u"a"_s}));
    COMPARE_OK(stores().pages.atOrAbove(m_live, u"ab"_s).map(slugs), QStringList{u"ab"_s});
    COMPARE_OK(stores().pages.atOrAbove(m_live, u"c/d"_s).map(slugs), QStringList());
}

void TestCatalogStores::accessIsReplaced() {
    makeOrganization();
    const model::Action action = Sample(stores()).action(m_live, u"a"_s);
    const model::Action other = Sample(stores()).action(m_live, u"b"_s);
    store::AccessTable& access = stores().actions.access();
    VERIFY_OK(access.replace(other.id, ActionAvailability::Groups,
                             {{other.id, u"acme:billing"_s, AccessLevel::Viewer}}, 1));
    VERIFY_OK(access.replace(action.id, ActionAvailability::Groups,
                             {{action.id, u"acme:support"_s, AccessLevel::Runner},
                              {action.id, u"acme:billing"_s, AccessLevel::Administrator}},
                             1));
    COMPARE_OK(access.of(action.id).map(texts),
               (QStringList{u"acme:billing ADMINISTRATOR"_s, u"acme:support RUNNER"_s}));
    VERIFY_OK(access.replace(action.id, ActionAvailability::Organization,
                             {{action.id, u"acme:support"_s, AccessLevel::Viewer}}, 2));
    COMPARE_OK(access.of(action.id).map(texts), QStringList{u"acme:support VIEWER"_s});
    VERIFY_OK(access.replace(action.id, {}, {}, 3));
    COMPARE_OK(access.of(action.id).map(texts), QStringList());
    const auto back = stores().actions.byId(action.id);
    VERIFY_OK(back);
    QVERIFY(!(*back)->availability);
    QCOMPARE((*back)->updatedAt, 3);
    COMPARE_OK(access.of(other.id).map(texts), QStringList{u"acme:billing VIEWER"_s});
}

void TestCatalogStores::declaredAccessWritesOnlyWhatDiffers() {
    makeOrganization();
    QStringList ids;
    for (const QString& slug : {u"a"_s, u"b"_s, u"c"_s})
        ids.append(Sample(stores()).action(m_live, slug).id);
    store::AccessTable& access = stores().actions.access();
    const QList<store::DeclaredAccess> declaredOnes = {
        {ids[0], ActionAvailability::Groups, {u"acme:support"_s, u"acme:billing"_s}},
        {ids[1], ActionAvailability::Organization, {}},
        {ids[2], {}, {}},
    };
    COMPARE_OK(access.replaceDeclared(declaredOnes, 100), true);
    COMPARE_OK(access.of(ids[0]).map(texts),
               (QStringList{u"acme:billing RUNNER"_s, u"acme:support RUNNER"_s}));
    QList<store::DeclaredAccess> reordered = declaredOnes;
    reordered[0].runnerTeamIds = {u"acme:billing"_s, u"acme:support"_s};
    db().beginItem();
    COMPARE_OK(access.replaceDeclared(reordered, 200), false);
    QVERIFY(!db().itemWrote());
    VERIFY_OK(db().endItem(true));
    reordered[0].runnerTeamIds.removeLast();
    COMPARE_OK(access.replaceDeclared(reordered, 300), true);
    COMPARE_OK(access.of(ids[0]).map(texts), QStringList{u"acme:billing RUNNER"_s});
    COMPARE_OK(stores().actions.byId(ids[1]).map([](const auto& a) { return a->updatedAt; }), 100);
    COMPARE_OK(access.replaceDeclared({}, 400), false);
}

void TestCatalogStores::accessOfAScopeIsReadAtOnce() {
    makeOrganization();
    const model::Scope console = Sample::console(u"acme"_s, u"ada"_s);
    QStringList ids;
    for (const model::Scope& scope : {m_live, console}) {
        const auto pages = stores().pages.declare(scope, {{u"users"_s, {}, {}, true, false, {}}}, 1);
        VERIFY_OK(pages);
        ids.append(pages->ids.value(u"users"_s));
    }
    store::AccessTable& access = stores().pages.access();
    VERIFY_OK(access.replace(ids[0], ActionAvailability::Groups,
                             {{ids[0], u"acme:support"_s, AccessLevel::Runner}}, 1));
    VERIFY_OK(access.replace(ids[1], ActionAvailability::Groups,
                             {{ids[1], u"acme:billing"_s, AccessLevel::Runner}}, 1));
    COMPARE_OK(access.inScope(m_live).map(texts), QStringList{u"acme:support RUNNER"_s});
    COMPARE_OK(stores().actions.access().inScope(m_live).map(texts), QStringList());
}

QTEST_GUILESS_MAIN(TestCatalogStores)
#include "tst_catalog_stores.moc"
