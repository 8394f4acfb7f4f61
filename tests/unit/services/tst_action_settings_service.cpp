#include "server/services/action_settings_service.h"
#include "tests/support/database_test.h"
#include "tests/support/sample.h"
#include "tests/support/test_services.h"

using namespace Qt::StringLiterals;
using services::ActionSettingsService;
using Availability = model::ActionAvailability;
using Level = model::AccessLevel;

namespace {

// "ada" owns "acme", with a member "bob", a team "support" and a live action "refund".
struct Fixture {
    explicit Fixture(store::Stores& stores, store::Database& database) : test(database), sample(stores) {
        sample.user(u"ada"_s, u"Ada"_s);
        sample.user(u"bob"_s);
        sample.user(u"eve"_s);
        sample.organization(u"acme"_s, u"ada"_s);
        sample.organization(u"other"_s, u"eve"_s);
        sample.member(u"acme"_s, u"bob"_s);
        sample.team(u"acme"_s, u"support"_s);
        action = sample.action(support::Sample::live(u"acme"_s), u"refund"_s);
        ada = test.memberOf(u"ada"_s, u"acme"_s);
        bob = test.memberOf(u"bob"_s, u"acme"_s);
    }
    [[nodiscard]] ActionSettingsService& settings() { return test.services.actionSettings; }
    [[nodiscard]] services::ActionDetails details() {
        return *test.services.actionDetails.of(ada, *test.services.catalog.action(ada, action.id));
    }
    void runsInBackground() {
        action.backgroundableOverride = true;
        Q_UNUSED(*test.services.stores.actions.setOverrides(action));
    }
    void switchOnGeneral() {
        QVERIFY(test.services.stores.flags.setOfOrganization(
            u"acme"_s, model::FeatureFlag::ActionMetadataGeneralConfig, true, 1));
    }

    support::TestServices test;
    support::Sample sample;
    model::Action action;
    services::MemberIdentity ada;
    services::MemberIdentity bob;
    services::Visitor visitor;
};

ActionSettingsService::ScheduleDraft daily(int hours, const QString& runnerId = {}) {
    return {{model::Cadence::Period::Day, hours, 0, 0, 1, u"Europe/Paris"_s}, runnerId, false};
}

} // namespace

class ActionSettingsServiceTest final : public support::DatabaseTest {
    Q_OBJECT

private Q_SLOTS:
    void asksForThePermission();
    void keepsToTheOrganization();
    void changesWhatCodeSaysOnlyWithTheFeature();
    void overridesAndGoesBackToTheCode();
    void losesItsSchedulesWithTheBackground();
    void keepsDestinationsOfNotifications();
    void refusesDestinationsThatAreNone();
    void givesTeamsTheirRights();
    void canBeOpenedAgainByWhoClosedIt();
    void leavesAccessToTheCode();
    void keepsEqualSchedules();
    void keepsTheOrderOfSchedules();
    void refusesSchedulesThatCannotRun();
    void keepsTheRunsOfASchedule();
    void archivesAndBringsBack();

private:
    void refuses(const base::Result<services::ActionView>& result, const QByteArray& reason);
};

void ActionSettingsServiceTest::refuses(const base::Result<services::ActionView>& result,
                                        const QByteArray& reason) {
    QVERIFY(!result);
    QCOMPARE(base::reasonOf(result.error()), reason);
}

void ActionSettingsServiceTest::asksForThePermission() {
    Fixture f(stores(), db());
    refuses(f.settings().updateGeneral(f.bob, f.visitor, f.action.id, {}), "forbidden");
    refuses(f.settings().setNotifications(f.bob, f.visitor, f.action.id, {}), "forbidden");
    refuses(f.settings().setAccess(f.bob, f.visitor, f.action.id, {}, {}), "forbidden");
    refuses(f.settings().setSchedules(f.bob, f.visitor, f.action.id, {}), "forbidden");
    refuses(f.settings().setArchived(f.bob, f.visitor, f.action.id, true), "forbidden");
    QCOMPARE(f.test.audit(u"acme"_s), QStringList());
}

