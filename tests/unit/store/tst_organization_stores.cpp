#include "server/store/text_search.h"
#include "tests/support/database_test.h"
#include "tests/support/sample.h"

using namespace Qt::StringLiterals;
using support::Sample;
using support::SampleTime;

// Organizations and what they consist of: environments, members, teams, invitations.
class TestOrganizationStores : public support::DatabaseTest {
    Q_OBJECT

private Q_SLOTS:
    void slugsAreTakenForGood();
    void slugsAreFoundByPrefix();
    void organizationsChange();
    void environmentsAreListedInTheirOrder();
    void aDeletedEnvironmentFreesItsSlug();
    void membershipsComeBackWhole();
    void aMembershipIsFoundByTheSlug();
    void aUserIsAMemberOnce();
    void organizationsAreListedByLastSwitch();
    void membersAreFoundByAddressAndId();
    void membersArePagedByName();
    void pagesOfMembersWithTheSameNameMissNobody();
    void membersAreFiltered_data();
    void membersAreFiltered();
    void teamsAreListedAndFound();
    void teamMembershipIsIdempotent();
    void removingAMemberEmptiesTheTeams();
    void aSecondInvitationReplacesTheFirst();
    void invitationsAreRenewedAndRemoved();

private:
    [[nodiscard]] QStringList memberIds(const store::MemberFilter& filter, int limit);
};

void TestOrganizationStores::slugsAreTakenForGood() {
    Sample(stores()).user(u"ada"_s);
    model::Organization acme{u"o1"_s, u"Acme"_s, u"acme"_s, u"ada"_s, true, 1, 2, {}};
    VERIFY_OK(stores().organizations.insert(acme));
    acme.id = u"o2"_s;
    QCOMPARE(stores().organizations.insert(acme).error().reason, "slug_taken"_ba);
    const auto back = stores().organizations.bySlug(u"acme"_s);
    VERIFY_OK(back);
    QCOMPARE((*back)->id, u"o1"_s);
    QCOMPARE((*back)->name, u"Acme"_s);
    QCOMPARE((*back)->ownerId, u"ada"_s);
    QCOMPARE((*back)->requireMfa, true);
    VERIFY_OK(db().exec(u"UPDATE organizations SET deleted_at = 5"_s));
    COMPARE_OK(stores().organizations.slugTaken(u"acme"_s), true);
    COMPARE_OK(stores().organizations.slugTaken(u"other"_s), false);
    COMPARE_OK(stores().organizations.bySlug(u"acme"_s).map([](const auto& o) { return o.has_value(); }),
               false);
    COMPARE_OK(stores().organizations.byId(u"o1"_s).map([](const auto& o) { return o->deletedAt; }),
               std::optional<qint64>(5));
    COMPARE_OK(stores().organizations.list().map([](const auto& list) { return list.size(); }), 0);
}

void TestOrganizationStores::slugsAreFoundByPrefix() {
    Sample sample(stores());
    sample.user(u"ada"_s);
    for (const QString& slug : {u"acme"_s, u"acme-1"_s, u"acmf"_s, u"acm"_s, u"acmezz"_s})
        sample.organization(slug, u"ada"_s);
    COMPARE_OK(stores().organizations.slugsStartingWith(u"acme"_s),
               (QStringList{u"acme"_s, u"acme-1"_s, u"acmezz"_s}));
}

void TestOrganizationStores::organizationsChange() {
    Sample sample(stores());
    sample.user(u"ada"_s);
    model::Organization acme = sample.organization(u"acme"_s, u"ada"_s);
    sample.organization(u"other"_s, u"ada"_s);
    acme.slug = u"other"_s;
    QCOMPARE(stores().organizations.update(acme).error().reason, "slug_taken"_ba);
    acme.slug = u"acme-new"_s;
    acme.name = u"New"_s;
    acme.updatedAt = 77;
    VERIFY_OK(stores().organizations.update(acme));
    // Its own slug is not in its way.
    VERIFY_OK(stores().organizations.update(acme));
    const auto back = stores().organizations.bySlug(u"acme-new"_s);
    VERIFY_OK(back);
    QCOMPARE((*back)->name, u"New"_s);
    QCOMPARE((*back)->updatedAt, 77);
}

