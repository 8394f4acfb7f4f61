#include "server/services/history_service.h"

#include <algorithm>

namespace services {

using namespace Qt::StringLiterals;
using P = model::Permission;

store::Visibility HistoryService::visibility(const MemberIdentity& who) {
    return {who.can(P::ReadOrgProdTransactions), who.user.id, who.teamIds};
}

base::Status HistoryService::mayList(const MemberIdentity& who, bool console) {
    if (who.can(console ? P::ReadDevTransactions : P::ReadProdTransactions))
        return {};
    return base::fail(base::Code::Forbidden, u"Not allowed"_s);
}

base::Result<bool> HistoryService::maySee(const MemberIdentity& who, const model::Transaction& row) const {
    if (row.ownerId == who.user.id)
        return true;
    // A developer's runs are nobody else's business.
    if (!row.developerId.isEmpty() || !mayList(who, false))
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

base::Result<store::HistoryEntry> HistoryService::entry(const MemberIdentity& who, const QString& id) const {
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
