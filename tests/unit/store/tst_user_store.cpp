#include "tests/support/database_test.h"
#include "tests/support/sample.h"

using namespace Qt::StringLiterals;
using support::SampleTime;

// Users and their sessions.
class TestUserStore : public support::DatabaseTest {
    Q_OBJECT

private Q_SLOTS:
    void aUserComesBackWhole();
    void anAddressIsTakenOnce();
    void addressesAreFoundExactlyThenNormalized();
    void twinsAreFoundByExactAddressOnly();
    void profilesChange();
    void passwordAndDisabling();
    void usersAreListedByAddress();
    void sessionsComeBackWhole();
    void sessionsAreListedLastUsedFirst();
    void sessionsAreRemoved();
    void expiredSessionsAreRemoved();

private:
    model::Session insertSession(const QString& id, qint64 lastUsedAt, qint64 createdAt = SampleTime);
};

void TestUserStore::aUserComesBackWhole() {
    model::User user;
    user.id = u"u1"_s;
    user.email = u"Ada@example.com"_s;
    user.emailNormalized = u"ada@example.com"_s;
    user.emailConfirmed = true;
    user.passwordHash = u"$scrypt$…"_s;
    user.firstName = u"Ada"_s;
    user.lastName = u"King"_s;
    user.defaultNotificationMethod = model::NotificationMethod::Slack;
    user.timeZoneName = u"Europe/London"_s;
    user.isInstanceAdmin = true;
    user.createdAt = 1;
    user.updatedAt = 2;
    user.disabledAt = 3;
    COMPARE_OK(stores().users.any(), false);
    VERIFY_OK(stores().users.insert(user));
    COMPARE_OK(stores().users.any(), true);
    const auto found = stores().users.byId(u"u1"_s);
    VERIFY_OK(found);
    QVERIFY(*found);
    const model::User& back = **found;
    QCOMPARE(back.email, user.email);
    QCOMPARE(back.emailNormalized, user.emailNormalized);
    QCOMPARE(back.emailConfirmed, true);
    QCOMPARE(back.passwordHash, user.passwordHash);
    QCOMPARE(back.displayName(), u"Ada King"_s);
    QVERIFY(back.defaultNotificationMethod == model::NotificationMethod::Slack);
    QCOMPARE(back.timeZoneName, user.timeZoneName);
    QCOMPARE(back.isInstanceAdmin, true);
    QCOMPARE(back.createdAt, 1);
    QCOMPARE(back.updatedAt, 2);
    QCOMPARE(back.disabledAt, std::optional<qint64>(3));
    COMPARE_OK(stores().users.byId(u"nobody"_s).map([](const auto& u) { return u.has_value(); }), false);
}

void TestUserStore::anAddressIsTakenOnce() {
    support::Sample(stores()).user(u"ada"_s);
    model::User other;
    other.id = u"other"_s;
    other.email = u"ADA@example.com"_s;
    other.emailNormalized = u"ada@example.com"_s;
    db().beginItem();
    const base::Status taken = stores().users.insert(other);
    QCOMPARE(taken.error().code, base::Code::Conflict);
    QCOMPARE(taken.error().reason, "email_taken"_ba);
    // The work item may go on.
    COMPARE_OK(stores().users.any(), true);
    VERIFY_OK(db().endItem(true));
    VERIFY_OK(db().commitBatch());
}

void TestUserStore::addressesAreFoundExactlyThenNormalized() {
    support::Sample(stores()).user(u"ada"_s);
    for (const QString& email : {u"ada@example.com"_s, u"ADA@Example.com"_s, u" ada@example.com "_s}) {
        const auto user = stores().users.byEmail(email);
        VERIFY_OK(user);
        QVERIFY2(user->has_value(), qPrintable(email));
    }
    COMPARE_OK(stores().users.byEmail(u"eve@example.com"_s).map([](const auto& u) { return u.has_value(); }),
               false);
    COMPARE_OK(
        stores().users.byNormalizedEmail(u"ada@example.com"_s).map([](const auto& u) { return u->id; }),
        u"ada"_s);
}