void ActionSettingsServiceTest::keepsToTheOrganization() {
    Fixture f(stores(), db());
    const services::MemberIdentity eve = f.test.memberOf(u"eve"_s, u"other"_s);
    refuses(f.settings().setArchived(eve, f.visitor, f.action.id, true), "action_not_found");
    const model::Action own = f.sample.action(support::Sample::console(u"acme"_s, u"ada"_s), u"mine"_s);
    refuses(f.settings().setArchived(f.ada, f.visitor, own.id, true), "action_not_found");
}

void ActionSettingsServiceTest::changesWhatCodeSaysOnlyWithTheFeature() {
    Fixture f(stores(), db());
    refuses(f.settings().updateGeneral(f.ada, f.visitor, f.action.id, {}), "feature_disabled");
}

void ActionSettingsServiceTest::overridesAndGoesBackToTheCode() {
    Fixture f(stores(), db());
    f.switchOnGeneral();
    ActionSettingsService::General change;
    change.name = std::optional(u"Give it back"_s);
    change.description = std::optional(u"Money, that is"_s);
    auto seen = f.settings().updateGeneral(f.ada, f.visitor, f.action.id, change);
    VERIFY_OK(seen);
    QCOMPARE(seen->action.displayName(), u"Give it back"_s);
    QCOMPARE(seen->action.displayDescription(), u"Money, that is"_s);
    QCOMPARE(f.test.audit(u"acme"_s), QStringList{u"action.changed"_s});

    change = {};
    change.name = std::optional<QString>();
    seen = f.settings().updateGeneral(f.ada, f.visitor, f.action.id, change);
    VERIFY_OK(seen);
    QCOMPARE(seen->action.displayName(), u"refund"_s);
    QCOMPARE(seen->action.displayDescription(), u"Money, that is"_s);

    change.name = std::optional(QString());
    refuses(f.settings().updateGeneral(f.ada, f.visitor, f.action.id, change), "required");
}

void ActionSettingsServiceTest::losesItsSchedulesWithTheBackground() {
    Fixture f(stores(), db());
    f.switchOnGeneral();
    f.runsInBackground();
    VERIFY_OK(f.settings().setSchedules(f.ada, f.visitor, f.action.id, {daily(8)}));
    QCOMPARE(f.details().schedules.size(), 1);
    ActionSettingsService::General change;
    change.backgroundable = std::optional(false);
    VERIFY_OK(f.settings().updateGeneral(f.ada, f.visitor, f.action.id, change));
    QVERIFY(f.details().schedules.isEmpty());
}

void ActionSettingsServiceTest::keepsDestinationsOfNotifications() {
    Fixture f(stores(), db());
    const auto seen = f.settings().setNotifications(
        f.ada, f.visitor, f.action.id, {{model::NotificationMethod::Email, u"Ops@EXAMPLE.com"_s}});
    VERIFY_OK(seen);
    QCOMPARE(seen->action.defaultNotificationDelivery,
             u"[{\"method\":\"EMAIL\",\"to\":\"Ops@example.com\"}]"_s);
    VERIFY_OK(f.settings().setNotifications(f.ada, f.visitor, f.action.id, {}));
    QVERIFY(f.details().seen.action.defaultNotificationDelivery.isEmpty());
}

void ActionSettingsServiceTest::refusesDestinationsThatAreNone() {
    Fixture f(stores(), db());
    using Method = model::NotificationMethod;
    refuses(f.settings().setNotifications(f.ada, f.visitor, f.action.id, {{Method::Email, u"ops"_s}}),
            "invalid_destination");
    refuses(f.settings().setNotifications(f.ada, f.visitor, f.action.id, {{Method::Slack, u"#ops"_s}}),
            "slack_not_connected");
    const QList<ActionSettingsService::Destination> many(21, {Method::Email, u"ops@example.com"_s});
    refuses(f.settings().setNotifications(f.ada, f.visitor, f.action.id, many), "too_many");
}

