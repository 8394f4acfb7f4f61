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

    QueueService(store::Stores& stores, ChangeFeed& feed, const base::Clock& clock);

    // --- for SDKs; messages of errors are theirs
    [[nodiscard]] base::Result<QString> enqueue(const ApiIdentity& key, const Draft& draft);
    [[nodiscard]] base::Result<Removed> dequeue(const ApiIdentity& key, const QString& id);

    // --- for the dashboard
    [[nodiscard]] base::Result<store::QueueEntry> entry(const MemberIdentity& who, const QString& id) const;
    [[nodiscard]] base::Status remove(const MemberIdentity& who, const QString& id);

private:
    store::Stores& m_stores;
    ChangeFeed& m_feed;
    const base::Clock& m_clock;
};

} // namespace services
