#include "tests/support/database_test.h"
#include "tests/support/sample.h"

using namespace Qt::StringLiterals;
using model::HostStatus;
using support::Sample;
using support::SampleTime;

// Hosts that connect, and serverless ones that are called.
class TestHostStores : public support::DatabaseTest {
    Q_OBJECT

private Q_SLOTS:
    void aHostComesBackWhole();
    void aReturningHostKeepsItsRow();
    void anIdOfAnotherOrganizationIsRefused();
    void linksAreReplaced();
    void hostsAreListedWithTheirLinks();
    void statusAndTouch();
    void afterAStartNobodyIsReachable();
    void removingAHostUnbindsItsRuns();
    void httpHostsComeBackWhole();
    void aUrlIsTakenOnce();
    void dueHostsAreListed();
    void requestsAreValidOnce();
    void oldRequestsAreRemoved();

private:
    void makeOrganization();
    void insertHttpHost(const QString& id, HostStatus status, std::optional<qint64> deletedAt = {});
    const model::Scope m_live = Sample::live(u"acme"_s);
};

void TestHostStores::makeOrganization() {
    Sample sample(stores());
    sample.user(u"ada"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    sample.organization(u"other"_s, u"ada"_s);
    sample.apiKey(u"key"_s, u"acme"_s, u"ada"_s);
    sample.apiKey(u"otherkey"_s, u"other"_s, u"ada"_s);
}

void TestHostStores::aHostComesBackWhole() {
    makeOrganization();
    insertHttpHost(u"lambda"_s, HostStatus::Online);
    VERIFY_OK(stores().httpHosts.insertRequest({u"r1"_s, u"lambda"_s, {}, {}, 1, {}}));
    model::HostInstance host{u"h1"_s,
                             u"acme"_s,
                             u"acme-development"_s,
                             u"ada"_s,
                             u"key"_s,
                             HostStatus::ShuttingDown,
                             u"interval-py"_s,
                             u"1.5.1"_s,
                             u"r1"_s,
                             1,
                             2};
    VERIFY_OK(stores().hosts.upsert(host));
    const auto back = stores().hosts.byId(u"h1"_s);
    VERIFY_OK(back);
    QVERIFY(*back);
    QCOMPARE((*back)->organizationId, u"acme"_s);
    QCOMPARE((*back)->environmentId, u"acme-development"_s);
    QCOMPARE((*back)->developerId, u"ada"_s);
    QCOMPARE((*back)->apiKeyId, u"key"_s);
    QVERIFY((*back)->status == HostStatus::ShuttingDown);
    QCOMPARE((*back)->sdkName, u"interval-py"_s);
    QCOMPARE((*back)->sdkVersion, u"1.5.1"_s);
    QCOMPARE((*back)->requestId, u"r1"_s);
    QCOMPARE((*back)->createdAt, 1);
    QCOMPARE((*back)->updatedAt, 2);
}

void TestHostStores::aReturningHostKeepsItsRow() {
    makeOrganization();
    Sample sample(stores());
    model::HostInstance host = sample.host(u"h1"_s, m_live, u"key"_s);
    const model::Action action = sample.action(m_live, u"a"_s);
    COMPARE_OK(stores().hosts.actions().replace(u"h1"_s, {action.id}), true);
    host.sdkVersion = u"3.0.0"_s;
    host.createdAt = host.updatedAt = SampleTime + 1000;
    VERIFY_OK(stores().hosts.upsert(host));
    const auto back = stores().hosts.byId(u"h1"_s);
    VERIFY_OK(back);
    QCOMPARE((*back)->sdkVersion, u"3.0.0"_s);
    QCOMPARE((*back)->createdAt, SampleTime);
    QCOMPARE((*back)->updatedAt, SampleTime + 1000);
    COMPARE_OK(stores().hosts.actions().of(u"h1"_s), QStringList{action.id});
}

void TestHostStores::anIdOfAnotherOrganizationIsRefused() {
    makeOrganization();
    Sample(stores()).host(u"h1"_s, m_live, u"key"_s);
    model::HostInstance thief;
    thief.id = u"h1"_s;
    thief.organizationId = u"other"_s;
    thief.environmentId = u"other-production"_s;
    thief.apiKeyId = u"otherkey"_s;
    const base::Status refused = stores().hosts.upsert(thief);
    QCOMPARE(refused.error().code, base::Code::Conflict);
    QCOMPARE(refused.error().reason, "host_id_taken"_ba);
    COMPARE_OK(stores().hosts.byId(u"h1"_s).map([](const auto& h) { return h->organizationId; }), u"acme"_s);
}

void TestHostStores::linksAreReplaced() {
    makeOrganization();
    Sample sample(stores());
    sample.host(u"h1"_s, m_live, u"key"_s);
    sample.host(u"h2"_s, m_live, u"key"_s);
    QStringList ids;
    for (int i = 0; i < 6; ++i)
        ids.append(sample.action(m_live, u"a%1"_s.arg(i)).id);
    std::sort(ids.begin(), ids.end());
    store::LinkTable& links = stores().hosts.actions();
    COMPARE_OK(links.replace(u"h1"_s, ids.mid(0, 4)), true);
    COMPARE_OK(links.replace(u"h2"_s, ids), true);
    COMPARE_OK(links.of(u"h1"_s), ids.mid(0, 4));
    COMPARE_OK(links.replace(u"h1"_s, {ids[3], ids[1], ids[5]}), true);
    COMPARE_OK(links.of(u"h1"_s), (QStringList{ids[1], ids[3], ids[5]}));
    db().beginItem();
    COMPARE_OK(links.replace(u"h1"_s, {ids[5], ids[3], ids[1], ids[1]}), false);
    QVERIFY(!db().itemWrote());
    VERIFY_OK(db().endItem(true));
    COMPARE_OK(links.replace(u"h1"_s, {}), true);
    COMPARE_OK(links.of(u"h1"_s), QStringList());
    COMPARE_OK(links.of(u"h2"_s), ids);
}

void TestHostStores::hostsAreListedWithTheirLinks() {
    makeOrganization();
    Sample sample(stores());
    sample.host(u"h1"_s, m_live, u"key"_s);
    sample.host(u"h2"_s, m_live, u"key"_s);
    VERIFY_OK(db().exec(u"UPDATE host_instances SET created_at = created_at + 1 WHERE id = 'h2'"_s));
    const model::Action a = sample.action(m_live, u"a"_s);
    const model::Action b = sample.action(m_live, u"b"_s);
    const auto pages = stores().pages.declare(m_live, {{u"p"_s, {}, {}, true, false, {}}}, 1);
    VERIFY_OK(pages);
    COMPARE_OK(stores().hosts.actions().replace(u"h1"_s, {a.id, b.id}), true);
    COMPARE_OK(stores().hosts.actions().replace(u"h2"_s, {b.id}), true);
    COMPARE_OK(stores().hosts.pages().replace(u"h1"_s, pages->ids.values()), true);
    const auto hosts = stores().hosts.list();
    VERIFY_OK(hosts);
    QCOMPARE(hosts->size(), 2);
    QCOMPARE(hosts->at(0).host.id, u"h2"_s);
    QCOMPARE(hosts->at(0).actionIds, QStringList{b.id});
    QCOMPARE(hosts->at(0).pageIds, QStringList());
    QCOMPARE(hosts->at(1).host.id, u"h1"_s);
    QCOMPARE(hosts->at(1).actionIds.size(), 2);
    QCOMPARE(hosts->at(1).pageIds, pages->ids.values());
}

void TestHostStores::statusAndTouch() {
    makeOrganization();
    Sample sample(stores());
    for (const QString& id : {u"h1"_s, u"h2"_s, u"h3"_s})
        sample.host(id, m_live, u"key"_s);
    VERIFY_OK(stores().hosts.setStatus(u"h1"_s, HostStatus::Unreachable, 5));
    VERIFY_OK(stores().hosts.touch({u"h2"_s, u"h3"_s}, 9));
    VERIFY_OK(stores().hosts.touch({}, 10));
    const auto h1 = stores().hosts.byId(u"h1"_s);
    VERIFY_OK(h1);
    QVERIFY((*h1)->status == HostStatus::Unreachable);
    QCOMPARE((*h1)->updatedAt, 5);
    COMPARE_OK(stores().hosts.byId(u"h3"_s).map([](const auto& h) { return h->updatedAt; }), 9);
}

void TestHostStores::afterAStartNobodyIsReachable() {
    makeOrganization();
    Sample sample(stores());
    sample.host(u"h1"_s, m_live, u"key"_s);
    sample.host(u"h2"_s, m_live, u"key"_s);
    VERIFY_OK(stores().hosts.setStatus(u"h2"_s, HostStatus::Unreachable, 5));
    VERIFY_OK(stores().hosts.markAllUnreachable(50));
    COMPARE_OK(db().value<qint64>(u"SELECT COUNT(*) FROM host_instances WHERE status = 'UNREACHABLE'"_s), 2);
    // It tells since when.
    COMPARE_OK(stores().hosts.byId(u"h2"_s).map([](const auto& h) { return h->updatedAt; }), 5);
}

void TestHostStores::removingAHostUnbindsItsRuns() {
    makeOrganization();
    Sample sample(stores());
    sample.host(u"h1"_s, m_live, u"key"_s);
    const model::Action action = sample.action(m_live, u"a"_s);
    COMPARE_OK(stores().hosts.actions().replace(u"h1"_s, {action.id}), true);
    sample.transaction(u"t1"_s, action, u"ada"_s, SampleTime, u"h1"_s);
    COMPARE_OK(stores().hosts.remove(u"h1"_s), true);
    COMPARE_OK(stores().hosts.remove(u"h1"_s), false);
    COMPARE_OK(stores().transactions.byId(u"t1"_s).map([](const auto& t) { return t->hostInstanceId; }),
               QString());
    COMPARE_OK(stores().hosts.list().map([](const auto& hosts) { return hosts.size(); }), 0);
}

void TestHostStores::insertHttpHost(const QString& id, HostStatus status, std::optional<qint64> deletedAt) {
    VERIFY_OK(
        stores().httpHosts.insert({id, u"acme"_s, u"https://"_s + id, status, {}, {}, {}, 1, 2, deletedAt}));
}

void TestHostStores::httpHostsComeBackWhole() {
    makeOrganization();
    insertHttpHost(u"w1"_s, HostStatus::Offline);
    insertHttpHost(u"gone"_s, HostStatus::Offline, 5);
    auto host = stores().httpHosts.byId(u"acme"_s, u"w1"_s);
    VERIFY_OK(host);
    QCOMPARE((*host)->url, u"https://w1"_s);
    (*host)->status = HostStatus::Online;
    (*host)->sdkName = u"@interval/sdk"_s;
    (*host)->sdkVersion = u"2.0.0"_s;
    (*host)->lastConnectedAt = 7;
    (*host)->updatedAt = 8;
    COMPARE_OK(stores().httpHosts.update(**host), true);
    const auto back = stores().httpHosts.byUrl(u"acme"_s, u"https://w1"_s);
    VERIFY_OK(back);
    QVERIFY((*back)->status == HostStatus::Online);
    QCOMPARE((*back)->sdkName, u"@interval/sdk"_s);
    QCOMPARE((*back)->sdkVersion, u"2.0.0"_s);
    QCOMPARE((*back)->lastConnectedAt, std::optional<qint64>(7));
    QCOMPARE((*back)->updatedAt, 8);
    COMPARE_OK(stores().httpHosts.list(u"acme"_s).map([](const auto& list) { return list.size(); }), 1);
    COMPARE_OK(stores().httpHosts.byId(u"acme"_s, u"gone"_s).map([](const auto& h) { return h->deletedAt; }),
               std::optional<qint64>(5));
    COMPARE_OK(stores().httpHosts.byId(u"other"_s, u"w1"_s).map([](const auto& h) { return h.has_value(); }),
               false);
    COMPARE_OK(stores().httpHosts.remove(u"w1"_s), true);
}

void TestHostStores::aUrlIsTakenOnce() {
    makeOrganization();
    insertHttpHost(u"w1"_s, HostStatus::Offline, 5);
    QCOMPARE(stores()
                 .httpHosts
                 .insert({u"w2"_s, u"acme"_s, u"https://w1"_s, HostStatus::Offline, {}, {}, {}, 1, 2, {}})
                 .error()
                 .reason,
             "host_exists"_ba);
    VERIFY_OK(stores().httpHosts.insert(
        {u"w3"_s, u"other"_s, u"https://w1"_s, HostStatus::Offline, {}, {}, {}, 1, 2, {}}));
}

void TestHostStores::dueHostsAreListed() {
    makeOrganization();
    insertHttpHost(u"a-online"_s, HostStatus::Online);
    insertHttpHost(u"b-unreachable"_s, HostStatus::Unreachable);
    insertHttpHost(u"c-offline"_s, HostStatus::Offline);
    insertHttpHost(u"d-gone"_s, HostStatus::Unreachable, 5);
    const auto ids = [](const QList<model::HttpHost>& hosts) {
        QStringList list;
        for (const model::HttpHost& host : hosts)
            list.append(host.id);
        return list;
    };
    COMPARE_OK(stores().httpHosts.listDue(true).map(ids), QStringList{u"b-unreachable"_s});
    COMPARE_OK(stores().httpHosts.listDue(false).map(ids), (QStringList{u"a-online"_s, u"c-offline"_s}));
}

void TestHostStores::requestsAreValidOnce() {
    makeOrganization();
    insertHttpHost(u"w1"_s, HostStatus::Online);
    const model::Action action = Sample(stores()).action(m_live, u"a"_s);
    VERIFY_OK(stores().httpHosts.insertRequest({u"r1"_s, u"w1"_s, action.id, {}, 10, {}}));
    const auto request = stores().httpHosts.request(u"r1"_s);
    VERIFY_OK(request);
    QCOMPARE((*request)->httpHostId, u"w1"_s);
    QCOMPARE((*request)->actionId, action.id);
    QCOMPARE((*request)->pageId, QString());
    QCOMPARE((*request)->createdAt, 10);
    QVERIFY(!(*request)->invalidAt);
    COMPARE_OK(stores().httpHosts.invalidateRequest(u"r1"_s, 20), true);
    COMPARE_OK(stores().httpHosts.invalidateRequest(u"r1"_s, 30), false);
    COMPARE_OK(stores().httpHosts.request(u"r1"_s).map([](const auto& r) { return r->invalidAt; }),
               std::optional<qint64>(20));
    COMPARE_OK(stores().httpHosts.request(u"r2"_s).map([](const auto& r) { return r.has_value(); }), false);
}

void TestHostStores::oldRequestsAreRemoved() {
    makeOrganization();
    insertHttpHost(u"w1"_s, HostStatus::Online);
    for (const qint64 at : {10, 20, 30})
        VERIFY_OK(stores().httpHosts.insertRequest({u"r%1"_s.arg(at), u"w1"_s, {}, {}, at, {}}));
    // A host that still runs on an old request stays.
    model::HostInstance host = Sample(stores()).host(u"h1"_s, m_live, u"key"_s);
    host.requestId = u"r10"_s;
    VERIFY_OK(stores().hosts.upsert(host));
    COMPARE_OK(stores().httpHosts.removeRequestsBefore(30), 2);
    COMPARE_OK(stores().hosts.byId(u"h1"_s).map([](const auto& h) { return h->requestId; }), QString());
}

QTEST_GUILESS_MAIN(TestHostStores)
#include "tst_host_stores.moc"
