#include "server/services/access_lookup.h"

#include "server/store/stores.h"

#include <algorithm>

namespace services {

namespace {

bool isForTeams(std::optional<model::ActionAvailability> availability) {
    return availability == model::ActionAvailability::Groups;
}

base::Result<AccessRules> rulesAt(store::Stores& stores, const model::Scope& scope, const QString& slug,
                                  const QStringList& teamIds) {
    const auto pages = stores.pages.atOrAbove(scope, slug);
    if (!pages)
        return base::fail(pages.error());
    const auto nearest = std::find_if(pages->begin(), pages->end(),
                                      [](const model::Page& page) { return page.availability.has_value(); });
    if (nearest == pages->end() || !isForTeams(nearest->availability))
        return AccessRules(*pages, {}, teamIds);
    return stores.pages.access().of(nearest->id).map([&](const QList<model::TeamAccess>& access) {
        return AccessRules(*pages, access, teamIds);
    });
}

} // namespace

base::Result<AccessRules> rulesFor(store::Stores& stores, const model::Action& action,
                                   const QStringList& teamIds) {
    if (!action.scope.isLive())
        return AccessRules({}, {}, teamIds);
    if (!action.availability)
        return rulesAt(stores, action.scope, action.slug, teamIds);
    if (!isForTeams(action.availability))
        return AccessRules({}, {}, teamIds);
    return stores.actions.access().of(action.id).map(
        [&](const QList<model::TeamAccess>& access) { return AccessRules({}, access, teamIds); });
}

base::Result<AccessRules> rulesFor(store::Stores& stores, const model::Page& page,
                                   const QStringList& teamIds) {
    if (!page.scope.isLive())
        return AccessRules({}, {}, teamIds);
    return rulesAt(stores, page.scope, page.slug, teamIds);
}

} // namespace services