void ActionSettingsServiceTest::givesTeamsTheirRights() {
    Fixture f(stores(), db());
    VERIFY_OK(f.settings().setAccess(f.ada, f.visitor, f.action.id, Availability::Groups,
                                     {{u"acme:support"_s, Level::Runner}}));
    QCOMPARE(f.details().access, (QList<model::TeamAccess>{{f.action.id, u"acme:support"_s, Level::Runner}}));
    QVERIFY(!f.test.services.catalog.action(f.bob, f.action.id));
    f.bob.teamIds = {u"acme:support"_s};
    QVERIFY(f.test.services.catalog.action(f.bob, f.action.id)->access.canRun);
    refuses(f.settings().setAccess(f.ada, f.visitor, f.action.id, Availability::Groups,
                                   {{u"nobody"_s, Level::Runner}}),
            "unknown_team");
    VERIFY_OK(
        f.settings().setAccess(f.ada, f.visitor, f.action.id, {}, {{u"acme:support"_s, Level::Viewer}}));
    QVERIFY(f.details().access.isEmpty());
}

// No role goes past the teams, but what one may configure one has to see.
void ActionSettingsServiceTest::canBeOpenedAgainByWhoClosedIt() {
    Fixture f(stores(), db());
    VERIFY_OK(f.settings().setAccess(f.ada, f.visitor, f.action.id, Availability::Groups, {}));
    const auto seen = f.test.services.catalog.action(f.ada, f.action.id);
    VERIFY_OK(seen);
    QVERIFY(!seen->access.canRun && !seen->access.canView && seen->canConfigure);
    const auto all = f.test.services.catalog.allActions(f.ada, {});
    VERIFY_OK(all);
    QCOMPARE(all->size(), 1);
    QVERIFY(f.test.services.catalog.view(f.ada, services::CatalogService::Mode::Live, {})->actions.isEmpty());
    VERIFY_OK(f.settings().setAccess(f.ada, f.visitor, f.action.id, {}, {}));
    QVERIFY(f.test.services.catalog.action(f.bob, f.action.id)->access.canRun);
}

void ActionSettingsServiceTest::leavesAccessToTheCode() {
    Fixture f(stores(), db());
    f.sample.apiKey(u"key"_s, u"acme"_s, u"ada"_s);
    services::ApiIdentity key;
    key.keyId = u"key"_s;
    key.userId = u"ada"_s;
    key.organizationId = u"acme"_s;
    key.environmentId = f.action.scope.environmentId;
    key.usage = model::UsageEnvironment::Production;
    model::HostDeclaration declaration;
    declaration.sdkName = u"@interval/sdk"_s;
    declaration.sdkVersion = u"0.34.0"_s;
    model::ActionDeclaration refund;
    refund.slug = u"refund"_s;
    declaration.actions = {refund};
    VERIFY_OK(
        f.test.services.hosts.registerHost(1, key, u"0b0c3e4e-6d0a-4f0e-8a66-1f0e6c1d1f00"_s, declaration));
    QVERIFY(f.details().isAccessDefinedInCode);
    refuses(f.settings().setAccess(f.ada, f.visitor, f.action.id, Availability::Groups, {}),
            "access_defined_in_code");
}

void ActionSettingsServiceTest::keepsEqualSchedules() {
    Fixture f(stores(), db());
    f.runsInBackground();
    VERIFY_OK(f.settings().setSchedules(f.ada, f.visitor, f.action.id, {daily(8), daily(9, u"bob"_s)}));
    const auto before = f.details().schedules;
    QCOMPARE(before.size(), 2);
    const services::ScheduleView& ofBob = before[1];
    QVERIFY(ofBob.runner);
    QCOMPARE(ofBob.runner->id, u"bob"_s);
    QVERIFY(ofBob.nextRunAt && *ofBob.nextRunAt > f.test.clock.now());

    f.test.clock.advance(1000);
    ActionSettingsService::ScheduleDraft louder = daily(9, u"bob"_s);
    louder.notifyOnSuccess = true;
    VERIFY_OK(f.settings().setSchedules(f.ada, f.visitor, f.action.id, {louder, daily(10)}));
    const auto after = f.details().schedules;
    QCOMPARE(after.size(), 2);
    QCOMPARE(after[0].schedule.id, ofBob.schedule.id);
    QVERIFY(after[0].schedule.notifyOnSuccess);
    QCOMPARE(model::cadenceOf(after[1].schedule).hours, 10);
}

