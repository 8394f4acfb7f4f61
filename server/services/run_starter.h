#pragma once

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
    using Started = std::function<void(base::Result<model::Transaction>)>;

    RunStarter(store::Stores& stores, CatalogService& catalog, HostFinder& finder, RunBook& book,
               RunMaker& maker, RunLifecycle& lifecycle, ChangeFeed& feed);

    // Answers at once unless a serverless host has to be woken first.
    void start(const MemberIdentity& who, const Request& request, Started started);
    // Forbidden unless it is the person's own; Conflict when it is over.
    [[nodiscard]] base::Status cancel(const MemberIdentity& who, const QString& transactionId);
    // By the operator; a run that is over stays as it is.
    [[nodiscard]] base::Status cancel(const QString& transactionId);

private:
    [[nodiscard]] base::Result<model::Transaction> create(const MemberIdentity& who, const Request& request,
                                                          const model::Action& action, Host& host);
    // Gives the run the params of the queue's task and links the two; a task that the same person has begun
    // goes on.
    [[nodiscard]] base::Result<model::Transaction> createFromQueue(const MemberIdentity& who,
                                                                   const QString& queuedActionId,
                                                                   const model::Action& action,
                                                                   const Host& host);

    store::Stores& m_stores;
    CatalogService& m_catalog;
    HostFinder& m_finder;
    RunBook& m_book;
    RunMaker& m_maker;
    RunLifecycle& m_lifecycle;
    ChangeFeed& m_feed;
};

} // namespace services
