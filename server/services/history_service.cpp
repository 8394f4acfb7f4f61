#include "server/services/history_service.h"

#include <algorithm>

namespace services {

using namespace Qt::StringLiterals;
using P = model::Permission;

base::Status HistoryService::mayList(const MemberIdentity& who, Mode mode) {
    if (who.can(mode == Mode::Console ? P::ReadDevTransactions : P::ReadProdTransactions))
        return {};
    return base::fail(base::Code::Forbidden, u"Not allowed"_s);
}

base::Result<HistoryService::Listing>
HistoryService::list(const MemberIdentity& who, Mode mode, const QString& environmentSlug,
                     const HistoryQuery& query, const base::PageRequest& request, bool withCount) const {
    if (const base::Status allowed = mayList(who, mode); !allowed)
        return base::fail(allowed.error());
    const auto environment = CatalogService::environment(m_stores, who, mode, environmentSlug);
    if (!environment)
        return base::fail(environment.error());
    const store::Visibility visibility{who.can(P::ReadOrgProdTransactions), who.user.id, who.teamIds};
    const auto filter = toFilter(query, CatalogService::scope(who, mode, *environment), visibility);
    auto page = m_stores.history.page(filter, request);
    if (!page)
        return base::fail(page.error());
    Listing listing{*environment, *std::move(page), std::nullopt};
    if (withCount) {
        const auto count = m_stores.history.count(filter);
        if (!count)
            return base::fail(count.error());
        listing.count = *count;
    }
    return listing;
}

base::Result<QList<model::HistoryEntry>> HistoryService::running(const MemberIdentity& who, Mode mode,
                                                                 const model::Environment& environment,
                                                                 const QString& slugPrefix) const {
    if (mode != Mode::Live || !who.can(P::RunProdActions))
        return QList<model::HistoryEntry>();
    auto entries =
        m_stores.history.running(who.user.id, CatalogService::scope(who, mode, environment), slugPrefix);
    if (entries)
        entries->removeIf([](const model::HistoryEntry& entry) { return !entry.action.runsInBackground; });
    return entries;
}

base::Result<bool> HistoryService::maySee(const MemberIdentity& who, const model::Transaction& row) const {
    if (row.ownerId == who.user.id)
        return true;
    // A developer's runs are nobody else's business.
    if (!row.developerId.isEmpty() || !mayList(who, Mode::Live))
        return false;
    if (who.can(P::ReadOrgProdTransactions))
        return true;
    const auto access = m_stores.actions.access().of(row.actionId);
    if (!access)
        return base::fail(access.error());
    return std::any_of(access->begin(), access->end(), [&](const model::TeamAccess& right) {
        return right.level == model::AccessLevel::Administrator && who.teamIds.contains(right.teamId);
    });
}

base::Result<model::HistoryEntry> HistoryService::entry(const MemberIdentity& who, const QString& id) const {
    const auto entry = m_stores.history.entry(who.organization.id, id);
    if (!entry)
        return base::fail(entry.error());
    if (*entry) {
        const base::Result<bool> visible = maySee(who, (*entry)->transaction);
        if (!visible)
            return base::fail(visible.error());
        if (*visible)
            return **entry;
    }
    return base::fail(base::Code::NotFound, u"Not found"_s);
}

} // namespace services