void ActionSettingsServiceTest::keepsTheOrderOfSchedules() {
    Fixture f(stores(), db());
    f.runsInBackground();
    const auto hoursOf = [&](const QList<int>& hours) {
        QList<ActionSettingsService::ScheduleDraft> drafts;
        for (const int hour : hours)
            drafts.append(daily(hour));
        QList<int> kept;
        if (!f.settings().setSchedules(f.ada, f.visitor, f.action.id, drafts))
            return kept;
        const QList<services::ScheduleView> schedules = f.details().schedules;
        for (const services::ScheduleView& seen : schedules)
            kept.append(model::cadenceOf(seen.schedule).hours);
        return kept;
    };
    const QList<int> many = {5, 3, 9, 1, 7, 2, 8, 4, 6};
    QCOMPARE(hoursOf(many), many);
    QCOMPARE(hoursOf({6, 10, 5, 1}), (QList<int>{6, 10, 5, 1}));
}

void ActionSettingsServiceTest::refusesSchedulesThatCannotRun() {
    Fixture f(stores(), db());
    const auto set = [&](const ActionSettingsService::ScheduleDraft& draft) {
        return f.settings().setSchedules(f.ada, f.visitor, f.action.id, {draft});
    };
    refuses(set(daily(8)), "not_backgroundable");
    f.runsInBackground();
    refuses(set(daily(24)), "invalid_schedule");
    ActionSettingsService::ScheduleDraft nowhere = daily(8);
    nowhere.cadence.timeZoneName = u"Middle/Earth"_s;
    refuses(set(nowhere), "invalid_schedule");
    refuses(set(daily(8, u"eve"_s)), "unknown_runner");
    refuses(f.settings().setSchedules(f.ada, f.visitor, f.action.id,
                                      QList<ActionSettingsService::ScheduleDraft>(11, daily(8))),
            "too_many");
    QVERIFY(f.details().schedules.isEmpty());
}

void ActionSettingsServiceTest::keepsTheRunsOfASchedule() {
    Fixture f(stores(), db());
    f.runsInBackground();
    VERIFY_OK(f.settings().setSchedules(f.ada, f.visitor, f.action.id, {daily(8), daily(9)}));
    const QString id = f.details().schedules[0].schedule.id;
    const QString unused = f.details().schedules[1].schedule.id;
    VERIFY_OK(
        stores().schedules.insertRun({u"r"_s, id, model::ScheduleRunStatus::Failure, {}, u"No host"_s, 1}));
    QCOMPARE(f.details().schedules[0].lastRun->details, u"No host"_s);
    VERIFY_OK(f.settings().setSchedules(f.ada, f.visitor, f.action.id, {}));
    QVERIFY((*stores().schedules.byId(id))->deletedAt);
    QVERIFY(!*stores().schedules.byId(unused));
}

void ActionSettingsServiceTest::archivesAndBringsBack() {
    Fixture f(stores(), db());
    f.runsInBackground();
    VERIFY_OK(f.settings().setSchedules(f.ada, f.visitor, f.action.id, {daily(8)}));
    const auto archived = f.settings().setArchived(f.ada, f.visitor, f.action.id, true);
    VERIFY_OK(archived);
    QVERIFY(archived->action.archivedAt && !archived->access.canRun);
    QVERIFY(f.details().schedules.isEmpty());
    refuses(f.settings().setSchedules(f.ada, f.visitor, f.action.id, {daily(8)}), "not_backgroundable");
    const auto back = f.settings().setArchived(f.ada, f.visitor, f.action.id, false);
    VERIFY_OK(back);
    QVERIFY(!back->action.archivedAt && back->access.canRun);
    QCOMPARE(f.test.audit(u"acme"_s),
             (QStringList{u"action.archived"_s, u"action.schedules_changed"_s, u"action.unarchived"_s}));
}

QTEST_GUILESS_MAIN(ActionSettingsServiceTest)
#include "tst_action_settings_service.moc"
