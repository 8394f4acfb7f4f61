#pragma once

#include "server/services/catalog_service.h"
#include "server/services/host_finder.h"
#include "server/services/notification_service.h"
#include "server/services/order_writer.h"
#include "server/services/run_lifecycle.h"
#include "server/services/run_maker.h"

namespace services {

// Starts an action because its schedule says so: in the name of its runner, without a browser, and written
// down whether it could be started or not (spec/protocol.md §9.2). Core thread.
class ScheduledRuns {
public:
    ScheduledRuns(store::Stores& stores, CatalogService& catalog, HostFinder& finder, RunBook& book,
                  RunMaker& maker, RunLifecycle& lifecycle, OrderWriter& orders,
                  NotificationService& notifications, ChangeFeed& feed, PeerGateway& peers,
                  base::Timers& timers, const base::Clock& clock);

    // Ends later if a serverless host has to be woken first. What is archived or does not run in the
    // background is passed over.
    void start(const model::Schedule& schedule);

private:
    // A schedule whose time has come.
    struct Due {
        model::Schedule schedule;
        model::Action action;
        model::Organization organization;
    };
    enum class Told { Runner, Owner };
    struct Obstacle {
        QString details;
        Told told = Told::Owner;
    };
    using Runner = tl::expected<MemberIdentity, Obstacle>;

    [[nodiscard]] base::Result<std::optional<Due>> due(const model::Schedule& schedule) const;
    // Who runs it as of now, if they still may.
    [[nodiscard]] base::Result<Runner> runner(const Due& due) const;
    [[nodiscard]] base::Result<std::optional<MemberIdentity>> member(const Due& due) const;
    [[nodiscard]] base::Status begin(const model::Schedule& schedule);
    void startAt(const Due& due, const MemberIdentity& runner, Host& host);
    [[nodiscard]] base::Result<Run*> create(const Due& due, const MemberIdentity& runner, const Host& host);
    [[nodiscard]] base::Status send(const Due& due, const MemberIdentity& runner, Run& run, Host& host);
    void started(const Due& due, const QString& transactionId);
    // `transactionId`: of a run that was made all the same.
    void failed(const Due& due, const Obstacle& obstacle, const QString& runnerEmail,
                const QString& transactionId = {});
    [[nodiscard]] base::Status record(const Due& due, model::ScheduleRunStatus status, const QString& details,
                                      const QString& transactionId);

    store::Stores& m_stores;
    CatalogService& m_catalog;
    HostFinder& m_finder;
    RunBook& m_book;
    RunMaker& m_maker;
    RunLifecycle& m_lifecycle;
    OrderWriter& m_orders;
    NotificationService& m_notifications;
    ChangeFeed& m_feed;
    PeerGateway& m_peers;
    base::Timers& m_timers;
    const base::Clock& m_clock;
};

} // namespace services
