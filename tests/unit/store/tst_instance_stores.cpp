#include "tests/support/database_test.h"
#include "tests/support/sample.h"

using namespace Qt::StringLiterals;
using model::FeatureFlag;
using model::SdkAlertSeverity;
using support::Sample;

// What belongs to the installation as a whole: flags, settings, SDK alerts, the audit log.
class TestInstanceStores : public support::DatabaseTest {
    Q_OBJECT

private Q_SLOTS:
    void flagsHaveThreeValues();
    void unknownFlagsAreLeftOut();
    void pausedSchedulesStayPausedForAll();
    void alertsAreListedBySdk();
    void auditLinesComeBackWhole();
    void auditLinesAreFiltered_data();
    void auditLinesAreFiltered();
};

void TestInstanceStores::flagsHaveThreeValues() {
    Sample sample(stores());
    sample.user(u"ada"_s);
    sample.organization(u"acme"_s, u"ada"_s);
    constexpr auto Legacy = FeatureFlag::TransactionLegacyNoAppendUi;
    const auto isOn = [this](FeatureFlag flag) { return stores().flags.isOn(flag, u"acme"_s); };
    COMPARE_OK(isOn(Legacy), false);
    COMPARE_OK(isOn(FeatureFlag::UserRegistrationEnabled), true);
    VERIFY_OK(stores().flags.setGlobal(FeatureFlag::UserRegistrationEnabled, false, 1));
    COMPARE_OK(isOn(FeatureFlag::UserRegistrationEnabled), false);
    VERIFY_OK(stores().flags.setGlobal(Legacy, true, 1));
    COMPARE_OK(isOn(Legacy), true);
    VERIFY_OK(stores().flags.setOfOrganization(u"acme"_s, Legacy, false, 2));
    COMPARE_OK(isOn(Legacy), false);
    COMPARE_OK(stores().flags.ofOrganization(u"acme"_s), (store::FlagStore::Flags{{Legacy, false}}));
    VERIFY_OK(stores().flags.setOfOrganization(u"acme"_s, Legacy, true, 3));
    COMPARE_OK(stores().flags.ofOrganization(u"acme"_s), (store::FlagStore::Flags{{Legacy, true}}));
    VERIFY_OK(stores().flags.setOfOrganization(u"acme"_s, Legacy, {}, 4));
    COMPARE_OK(stores().flags.ofOrganization(u"acme"_s), store::FlagStore::Flags());
    VERIFY_OK(stores().flags.setGlobal(Legacy, {}, 5));
    COMPARE_OK(stores().flags.global(),
               (store::FlagStore::Flags{{FeatureFlag::UserRegistrationEnabled, false}}));
}

void TestInstanceStores::unknownFlagsAreLeftOut() {
    VERIFY_OK(db().exec(u"INSERT INTO feature_flags VALUES ('FLAG_OF_TOMORROW', 1, 1)"_s));
    COMPARE_OK(stores().flags.global(), store::FlagStore::Flags());
}

void TestInstanceStores::pausedSchedulesStayPausedForAll() {
    const auto other = connectAgain();
    store::SettingsStore others(*other);
    COMPARE_OK(stores().settings.areSchedulesPaused(), false);
    COMPARE_OK(stores().settings.setSchedulesPaused(true, 1), true);
    COMPARE_OK(others.setSchedulesPaused(true, 2), false);
    COMPARE_OK(others.areSchedulesPaused(), true);
    COMPARE_OK(others.setSchedulesPaused(false, 3), true);
    COMPARE_OK(stores().settings.setSchedulesPaused(false, 4), false);
    COMPARE_OK(stores().settings.areSchedulesPaused(), false);
}

void TestInstanceStores::alertsAreListedBySdk() {
    const model::SdkAlert old{u"@interval/sdk"_s, u"1.0.0"_s, SdkAlertSeverity::Warning, u"Old"_s};
    VERIFY_OK(stores().sdkAlerts.set(old));
    VERIFY_OK(stores().sdkAlerts.set({u"@interval/sdk"_s, u"0.5.0"_s, SdkAlertSeverity::Error, {}}));
    VERIFY_OK(stores().sdkAlerts.set({u"interval-py"_s, u"1.0.0"_s, SdkAlertSeverity::Info, {}}));
    VERIFY_OK(
        stores().sdkAlerts.set({u"@interval/sdk"_s, u"1.0.0"_s, SdkAlertSeverity::Warning, u"Older"_s}));
    const auto alerts = stores().sdkAlerts.list(u"@interval/sdk"_s);
    VERIFY_OK(alerts);
    QCOMPARE(alerts->size(), 2);
    QCOMPARE(alerts->at(0).minSdkVersion, u"0.5.0"_s);
    QVERIFY(alerts->at(0).severity == SdkAlertSeverity::Error);
    QCOMPARE(alerts->at(1).message, u"Older"_s);
    COMPARE_OK(stores().sdkAlerts.remove(old), true);
    COMPARE_OK(stores().sdkAlerts.remove(old), false);
}

