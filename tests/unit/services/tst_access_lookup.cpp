#include "server/services/access_lookup.h"
#include "tests/support/database_test.h"
#include "tests/support/sample.h"

using namespace Qt::StringLiterals;
using model::AccessLevel;
using model::ActionAvailability;
using support::Sample;

namespace {

// What a page or an action may say of who may use it.
struct Saying {
    QString slug; // Of whoever says so.
    std::optional<ActionAvailability> availability;
    std::optional<AccessLevel> ours; // The right of the team that asks.
};

const QList<Saying> Sayings = {
    {u"silent"_s, {}, {}},
    {u"silent-with-rows"_s, {}, AccessLevel::Administrator}, // Left from before; they count for nothing.
    {u"everybody"_s, ActionAvailability::Organization, {}},
    {u"others"_s, ActionAvailability::Groups, {}},
    {u"viewers"_s, ActionAvailability::Groups, AccessLevel::Viewer},
    {u"runners"_s, ActionAvailability::Groups, AccessLevel::Runner},
};

QString text(const services::Access& access) {
    return access.canRun ? u"runs"_s : access.canView ? u"views"_s : u"nothing"_s;
}

} // namespace

// One action or page is judged by a few rows just as by all of its scope (spec/protocol.md Appendix C.2).
class TestAccessLookup final : public support::DatabaseTest {
    Q_OBJECT

private Q_SLOTS:
    void oneIsJudgedAsAmongAll();

private:
    void declare();
    void say(store::AccessTable& table, const QString& id, const Saying& saying);
    [[nodiscard]] base::Result<QList<model::TeamAccess>> allAccess();

    const model::Scope m_live = Sample::live(u"acme"_s);
    QString m_team;
};

void TestAccessLookup::say(store::AccessTable& table, const QString& id, const Saying& saying) {
    QList<model::TeamAccess> rows = {{id, u"acme:billing"_s, AccessLevel::Administrator}};
    if (saying.ours)
        rows.append({id, m_team, *saying.ours});
    VERIFY_OK(table.replace(id, saying.availability, rows, 1));
}

// Every saying on top, with every saying below it, with actions of every saying in both and outside.
void TestAccessLookup::declare() {
    QHash<QString, Saying> pages;
    QHash<QString, Saying> actions;
    for (const Saying& action : Sayings)
        actions.insert(u"act-"_s + action.slug, action);
    for (const Saying& top : Sayings) {
        pages.insert(top.slug, top);
        for (const Saying& below : Sayings) {
            pages.insert(top.slug + u'/' + below.slug, below);
            actions.insert(top.slug + u"/act-"_s + below.slug, below);
            for (const Saying& action : Sayings)
                actions.insert(top.slug + u'/' + below.slug + u"/act-"_s + action.slug, action);
        }
    }
    QList<model::PageDeclaration> declarations;
    for (auto page = pages.cbegin(); page != pages.cend(); ++page)
        declarations.append({page.key(), {}, {}, true, false, {}});
    const auto declared = stores().pages.declare(m_live, declarations, 1);
    VERIFY_OK(declared);
    db().beginItem();
    for (auto page = pages.cbegin(); page != pages.cend(); ++page)
        say(stores().pages.access(), declared->ids.value(page.key()), *page);
    for (auto action = actions.cbegin(); action != actions.cend(); ++action)
        say(stores().actions.access(), Sample(stores()).action(m_live, action.key()).id, *action);
    VERIFY_OK(db().endItem(true));
    VERIFY_OK(db().commitBatch());
}

base::Result<QList<model::TeamAccess>> TestAccessLookup::allAccess() {
    const auto actions = stores().actions.access().inScope(m_live);
    const auto pages = stores().pages.access().inScope(m_live);
    if (!actions || !pages)
        return base::fail(actions ? pages.error() : actions.error());
    return *actions + *pages;
}

void TestAccessLookup::oneIsJudgedAsAmongAll() {
    Sample sample(stores());
    sample.user(u"ada"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    m_team = sample.team(u"acme"_s, u"support"_s).id;
    sample.team(u"acme"_s, u"billing"_s);
    declare();
    const auto pages = stores().pages.list(m_live);
    const auto actions = stores().actions.list(m_live);
    const auto access = allAccess();
    VERIFY_OK(pages);
    VERIFY_OK(actions);
    VERIFY_OK(access);
    QCOMPARE(pages->size(), 6 + 36);
    QCOMPARE(actions->size(), 6 + 36 + 216);
    const services::AccessRules all(*pages, *access, {m_team});
    QSet<QString> verdicts;
    for (const model::Action& action : *actions) {
        const auto rules = services::rulesFor(stores(), action, {m_team});
        VERIFY_OK(rules);
        QVERIFY2(text(rules->of(action)) == text(all.of(action)), qPrintable(action.slug));
        verdicts.insert(text(all.of(action)));
    }
    for (const model::Page& page : *pages) {
        const auto rules = services::rulesFor(stores(), page, {m_team});
        VERIFY_OK(rules);
        QVERIFY2(text(rules->of(page)) == text(all.of(page)), qPrintable(page.slug));
    }
    QCOMPARE(verdicts.size(), 3);
}

QTEST_GUILESS_MAIN(TestAccessLookup)
#include "tst_access_lookup.moc"
