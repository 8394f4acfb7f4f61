#include "tests/support/database_test.h"
#include "tests/support/sample.h"

using namespace Qt::StringLiterals;
using support::Sample;
using support::SampleTime;

class TestApiKeyStore : public support::DatabaseTest {
    Q_OBJECT

private Q_SLOTS:
    void aKeyIsFoundWithEverythingThatMatters();
    void keysAreUsableUntilSomethingEnds_data();
    void keysAreUsableUntilSomethingEnds();
    void anExpiredKeyIsNotUsable();
    void theNewestDevelopmentKeyCounts();
    void keysAreListedNewestFirst();
    void keysAreDeletedOnceAndInTheirOrganization();
    void lastUseIsWrittenForManyAtOnce();
    void aLookupIsTakenOnce();

private:
    void makeOrganization();
};

void TestApiKeyStore::makeOrganization() {
    Sample sample(stores());
    sample.user(u"ada"_s, u"Ada"_s);
    sample.user(u"bob"_s, u"Bob"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    sample.member(u"acme"_s, u"bob"_s);
}

void TestApiKeyStore::aKeyIsFoundWithEverythingThatMatters() {
    makeOrganization();
    model::ApiKey key;
    key.id = u"k1"_s;
    key.organizationId = u"acme"_s;
    key.userId = u"bob"_s;
    key.environmentId = u"acme-development"_s;
    key.usageEnvironment = model::UsageEnvironment::Development;
    key.label = u"laptop"_s;
    key.lookup = "0123abcd";
    key.sealedText = "c2VhbGVk+/=";
    key.lastFour = u"wxyz"_s;
    key.createdAt = 1;
    key.lastUsedAt = 2;
    key.expiresAt = 3;
    VERIFY_OK(stores().apiKeys.insert(key));
    const auto found = stores().apiKeys.byLookup("0123abcd");
    VERIFY_OK(found);
    QVERIFY(*found);
    const store::Credential& credential = **found;
    QCOMPARE(credential.key.id, u"k1"_s);
    QVERIFY(credential.key.usageEnvironment == model::UsageEnvironment::Development);
    QCOMPARE(credential.key.label, u"laptop"_s);
    QCOMPARE(credential.key.sealedText, "c2VhbGVk+/="_ba);
    QCOMPARE(credential.key.lastFour, u"wxyz"_s);
    QCOMPARE(credential.key.lastUsedAt, std::optional<qint64>(2));
    QCOMPARE(credential.user.firstName, u"Bob"_s);
    QCOMPARE(credential.organization.slug, u"acme"_s);
    QCOMPARE(credential.environment.slug, u"development"_s);
    QVERIFY(credential.isMember);
    COMPARE_OK(stores().apiKeys.byLookup("0123").map([](const auto& c) { return c.has_value(); }), false);
}

void TestApiKeyStore::keysAreUsableUntilSomethingEnds_data() {
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("usable");
    QTest::newRow("nothing") << u"UPDATE users SET updated_at = 1"_s << true;
    QTest::newRow("key deleted") << u"UPDATE api_keys SET deleted_at = 1"_s << false;
    QTest::newRow("user disabled") << u"UPDATE users SET disabled_at = 1"_s << false;
    QTest::newRow("organization deleted") << u"UPDATE organizations SET deleted_at = 1"_s << false;
    QTest::newRow("environment deleted") << u"UPDATE environments SET deleted_at = 1"_s << false;
    QTest::newRow("no member any more") << u"DELETE FROM memberships WHERE user_id = 'bob'"_s << false;
    QTest::newRow("somebody else left") << u"DELETE FROM memberships WHERE user_id = 'ada'"_s << true;
}

void TestApiKeyStore::keysAreUsableUntilSomethingEnds() {
    QFETCH(QString, change);
    QFETCH(bool, usable);
    makeOrganization();
    Sample(stores()).apiKey(u"k"_s, u"acme"_s, u"bob"_s);
    VERIFY_OK(db().exec(change));
    COMPARE_OK(
        stores().apiKeys.byLookup("lookup-k").map([](const auto& c) { return c->isUsable(SampleTime); }),
        usable);
}

void TestApiKeyStore::anExpiredKeyIsNotUsable() {
    makeOrganization();
    Sample(stores()).apiKey(u"k"_s, u"acme"_s, u"bob"_s);
    VERIFY_OK(db().exec(u"UPDATE api_keys SET expires_at = 1000"_s));
    const auto credential = stores().apiKeys.byLookup("lookup-k");
    VERIFY_OK(credential);
    QVERIFY((*credential)->isUsable(999));
    QVERIFY(!(*credential)->isUsable(1000));
}

void TestApiKeyStore::theNewestDevelopmentKeyCounts() {
    makeOrganization();
    Sample sample(stores());
    COMPARE_OK(
        stores().apiKeys.developmentKey(u"bob"_s, u"acme"_s).map([](const auto& k) { return k.has_value(); }),
        false);
    for (const QString& id : {u"d1"_s, u"d2"_s, u"d3"_s})
        sample.apiKey(id, u"acme"_s, u"bob"_s, model::UsageEnvironment::Development);
    sample.apiKey(u"live"_s, u"acme"_s, u"bob"_s);
    sample.apiKey(u"other"_s, u"acme"_s, u"ada"_s, model::UsageEnvironment::Development);
    VERIFY_OK(
        db().exec(u"UPDATE api_keys SET created_at = 9999999999999 WHERE id IN ('d2', 'other', 'live')"_s));
    const auto idOf = [](const std::optional<model::ApiKey>& key) { return key ? key->id : QString(); };
    COMPARE_OK(stores().apiKeys.developmentKey(u"bob"_s, u"acme"_s).map(idOf), u"d2"_s);
    COMPARE_OK(stores().apiKeys.markDeleted(u"acme"_s, u"d2"_s, 5), true);
    COMPARE_OK(stores().apiKeys.developmentKey(u"bob"_s, u"acme"_s).map(idOf), u"d3"_s);
}

void TestApiKeyStore::keysAreListedNewestFirst() {
    makeOrganization();
    Sample sample(stores());
    sample.apiKey(u"old"_s, u"acme"_s, u"bob"_s);
    sample.apiKey(u"new"_s, u"acme"_s, u"bob"_s, model::UsageEnvironment::Development);
    sample.apiKey(u"hers"_s, u"acme"_s, u"ada"_s);
    VERIFY_OK(db().exec(u"UPDATE api_keys SET created_at = created_at + 5 WHERE id = 'new'"_s));
    VERIFY_OK(db().exec(u"UPDATE api_keys SET deleted_at = 5 WHERE id = 'old'"_s));
    const auto ids = [](const QList<store::ApiKeyEntry>& entries) {
        QStringList list;
        for (const store::ApiKeyEntry& entry : entries)
            list.append(entry.key.id);
        return list;
    };
    COMPARE_OK(stores().apiKeys.listOf(u"bob"_s, u"acme"_s, false).map(ids), QStringList{u"new"_s});
    COMPARE_OK(stores().apiKeys.listOf(u"bob"_s, u"acme"_s, true).map(ids),
               (QStringList{u"new"_s, u"old"_s}));
    COMPARE_OK(stores().apiKeys.listOf(u"bob"_s, u"other"_s, true).map(ids), QStringList());
    COMPARE_OK(stores().apiKeys.listOfOrganization(u"acme"_s, false).map(ids),
               (QStringList{u"new"_s, u"hers"_s}));
    const auto entries = stores().apiKeys.listOfOrganization(u"acme"_s, true);
    VERIFY_OK(entries);
    QCOMPARE(entries->size(), 3);
    QCOMPARE(entries->at(0).user.displayName(), u"Bob"_s);
    QCOMPARE(entries->at(0).environmentSlug, u"development"_s);
    QCOMPARE(entries->at(0).environmentName, u"Development"_s);
}

void TestApiKeyStore::keysAreDeletedOnceAndInTheirOrganization() {
    makeOrganization();
    Sample(stores()).apiKey(u"k"_s, u"acme"_s, u"bob"_s);
    COMPARE_OK(stores().apiKeys.markDeleted(u"other"_s, u"k"_s, 5), false);
    COMPARE_OK(stores().apiKeys.markDeleted(u"acme"_s, u"k"_s, 5), true);
    COMPARE_OK(stores().apiKeys.markDeleted(u"acme"_s, u"k"_s, 6), false);
    COMPARE_OK(stores().apiKeys.byId(u"acme"_s, u"k"_s).map([](const auto& k) { return k->deletedAt; }),
               std::optional<qint64>(5));
    COMPARE_OK(stores().apiKeys.byId(u"other"_s, u"k"_s).map([](const auto& k) { return k.has_value(); }),
               false);
}

void TestApiKeyStore::lastUseIsWrittenForManyAtOnce() {
    makeOrganization();
    Sample sample(stores());
    for (const QString& id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        sample.apiKey(id, u"acme"_s, u"bob"_s);
    VERIFY_OK(stores().apiKeys.touchLastUsed({u"a"_s, u"b"_s, u"d"_s}, 77));
    VERIFY_OK(stores().apiKeys.touchLastUsed({}, 88));
    COMPARE_OK(db().list<QString>(u"SELECT id FROM api_keys WHERE last_used_at = 77 ORDER BY id"_s),
               (QStringList{u"a"_s, u"b"_s, u"d"_s}));
    COMPARE_OK(db().value<qint64>(u"SELECT COUNT(*) FROM api_keys WHERE last_used_at = 88"_s), 0);
}

void TestApiKeyStore::aLookupIsTakenOnce() {
    makeOrganization();
    model::ApiKey key = Sample(stores()).apiKey(u"k"_s, u"acme"_s, u"bob"_s);
    key.id = u"k2"_s;
    QCOMPARE(stores().apiKeys.insert(key).error().code, base::Code::Conflict);
}

QTEST_GUILESS_MAIN(TestApiKeyStore)
#include "tst_api_key_store.moc"
