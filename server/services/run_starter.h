#pragma once

#include "server/model/history.h"
#include "server/services/catalog_service.h"
#include "server/services/host_finder.h"
#include "server/services/run_lifecycle.h"
#include "server/services/run_maker.h"

namespace services {

// Makes new runs for the dashboard, and cancels them (spec/protocol.md §5.1, §5.5). Core thread.
class RunStarter {
public:
    struct Request {
        CatalogService::Mode mode = CatalogService::Mode::Live;
        QString environmentSlug; // Empty: that of the mode.
        QString slug;
        QString queuedActionId; // Empty: not from the queue.
        bool reuseOpen = false; // Console: go on with the newest open run of this action, if there is one.
        QString params;         // JSON record as text; empty: none.
    };
    // A run that has been made, or goes on, as it is now: what HistoryService::entry() would tell.
    struct Begun {
        model::HistoryEntry entry;
        model::Environment environment;
        QList<model::TransactionRequirement> requirements;
    };
    using Started = std::function<void(base::Result<Begun>)>;

    RunStarter(store::Stores& stores, CatalogService& catalog, HostFinder& finder, RunBook& book,
               RunMaker& maker, RunLifecycle& lifecycle, ChangeFeed& feed);

    // Answers at once unless a serverless host has to be woken first.
    void start(const MemberIdentity& who, const Request& request, Started started);
    // Forbidden unless it is the person's own; Conflict when it is over.
    [[nodiscard]] base::Status cancel(const MemberIdentity& who, const QString& transactionId);
    // By the operator; a run that is over stays as it is.
    [[nodiscard]] base::Status cancel(const QString& transactionId);

private:
    // An action that somebody may run, and how they want it.
    struct Order {
        MemberIdentity who;
        Request request;
        model::Environment environment;
        model::Action action;
    };
    [[nodiscard]] base::Result<Order> check(const MemberIdentity& who, const Request& request) const;
    [[nodiscard]] base::Result<Begun> begin(const Order& order, const Host& host);
    // The newest open run that the person has of it on this host; nullptr: none.
    [[nodiscard]] base::Result<Run*> newestOpen(const Order& order, const Host& host);
    [[nodiscard]] base::Result<Run*> create(const Order& order, const Host& host);
    // Gives the run the params of the queue's task and links the two; a task that the same person has begun
    // goes on.
    [[nodiscard]] base::Result<Run*> createFromQueue(const Order& order, const Host& host);

    store::Stores& m_stores;
    CatalogService& m_catalog;
    HostFinder& m_finder;
    RunBook& m_book;
    RunMaker& m_maker;
    RunLifecycle& m_lifecycle;
    ChangeFeed& m_feed;
};

} // namespace services