void TestOrganizationStores::environmentsAreListedInTheirOrder() {
    Sample sample(stores());
    sample.user(u"ada"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    sample.organization(u"other"_s, u"ada"_s);
    VERIFY_OK(
        stores().environments.insert({u"e1"_s, u"acme"_s, u"staging"_s, u"Staging"_s, u"red"_s, 1, 2, {}}));
    VERIFY_OK(stores().environments.insert({u"e2"_s, u"acme"_s, u"qa"_s, u"QA"_s, {}, 1, 2, {}}));
    VERIFY_OK(stores().environments.insert({u"e3"_s, u"acme"_s, u"old"_s, u"Old"_s, {}, 1, 2, 3}));
    const auto list = stores().environments.list(u"acme"_s);
    VERIFY_OK(list);
    QStringList slugs;
    for (const model::Environment& environment : *list)
        slugs.append(environment.slug);
    QCOMPARE(slugs, (QStringList{u"production"_s, u"qa"_s, u"staging"_s, u"development"_s}));
    QCOMPARE(list->at(2).color, u"red"_s);
    COMPARE_OK(stores().environments.byId(u"acme"_s, u"e3"_s).map([](const auto& e) { return e->deletedAt; }),
               std::optional<qint64>(3));
    COMPARE_OK(
        stores().environments.byId(u"other"_s, u"e1"_s).map([](const auto& e) { return e.has_value(); }),
        false);
}

void TestOrganizationStores::aDeletedEnvironmentFreesItsSlug() {
    Sample sample(stores());
    sample.user(u"ada"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    VERIFY_OK(stores().environments.insert({u"e1"_s, u"acme"_s, u"qa"_s, u"QA"_s, {}, 1, 2, 3}));
    VERIFY_OK(stores().environments.insert({u"e2"_s, u"acme"_s, u"qa"_s, u"QA"_s, {}, 1, 2, {}}));
    QCOMPARE(stores().environments.insert({u"e3"_s, u"acme"_s, u"qa"_s, u"QA"_s, {}, 1, 2, {}}).error().code,
             base::Code::Conflict);
    COMPARE_OK(stores().environments.bySlug(u"acme"_s, u"qa"_s).map([](const auto& e) { return e->id; }),
               u"e2"_s);
}

void TestOrganizationStores::membershipsComeBackWhole() {
    Sample sample(stores());
    sample.user(u"ada"_s);
    sample.user(u"bob"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    VERIFY_OK(stores().memberships.insert(
        {u"m1"_s, u"bob"_s, u"acme"_s, {u"DEVELOPER"_s, u"WRITE_USERS"_s}, 1, 2, 3}));
    auto membership = stores().memberships.find(u"bob"_s, u"acme"_s);
    VERIFY_OK(membership);
    QCOMPARE((*membership)->permissionNames, (QStringList{u"DEVELOPER"_s, u"WRITE_USERS"_s}));
    QCOMPARE((*membership)->role(), std::optional(model::Role::Developer));
    QCOMPARE((*membership)->createdAt, 1);
    QCOMPARE((*membership)->updatedAt, 2);
    QCOMPARE((*membership)->lastSwitchedToAt, 3);
    COMPARE_OK(stores().memberships.updatePermissions(u"m1"_s, {u"ADMIN"_s}, 9), true);
    COMPARE_OK(stores().memberships.updatePermissions(u"nobody"_s, {u"ADMIN"_s}, 9), false);
    membership = stores().memberships.find(u"bob"_s, u"acme"_s);
    VERIFY_OK(membership);
    QCOMPARE((*membership)->permissionNames, QStringList{u"ADMIN"_s});
    QCOMPARE((*membership)->updatedAt, 9);
    const auto member = stores().memberships.byUser(u"acme"_s, u"bob"_s);
    VERIFY_OK(member);
    QCOMPARE((*member)->membership.id, u"m1"_s);
    QCOMPARE((*member)->user.email, u"bob@example.com"_s);
    COMPARE_OK(stores().memberships.byUser(u"acme"_s, u"eve"_s).map([](const auto& m) { return !m; }), true);
}

void TestOrganizationStores::aMembershipIsFoundByTheSlug() {
    Sample sample(stores());
    sample.user(u"ada"_s);
    sample.user(u"bob"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    const auto idOf = [this](const QString& user, const QString& slug) {
        return stores().memberships.withOrganizationBySlug(user, slug).map([](const auto& found) {
            return found ? found->membership.id + u" in "_s + found->organization.id : QString();
        });
    };
    COMPARE_OK(idOf(u"ada"_s, u"acme"_s), u"acme:ada in acme"_s);
    COMPARE_OK(idOf(u"bob"_s, u"acme"_s), QString());
    COMPARE_OK(idOf(u"ada"_s, u"none"_s), QString());
    VERIFY_OK(db().exec(u"UPDATE organizations SET deleted_at = 5"_s));
    COMPARE_OK(idOf(u"ada"_s, u"acme"_s), QString());
}

void TestOrganizationStores::aUserIsAMemberOnce() {
    Sample sample(stores());
    sample.user(u"ada"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    QCOMPARE(stores().memberships.insert({u"m2"_s, u"ada"_s, u"acme"_s, {}, 1, 1, 1}).error().reason,
             "already_member"_ba);
}

void TestOrganizationStores::organizationsAreListedByLastSwitch() {
    Sample sample(stores());
    sample.user(u"ada"_s);
    for (const QString& id : {u"one"_s, u"two"_s, u"gone"_s})
        sample.organization(id, u"ada"_s);
    VERIFY_OK(db().exec(u"UPDATE organizations SET deleted_at = 5 WHERE id = 'gone'"_s));
    VERIFY_OK(stores().memberships.touchSwitched(u"two:ada"_s, SampleTime + 5));
    const auto list = stores().memberships.listOfUser(u"ada"_s);
    VERIFY_OK(list);
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->at(0).organization.slug, u"two"_s);
    QCOMPARE(list->at(0).membership.organizationId, u"two"_s);
    QCOMPARE(list->at(1).organization.slug, u"one"_s);
}

void TestOrganizationStores::membersAreFoundByAddressAndId() {
    Sample sample(stores());
    sample.user(u"ada"_s);
    sample.user(u"eve"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    COMPARE_OK(
        stores().memberships.byId(u"acme"_s, u"acme:ada"_s).map([](const auto& m) { return m->user.id; }),
        u"ada"_s);
    COMPARE_OK(
        stores().memberships.byId(u"other"_s, u"acme:ada"_s).map([](const auto& m) { return m.has_value(); }),
        false);
    COMPARE_OK(stores().memberships.byEmail(u"acme"_s, u"ada@example.com"_s).map([](const auto& m) {
        return m->membership.id;
    }),
               u"acme:ada"_s);
    COMPARE_OK(stores().memberships.byEmail(u"acme"_s, u"eve@example.com"_s).map([](const auto& m) {
        return m.has_value();
    }),
               false);
}

QStringList TestOrganizationStores::memberIds(const store::MemberFilter& filter, int limit) {
    QStringList ids;
    std::optional<store::MemberCursor> cursor;
    for (;;) {
        const auto page = stores().memberships.members(filter, cursor, limit);
        if (!page || page->rows.size() > limit)
            return {u"failed"_s};
        for (const store::Member& member : page->rows)
            ids.append(member.user.id);
        if (!page->hasMore)
            return ids;
        cursor = store::MemberCursor{page->rows.last().sortKey, page->rows.last().membership.id};
    }
}

void TestOrganizationStores::membersArePagedByName() {
    Sample sample(stores());
    sample.user(u"owner"_s, u"Zoe"_s, u"Zimmer"_s);
    sample.organization(u"acme"_s, u"owner"_s);
    sample.user(u"a"_s, u"ann"_s, u"Zoe"_s);
    sample.user(u"b"_s, u"Anna"_s, u"Abel"_s);
    sample.user(u"c"_s, u"Ann"_s, u"abel"_s);
    sample.user(u"d"_s);
    sample.user(u"stranger"_s);
    for (const QString& id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        sample.member(u"acme"_s, id);
    store::MemberFilter filter;
    filter.organizationId = u"acme"_s;
    const QStringList expected = {u"d"_s, u"c"_s, u"a"_s, u"b"_s, u"owner"_s};
    for (const int limit : {1, 2, 3, 5, 50})
        QCOMPARE(memberIds(filter, limit), expected);
}

void TestOrganizationStores::pagesOfMembersWithTheSameNameMissNobody() {
    Sample sample(stores());
    sample.user(u"owner"_s);
    sample.organization(u"acme"_s, u"owner"_s);
    for (int i = 0; i < 7; ++i) {
        const QString id = u"u%1"_s.arg(i);
        sample.user(id, u"Same"_s, u"Name"_s);
        sample.member(u"acme"_s, id);
    }
    VERIFY_OK(db().exec(u"UPDATE memberships SET search_text = 'same'"_s));
    store::MemberFilter filter;
    filter.organizationId = u"acme"_s;
    QStringList ids = memberIds(filter, 3);
    QCOMPARE(ids.size(), 8);
    ids.removeDuplicates();
    QCOMPARE(ids.size(), 8);
}

void TestOrganizationStores::membersAreFiltered_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("teamId");
    QTest::addColumn<std::optional<model::Role>>("role");
    QTest::addColumn<QStringList>("ids");
    const std::optional<model::Role> anyRole;
    QTest::newRow("all") << u""_s << u""_s << anyRole << QStringList{u"owner"_s, u"omer"_s, u"zoe"_s};
    QTest::newRow("first name") << u"ZOE"_s << u""_s << anyRole << QStringList{u"zoe"_s};
    QTest::newRow("other letters") << u"ÖMER"_s << u""_s << anyRole << QStringList{u"omer"_s};
    QTest::newRow("address") << u"owner@ex"_s << u""_s << anyRole << QStringList{u"owner"_s};
    QTest::newRow("all words") << u"zimmer zoe"_s << u""_s << anyRole << QStringList{u"zoe"_s};
    QTest::newRow("one word misses") << u"zoe smith"_s << u""_s << anyRole << QStringList();
    QTest::newRow("no wildcards") << u"%"_s << u""_s << anyRole << QStringList();
    QTest::newRow("team") << u""_s << u"acme:support"_s << anyRole << QStringList{u"zoe"_s};
    QTest::newRow("role") << u""_s << u""_s << std::optional(model::Role::ActionRunner)
                          << QStringList{u"omer"_s, u"zoe"_s};
    QTest::newRow("everything") << u"zoe"_s << u"acme:support"_s << std::optional(model::Role::Admin)
                                << QStringList();
}

void TestOrganizationStores::membersAreFiltered() {
    QFETCH(QString, query);
    QFETCH(QString, teamId);
    QFETCH(std::optional<model::Role>, role);
    QFETCH(QStringList, ids);
    Sample sample(stores());
    sample.user(u"owner"_s, u"Ann"_s, u"Smith"_s);
    sample.organization(u"acme"_s, u"owner"_s);
    sample.user(u"zoe"_s, u"Zoe"_s, u"Zimmer"_s);
    sample.user(u"omer"_s, u"Ömer"_s, u"Yıldız"_s);
    sample.member(u"acme"_s, u"zoe"_s);
    sample.member(u"acme"_s, u"omer"_s);
    sample.team(u"acme"_s, u"support"_s);
    VERIFY_OK(stores().teams.addMember(u"acme:support"_s, u"acme:zoe"_s, 1));
    QStringList found = memberIds({u"acme"_s, store::searchWords(query), teamId, role}, 10);
    found.sort();
    ids.sort();
    QCOMPARE(found, ids);
}

void TestOrganizationStores::teamsAreListedAndFound() {
    Sample sample(stores());
    sample.user(u"ada"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    VERIFY_OK(stores().teams.insert({u"t1"_s, u"acme"_s, u"Support"_s, u"support"_s, {}, 1, 2}));
    VERIFY_OK(stores().teams.insert({u"t2"_s, u"acme"_s, u"billing"_s, u"billing"_s, u"scim-1"_s, 1, 2}));
    VERIFY_OK(stores().teams.insert({u"t3"_s, u"acme"_s, u"Zebra"_s, u"support-1"_s, {}, 1, 2}));
    QCOMPARE(stores().teams.insert({u"t4"_s, u"acme"_s, u"x"_s, u"support"_s, {}, 1, 2}).error().reason,
             "slug_taken"_ba);
    const auto ids = [](const QList<model::Team>& teams) {
        QStringList list;
        for (const model::Team& team : teams)
            list.append(team.id);
        return list;
    };
    COMPARE_OK(stores().teams.list(u"acme"_s).map(ids), (QStringList{u"t2"_s, u"t1"_s, u"t3"_s}));
    COMPARE_OK(stores().teams.bySlugs(u"acme"_s, {u"support"_s, u"billing"_s, u"nothing"_s}).map(ids),
               (QStringList{u"t2"_s, u"t1"_s}));
    COMPARE_OK(stores().teams.bySlugs(u"acme"_s, {}).map(ids), QStringList());
    COMPARE_OK(stores().teams.bySlugs(u"other"_s, {u"support"_s}).map(ids), QStringList());
    COMPARE_OK(stores().teams.slugsStartingWith(u"acme"_s, u"support"_s),
               (QStringList{u"support"_s, u"support-1"_s}));
    COMPARE_OK(
        stores().teams.byId(u"acme"_s, u"t2"_s).map([](const auto& team) { return team->scimGroupId; }),
        u"scim-1"_s);
    COMPARE_OK(
        stores().teams.byId(u"other"_s, u"t2"_s).map([](const auto& team) { return team.has_value(); }),
        false);
}

void TestOrganizationStores::teamMembershipIsIdempotent() {
    Sample sample(stores());
    sample.user(u"ada"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    sample.team(u"acme"_s, u"support"_s);
    sample.team(u"acme"_s, u"billing"_s);
    for (int i = 0; i < 2; ++i)
        VERIFY_OK(stores().teams.addMember(u"acme:support"_s, u"acme:ada"_s, 1));
    VERIFY_OK(stores().teams.addMember(u"acme:billing"_s, u"acme:ada"_s, 1));
    COMPARE_OK(stores().teams.ofMembership(u"acme:ada"_s).map([](const auto& teams) {
        return QStringList{teams.at(0).slug, teams.at(1).slug};
    }),
               (QStringList{u"billing"_s, u"support"_s}));
    const auto counts = stores().teams.memberCounts(u"acme"_s);
    VERIFY_OK(counts);
    QCOMPARE(counts->size(), 2);
    QCOMPARE(counts->at(0).members, 1);
    for (int i = 0; i < 2; ++i)
        VERIFY_OK(stores().teams.removeMember(u"acme:support"_s, u"acme:ada"_s));
    COMPARE_OK(stores().teams.idsOfMembership(u"acme:ada"_s), QStringList{u"acme:billing"_s});
}

void TestOrganizationStores::removingAMemberEmptiesTheTeams() {
    Sample sample(stores());
    sample.user(u"ada"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    sample.team(u"acme"_s, u"support"_s);
    VERIFY_OK(stores().teams.addMember(u"acme:support"_s, u"acme:ada"_s, 1));
    COMPARE_OK(stores().memberships.remove(u"acme:ada"_s), true);
    COMPARE_OK(stores().memberships.remove(u"acme:ada"_s), false);
    COMPARE_OK(stores().teams.memberCounts(u"acme"_s).map([](const auto& counts) { return counts.size(); }),
               0);
}

void TestOrganizationStores::aSecondInvitationReplacesTheFirst() {
    Sample sample(stores());
    sample.user(u"ada"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    model::Invitation invitation{
        u"i1"_s, "hash1", u"acme"_s, u"bob@example.com"_s, {u"DEVELOPER"_s}, {u"t1"_s}, u"ada"_s, 1, 100, 1};
    VERIFY_OK(stores().invitations.insert(invitation));
    invitation.id = u"i2"_s;
    invitation.tokenHash = "hash2";
    invitation.invitedById.clear();
    VERIFY_OK(stores().invitations.insert(invitation));
    COMPARE_OK(stores().invitations.byTokenHash("hash1").map([](const auto& i) { return i.has_value(); }),
               false);
    const auto back = stores().invitations.byTokenHash("hash2");
    VERIFY_OK(back);
    QCOMPARE((*back)->id, u"i2"_s);
    QCOMPARE((*back)->permissionNames, QStringList{u"DEVELOPER"_s});
    QCOMPARE((*back)->teamIds, QStringList{u"t1"_s});
    QCOMPARE((*back)->invitedById, QString());
    QCOMPARE((*back)->expiresAt, 100);
}

void TestOrganizationStores::invitationsAreRenewedAndRemoved() {
    Sample sample(stores());
    sample.user(u"ada"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    model::Invitation first{u"i1"_s, "hash1", u"acme"_s, u"bob@example.com"_s, {}, {}, u"ada"_s, 1, 100, {}};
    model::Invitation second{u"i2"_s, "hash2", u"acme"_s, u"eve@example.com"_s, {}, {}, u"ada"_s, 2, 100, {}};
    VERIFY_OK(stores().invitations.insert(first));
    VERIFY_OK(stores().invitations.insert(second));
    first.tokenHash = "hash3";
    first.expiresAt = 200;
    first.lastSentAt = 50;
    COMPARE_OK(stores().invitations.renew(first), true);
    const auto list = stores().invitations.list(u"acme"_s);
    VERIFY_OK(list);
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->at(0).id, u"i2"_s);
    QCOMPARE(list->at(1).tokenHash, "hash3"_ba);
    QCOMPARE(list->at(1).lastSentAt, std::optional<qint64>(50));
    COMPARE_OK(stores().invitations.remove(u"other"_s, u"i1"_s), false);
    COMPARE_OK(stores().invitations.remove(u"acme"_s, u"i1"_s), true);
}

QTEST_GUILESS_MAIN(TestOrganizationStores)
#include "tst_organization_stores.moc"