void TestUserStore::twinsAreFoundByExactAddressOnly() {
    support::Sample(stores()).user(u"ada"_s);
    VERIFY_OK(db().exec(u"INSERT INTO users SELECT 'twin', 'Ada@example.com', email_normalized, 1, 1, '', "
                        u"'', '', 'EMAIL', '', 0, 0, 0, "
                        "NULL, '' FROM users"_s));
    const auto idOf = [this](const QString& email) {
        return stores().users.byEmail(email).map(
            [](const auto& user) { return user ? user->id : QString(); });
    };
    COMPARE_OK(idOf(u"ada@example.com"_s), u"ada"_s);
    COMPARE_OK(idOf(u"Ada@example.com"_s), u"twin"_s);
    COMPARE_OK(idOf(u"ADA@example.com"_s), QString());
    COMPARE_OK(
        stores().users.byNormalizedEmail(u"ada@example.com"_s).map([](const auto& u) { return u->id; }),
        u"ada"_s);
}

void TestUserStore::profilesChange() {
    support::Sample sample(stores());
    model::User user = sample.user(u"ada"_s, u"Ada"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    user.firstName = u"Zelda"_s;
    user.lastName = u"King"_s;
    user.timeZoneName = u"Asia/Tokyo"_s;
    user.updatedAt = 9;
    COMPARE_OK(stores().users.updateProfile(user), true);
    const auto back = stores().users.byId(u"ada"_s);
    VERIFY_OK(back);
    QCOMPARE((*back)->displayName(), u"Zelda King"_s);
    QCOMPARE((*back)->timeZoneName, u"Asia/Tokyo"_s);
    QCOMPARE((*back)->updatedAt, 9);
    // Members are searched by their new name.
    store::MemberFilter filter;
    filter.organizationId = u"acme"_s;
    filter.words = {u"zelda"_s};
    COMPARE_OK(
        stores().memberships.members(filter, {}, 10).map([](const auto& page) { return page.rows.size(); }),
        1);
    user.id = u"nobody"_s;
    COMPARE_OK(stores().users.updateProfile(user), false);
}

void TestUserStore::passwordAndDisabling() {
    support::Sample(stores()).user(u"ada"_s);
    COMPARE_OK(stores().users.setPasswordHash(u"ada"_s, u"hash"_s, 5), true);
    COMPARE_OK(stores().users.setDisabled(u"ada"_s, 6, 6), true);
    auto user = stores().users.byId(u"ada"_s);
    VERIFY_OK(user);
    QCOMPARE((*user)->passwordHash, u"hash"_s);
    QCOMPARE((*user)->disabledAt, std::optional<qint64>(6));
    COMPARE_OK(stores().users.setDisabled(u"ada"_s, {}, 7), true);
    user = stores().users.byId(u"ada"_s);
    VERIFY_OK(user);
    QVERIFY(!(*user)->disabledAt);
    QCOMPARE((*user)->updatedAt, 7);
    COMPARE_OK(stores().users.setPasswordHash(u"nobody"_s, {}, 5), false);
}

void TestUserStore::usersAreListedByAddress() {
    support::Sample sample(stores());
    for (const QString& id : {u"eve"_s, u"ada"_s, u"bob"_s})
        sample.user(id);
    const auto users = stores().users.list();
    VERIFY_OK(users);
    QStringList ids;
    for (const model::User& user : *users)
        ids.append(user.id);
    QCOMPARE(ids, (QStringList{u"ada"_s, u"bob"_s, u"eve"_s}));
}

model::Session TestUserStore::insertSession(const QString& id, qint64 lastUsedAt, qint64 createdAt) {
    model::Session session;
    session.id = id;
    session.tokenHash = "hash-" + id.toLatin1();
    session.userId = u"ada"_s;
    session.createdAt = createdAt;
    session.lastUsedAt = lastUsedAt;
    session.userAgent = u"Firefox"_s;
    session.ip = u"::1"_s;
    session.method = u"password"_s;
    if (!stores().sessions.insert(session))
        qFatal("The session cannot be inserted.");
    return session;
}

void TestUserStore::sessionsComeBackWhole() {
    support::Sample(stores()).user(u"ada"_s);
    insertSession(u"s1"_s, SampleTime);
    VERIFY_OK(stores().sessions.touch(u"s1"_s, SampleTime + 60'000));
    VERIFY_OK(stores().sessions.confirmIdentity(u"s1"_s, SampleTime + 1));
    const auto session = stores().sessions.byTokenHash("hash-s1");
    VERIFY_OK(session);
    QVERIFY(*session);
    QCOMPARE((*session)->id, u"s1"_s);
    QCOMPARE((*session)->tokenHash, "hash-s1"_ba);
    QCOMPARE((*session)->userId, u"ada"_s);
    QCOMPARE((*session)->createdAt, SampleTime);
    QCOMPARE((*session)->lastUsedAt, SampleTime + 60'000);
    QCOMPARE((*session)->userAgent, u"Firefox"_s);
    QCOMPARE((*session)->ip, u"::1"_s);
    QCOMPARE((*session)->method, u"password"_s);
    QCOMPARE((*session)->identityConfirmedAt, std::optional<qint64>(SampleTime + 1));
    QVERIFY(!(*session)->mfaVerifiedAt);
    COMPARE_OK(stores().sessions.byId(u"s1"_s).map([](const auto& s) { return s->userId; }), u"ada"_s);
    const auto login = stores().sessions.withUserByTokenHash("hash-s1");
    VERIFY_OK(login);
    QCOMPARE((*login)->session.identityConfirmedAt, std::optional<qint64>(SampleTime + 1));
    QCOMPARE((*login)->user.email, u"ada@example.com"_s);
    COMPARE_OK(stores().sessions.withUserByTokenHash("other").map([](const auto& s) { return !s; }), true);
    COMPARE_OK(stores().sessions.byTokenHash("other").map([](const auto& s) { return s.has_value(); }),
               false);
}

void TestUserStore::sessionsAreListedLastUsedFirst() {
    support::Sample(stores()).user(u"ada"_s);
    insertSession(u"old"_s, 100);
    insertSession(u"new"_s, 300);
    insertSession(u"middle"_s, 200);
    const auto sessions = stores().sessions.listOf(u"ada"_s);
    VERIFY_OK(sessions);
    QCOMPARE(sessions->size(), 3);
    QCOMPARE(sessions->at(0).id, u"new"_s);
    QCOMPARE(sessions->at(2).id, u"old"_s);
}

void TestUserStore::sessionsAreRemoved() {
    support::Sample(stores()).user(u"ada"_s);
    for (const QString& id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        insertSession(id, SampleTime);
    COMPARE_OK(stores().sessions.remove(u"a"_s), true);
    COMPARE_OK(stores().sessions.remove(u"a"_s), false);
    COMPARE_OK(stores().sessions.removeAllOf(u"ada"_s, u"c"_s), 2);
    COMPARE_OK(stores().sessions.listOf(u"ada"_s).map([](const auto& list) { return list.first().id; }),
               u"c"_s);
    COMPARE_OK(stores().sessions.removeAllOf(u"ada"_s), 1);
}

void TestUserStore::expiredSessionsAreRemoved() {
    support::Sample(stores()).user(u"ada"_s);
    insertSession(u"idle"_s, 999, 500);
    insertSession(u"ancient"_s, 5000, 99);
    insertSession(u"good"_s, 1000, 100);
    COMPARE_OK(stores().sessions.removeExpired(1000, 100), 2);
    COMPARE_OK(stores().sessions.listOf(u"ada"_s).map([](const auto& list) { return list.first().id; }),
               u"good"_s);
}

QTEST_GUILESS_MAIN(TestUserStore)
#include "tst_user_store.moc"
