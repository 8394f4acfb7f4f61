#pragma once

#include "server/services/catalog_service.h"
#include "server/services/history_query.h"
#include "server/store/stores.h"

namespace services {

// Which runs somebody may look at (spec/accounts.md §5.5). Works on the core thread and on the pool.
class HistoryService {
public:
    using Mode = CatalogService::Mode;

    struct Listing {
        model::Environment environment;
        base::Page<model::HistoryEntry> page;
        std::optional<base::CappedCount> count; // When it was asked for.
    };

    explicit HistoryService(store::Stores& stores) : m_stores(stores) {}

    // All runs that match, or own ones and those of actions that one of the person's teams administers.
    // Forbidden without the permission to read history of this kind at all.
    [[nodiscard]] base::Result<Listing> list(const MemberIdentity& who, Mode mode,
                                             const QString& environmentSlug, const HistoryQuery& query,
                                             const base::PageRequest& request, bool withCount) const;
    // The person's own open runs that go on in the background, inside the page `slugPrefix` ("": all).
    [[nodiscard]] base::Result<QList<model::HistoryEntry>> running(const MemberIdentity& who, Mode mode,
                                                                   const model::Environment& environment,
                                                                   const QString& slugPrefix) const;
    // One run with everything; NotFound when the person may not see it.
    [[nodiscard]] base::Result<model::HistoryEntry> entry(const MemberIdentity& who, const QString& id) const;

private:
    [[nodiscard]] static base::Status mayList(const MemberIdentity& who, Mode mode);
    [[nodiscard]] base::Result<bool> maySee(const MemberIdentity& who, const model::Transaction& row) const;

    store::Stores& m_stores;
};

} // namespace services
