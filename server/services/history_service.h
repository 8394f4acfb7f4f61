#pragma once

#include "server/services/identity.h"
#include "server/store/stores.h"

namespace services {

// Which runs somebody may look at (spec/accounts.md §5.5). Works on the core thread and on the pool.
class HistoryService {
public:
    explicit HistoryService(store::Stores& stores) : m_stores(stores) {}

    // What the lists of this person show: all runs, or own ones and those of actions that one of their teams
    // administers.
    [[nodiscard]] static store::Visibility visibility(const MemberIdentity& who);
    // Forbidden without the permission to read history of this kind at all.
    [[nodiscard]] static base::Status mayList(const MemberIdentity& who, bool console);
    // One run with everything; NotFound when the person may not see it.
    [[nodiscard]] base::Result<store::HistoryEntry> entry(const MemberIdentity& who, const QString& id) const;

private:
    [[nodiscard]] base::Result<bool> maySee(const MemberIdentity& who, const model::Transaction& row) const;

    store::Stores& m_stores;
};

} // namespace services
