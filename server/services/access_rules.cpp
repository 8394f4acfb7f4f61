#include "server/services/access_rules.h"

namespace services {

AccessRules::AccessRules(const QList<model::Page>& pages, const QList<model::TeamAccess>& access,
                         const QStringList& teamIds) {
    for (const model::Page& page : pages) {
        if (page.availability)
            m_pages.insert(page.slug, {page.id, page.availability});
    }
    const QSet<QString> teams(teamIds.begin(), teamIds.end());
    for (const model::TeamAccess& row : access) {
        if (!teams.contains(row.teamId))
            continue;
        const auto level = m_levels.find(row.entityId);
        if (level == m_levels.end())
            m_levels.insert(row.entityId, row.level);
        else
            *level = std::max(*level, row.level);
    }
}

bool AccessRules::teamsGrant(const QString& entityId, Level wanted) const {
    const auto level = m_levels.find(entityId);
    return level != m_levels.end() && *level >= wanted;
}

std::optional<bool> AccessRules::own(std::optional<model::ActionAvailability> availability,
                                     const QString& entityId, Level wanted) const {
    if (!availability)
        return std::nullopt;
    if (*availability == model::ActionAvailability::Organization)
        return true;
    return teamsGrant(entityId, wanted);
}

bool AccessRules::inherited(QStringView slug, Level wanted) const {
    for (QStringView path = slug; !path.isEmpty(); path = model::parentPath(path)) {
        const auto page = m_pages.find(path.toString());
        if (page != m_pages.end())
            return own(page->availability, page->id, wanted).value_or(true);
    }
    return true;
}

Access AccessRules::of(const model::Action& action) const {
    // Queries return nobody's development actions but one's own.
    if (!action.scope.isLive())
        return {true, true};
    if (action.archivedAt)
        return {};
    const auto decide = [&](Level wanted) {
        return own(action.availability, action.id, wanted).value_or(inherited(action.slug, wanted));
    };
    return {decide(Level::Viewer), decide(Level::Runner)};
}

Access AccessRules::of(const model::Page& page) const {
    if (!page.scope.isLive())
        return {true, true};
    const auto decide = [&](Level wanted) {
        return own(page.availability, page.id, wanted).value_or(inherited(page.slug, wanted));
    };
    return {decide(Level::Viewer), decide(Level::Runner)};
}

bool AccessRules::administers(const model::Action& action) const {
    return teamsGrant(action.id, Level::Administrator);
}

} // namespace services