void TestInstanceStores::auditLinesComeBackWhole() {
    const model::AuditEvent event{u"e1"_s,
                                  u"acme"_s,
                                  5,
                                  u"ada"_s,
                                  u"ada@example.com"_s,
                                  u"api_key.created"_s,
                                  u"api_key"_s,
                                  u"k1"_s,
                                  u"::1"_s,
                                  u"{\"label\":\"x\"}"_s};
    VERIFY_OK(stores().audit.append(event));
    const auto page = stores().audit.page({u"acme"_s, {}, {}, {}, {}}, {});
    VERIFY_OK(page);
    QCOMPARE(page->rows.size(), 1);
    const model::AuditEvent& back = page->rows.first();
    QCOMPARE(back.id, event.id);
    QCOMPARE(back.at, event.at);
    QCOMPARE(back.actorId, event.actorId);
    QCOMPARE(back.actorEmail, event.actorEmail);
    QCOMPARE(back.type, event.type);
    QCOMPARE(back.targetType, event.targetType);
    QCOMPARE(back.targetId, event.targetId);
    QCOMPARE(back.ip, event.ip);
    QCOMPARE(back.details, event.details);
}

void TestInstanceStores::auditLinesAreFiltered_data() {
    QTest::addColumn<store::AuditFilter>("filter");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const store::AuditFilter& filter, const QStringList& expected) {
        QTest::newRow(name) << filter << expected;
    };
    row("all", {u"acme"_s, {}, {}, {}, {}}, {u"e4"_s, u"e3"_s, u"e2"_s, u"e1"_s});
    row("instance", {}, {u"e5"_s});
    row("actor", {u"acme"_s, u"bob"_s, {}, {}, {}}, {u"e4"_s, u"e2"_s});
    row("type", {u"acme"_s, {}, u"login"_s, {}, {}}, {u"e3"_s, u"e2"_s, u"e1"_s});
    row("actor and type", {u"acme"_s, u"bob"_s, u"login"_s, {}, {}}, {u"e2"_s});
    row("from", {u"acme"_s, {}, {}, 20, {}}, {u"e4"_s, u"e3"_s, u"e2"_s});
    row("to", {u"acme"_s, {}, {}, {}, 20}, {u"e1"_s});
}

void TestInstanceStores::auditLinesAreFiltered() {
    QFETCH(store::AuditFilter, filter);
    QFETCH(QStringList, expected);
    const auto append = [this](const QString& id, const QString& organizationId, qint64 at,
                               const QString& actorId, const QString& type) {
        return stores().audit.append({id, organizationId, at, actorId, {}, type, {}, {}, {}, {}});
    };
    VERIFY_OK(append(u"e1"_s, u"acme"_s, 10, u"ada"_s, u"login"_s));
    VERIFY_OK(append(u"e2"_s, u"acme"_s, 20, u"bob"_s, u"login"_s));
    VERIFY_OK(append(u"e3"_s, u"acme"_s, 20, u"ada"_s, u"login"_s));
    VERIFY_OK(append(u"e4"_s, u"acme"_s, 30, u"bob"_s, u"logout"_s));
    VERIFY_OK(append(u"e5"_s, {}, 40, {}, u"login"_s));
    QStringList walked;
    base::PageRequest request{2, {}, base::Direction::Older};
    for (bool hasMore = true; hasMore;) {
        const auto page = stores().audit.page(filter, request);
        VERIFY_OK(page);
        for (const model::AuditEvent& event : page->rows) {
            walked.append(event.id);
            request.cursor = base::TimeCursor{event.at, event.id};
        }
        hasMore = page->hasMore;
    }
    QCOMPARE(walked, expected);
}

QTEST_GUILESS_MAIN(TestInstanceStores)
#include "tst_instance_stores.moc"
