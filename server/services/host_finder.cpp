#include "server/services/host_finder.h"

namespace services {

void HostFinder::forAction(const model::Action& action, Found found) const {
    if (Host* const host = m_hosts.chooseForAction(action.id))
        found(host);
    else
        m_summoner.summon({.actionId = action.id, .pageId = {}}, std::move(found));
}

void HostFinder::forPage(const model::Page& page, Found found) const {
    if (Host* const host = m_hosts.chooseForPage(page.id))
        found(host);
    else
        m_summoner.summon({.actionId = {}, .pageId = page.id}, std::move(found));
}

} // namespace services
