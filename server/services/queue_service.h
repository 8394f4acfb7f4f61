#pragma once

#include "server/services/catalog_service.h"
#include "server/services/change_feed.h"

#include "server/store/queue_store.h"

namespace services {

// The queue of runs that code asks people to make (spec/protocol.md §8.2, §9.3). Core thread.
class QueueService {
public:
    struct Draft {
        QString slug;
        QString assigneeEmail; // Empty: anybody.
        QString params;        // JSON record; empty: none.
        QString paramsMeta;
    };
    struct Removed {
        model::QueuedAction queued;
        QString assigneeEmail;
    };

    using Assignee = store::QueueAssignee;
    struct Selection {
        CatalogService::Mode mode = CatalogService::Mode::Live;
        model::Environment environment;
        Assignee assignee = Assignee::MeOrNobody;
        QString slugPrefix; // Of the page the actions are inside; empty: all.
    };

    QueueService(store::Stores& stores, ChangeFeed& feed, const base::Clock& clock);

    // --- for SDKs; messages of errors are theirs
    [[nodiscard]] base::Result<QString> enqueue(const ApiIdentity& key, const Draft& draft);
    [[nodiscard]] base::Result<Removed> dequeue(const ApiIdentity& key, const QString& id);

    // --- for the dashboard
    // Tasks still to be done that concern the person, newest first. Forbidden without the permission to run
    // actions of this kind, and to see those of others.
    [[nodiscard]] base::Result<base::Page<model::QueueEntry>>
    list(const MemberIdentity& who, const Selection& selection, const base::PageRequest& request) const;
    [[nodiscard]] base::Result<model::QueueEntry> entry(const MemberIdentity& who, const QString& id) const;
    [[nodiscard]] base::Status remove(const MemberIdentity& who, const QString& id);

private:
    store::Stores& m_stores;
    ChangeFeed& m_feed;
    const base::Clock& m_clock;
};

} // namespace services
