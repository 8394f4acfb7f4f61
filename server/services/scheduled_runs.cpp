#include "server/services/scheduled_runs.h"

#include "server/base/id.h"
#include "server/store/stores.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcScheduledRuns, "schedules")

namespace services {

using namespace Qt::StringLiterals;

namespace {

void warn(const char* what, const base::Error& error) {
    qCWarning(lcScheduledRuns, "%s failed: %ls", what,
              qUtf16Printable(error.detail.isEmpty() ? error.message : error.detail));
}

} // namespace

ScheduledRuns::ScheduledRuns(store::Stores& stores, CatalogService& catalog, HostFinder& finder,
                             RunBook& book, RunMaker& maker, RunLifecycle& lifecycle, OrderWriter& orders,
                             NotificationService& notifications, ChangeFeed& feed, PeerGateway& peers,
                             base::Timers& timers, const base::Clock& clock)
    : m_stores(stores), m_catalog(catalog), m_finder(finder), m_book(book), m_maker(maker),
      m_lifecycle(lifecycle), m_orders(orders), m_notifications(notifications), m_feed(feed), m_peers(peers),
      m_timers(timers), m_clock(clock) {}

void ScheduledRuns::start(const model::Schedule& schedule) {
    if (const base::Status begun = begin(schedule); !begun)
        warn("Starting a scheduled run", begun.error());
}

base::Status ScheduledRuns::begin(const model::Schedule& schedule) {
    const base::Result<std::optional<Due>> due = this->due(schedule);
    if (!due)
        return base::fail(due.error());
    if (!*due)
        return {};
    const base::Result<Runner> runner = this->runner(**due);
    if (!runner)
        return base::fail(runner.error());
    if (!*runner) {
        failed(**due, runner->error(), {});
        return {};
    }
    m_finder.forAction(
        (*due)->action, [this, due = **due, runner = **runner](const base::Result<Host*>& host) {
            if (host)
                startAt(due, runner, **host);
            else
                failed(due, {u"Could not find HostInstance"_s, Told::Runner}, runner.user.email);
        });
    return {};
}

base::Result<std::optional<ScheduledRuns::Due>> ScheduledRuns::due(const model::Schedule& schedule) const {
    const auto action = m_stores.actions.byId(schedule.actionId);
    if (!action)
        return base::fail(action.error());
    const auto organization = m_stores.organizations.byId(schedule.organizationId);
    if (!organization)
        return base::fail(organization.error());
    const bool mayRun = *action && !(*action)->archivedAt && (*action)->runsInBackground() && *organization &&
                        !(*organization)->deletedAt;
    if (!mayRun) {
        qCInfo(lcScheduledRuns, "Passed over schedule %ls, whose action does not run in the background.",
               qUtf16Printable(schedule.id));
        return std::nullopt;
    }
    return Due{schedule, **action, **organization};
}

base::Result<std::optional<MemberIdentity>> ScheduledRuns::member(const Due& due) const {
    const QString userId = due.schedule.runnerId.isEmpty() ? due.organization.ownerId : due.schedule.runnerId;
    const auto member = m_stores.memberships.byUser(due.organization.id, userId);
    if (!member)
        return base::fail(member.error());
    if (!*member || (*member)->user.disabledAt)
        return std::nullopt;
    const auto& [membership, user, sortKey] = **member;
    auto teams = m_stores.teams.idsOfMembership(membership.id);
    if (!teams)
        return base::fail(teams.error());
    return MemberIdentity{
        user, {}, due.organization, membership, membership.permissions(), std::move(*teams)};
}

base::Result<ScheduledRuns::Runner> ScheduledRuns::runner(const Due& due) const {
    base::Result<std::optional<MemberIdentity>> member = this->member(due);
    if (!member)
        return base::fail(member.error());
    if (!*member)
        return Runner(tl::unexpected(Obstacle{u"Could not find action runner"_s, Told::Owner}));
    const auto seen = m_catalog.action(**member, due.action.id);
    if (!seen && seen.error().code != base::Code::NotFound)
        return base::fail(seen.error());
    if (!seen || !seen->access.canRun)
        return Runner(tl::unexpected(Obstacle{u"The runner may not run this action"_s, Told::Owner}));
    return Runner(std::move(**member));
}

void ScheduledRuns::startAt(const Due& due, const MemberIdentity& runner, Host& host) {
    const base::Result<Run*> run = create(due, runner, host);
    if (!run) {
        warn("Making a scheduled run", run.error());
        // Its work item is doomed, and the notes of it with it.
        m_timers.after(0, [this, due, email = runner.user.email] {
            failed(due, {u"Failed creating transaction"_s, Told::Runner}, email);
        });
        return;
    }
    if (const base::Status sent = send(due, runner, **run, host); !sent) {
        warn("Starting a scheduled run", sent.error());
        m_lifecycle.startFailed(**run);
        failed(due, {u"Failed starting transaction"_s, Told::Runner}, runner.user.email, (*run)->row.id);
    }
}

base::Result<Run*> ScheduledRuns::create(const Due& due, const MemberIdentity& runner, const Host& host) {
    model::Transaction row;
    row.ownerId = runner.user.id;
    row.scheduleId = due.schedule.id;
    row.status = model::TransactionStatus::Running;
    return m_maker.make(row, due.action, host);
}

base::Status ScheduledRuns::send(const Due& due, const MemberIdentity& runner, Run& run, Host& host) {
    const base::Result<model::StartOrder> order =
        m_orders.start(run, host, runner.user.id, {}, QJsonValue(QJsonValue::Undefined));
    if (!order)
        return base::fail(order.error());
    m_peers.startTransaction(
        host.connection, *order, run.sdk().ignoresRepeatedStart(),
        [this, due, email = runner.user.email, id = run.row.id](const base::Status& sent) {
            if (sent) {
                started(due, id);
                return;
            }
            if (Run* const current = m_book.loaded(id))
                m_lifecycle.startFailed(*current);
            failed(due, {u"Failed starting transaction"_s, Told::Runner}, email, id);
        });
    return {};
}

void ScheduledRuns::started(const Due& due, const QString& transactionId) {
    if (const base::Status noted = record(due, model::ScheduleRunStatus::Success, {}, transactionId); !noted)
        warn("Noting a scheduled run", noted.error());
}

void ScheduledRuns::failed(const Due& due, const Obstacle& obstacle, const QString& runnerEmail,
                           const QString& transactionId) {
    qCWarning(lcScheduledRuns, "The scheduled run of %ls failed: %ls", qUtf16Printable(due.action.slug),
              qUtf16Printable(obstacle.details));
    if (const base::Status noted =
            record(due, model::ScheduleRunStatus::Failure, obstacle.details, transactionId);
        !noted) {
        warn("Noting a scheduled run", noted.error());
        return;
    }
    if (obstacle.told == Told::Runner) {
        m_notifications.scheduledRunFailed(due.schedule, due.action.displayName(), runnerEmail,
                                           u"We could not reach the action, are you sure the host is "
                                           u"running? If this is intentional, please "
                                           "disable the action's schedule configuration."_s);
        return;
    }
    const auto owner = m_stores.users.byId(due.organization.ownerId);
    if (owner && *owner)
        m_notifications.scheduledRunFailed(due.schedule, due.action.displayName(), (*owner)->email,
                                           u"%1. Please choose another runner in the action's schedule "
                                           "configuration."_s.arg(obstacle.details));
}

base::Status ScheduledRuns::record(const Due& due, model::ScheduleRunStatus status, const QString& details,
                                   const QString& transactionId) {
    // The schedule may have been removed while a host was being looked for; its action's history is not
    // missing a run that way.
    const auto schedule = m_stores.schedules.byId(due.schedule.id);
    if (!schedule)
        return base::fail(schedule.error());
    if (!*schedule)
        return {};
    m_feed.changed(due.action.scope, Topic::Structure);
    return m_stores.schedules.insertRun(
        {base::nanoid(), due.schedule.id, status, transactionId, details, m_clock.now()});
}

} // namespace services
