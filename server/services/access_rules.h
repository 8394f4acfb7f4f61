#pragma once

#include "server/model/access.h"
#include "server/model/action.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace services {

struct Access {
    bool canView = false;
    bool canRun = false;
};

// Decides who may see and run the actions and pages of one scope (spec/protocol.md Appendix C.2). Built from
// rows already loaded; asks nothing. The permission of the role is a precondition that callers check.
class AccessRules {
public:
    // `access` holds the rows of these pages and of any actions asked about; `teamIds` are the caller's
    // teams.
    AccessRules(const QList<model::Page>& pages, const QList<model::TeamAccess>& access,
                const QStringList& teamIds);

    [[nodiscard]] Access of(const model::Action& action) const;
    [[nodiscard]] Access of(const model::Page& page) const;
    // Whether a team of the caller has this right itself, for "sees all history of the action".
    [[nodiscard]] bool administers(const model::Action& action) const;

private:
    using Level = model::AccessLevel;

    [[nodiscard]] bool teamsGrant(const QString& entityId, Level wanted) const;
    // What `availability` of an entity says by itself; nothing when it leaves the decision to its parents.
    [[nodiscard]] std::optional<bool> own(std::optional<model::ActionAvailability> availability,
                                          const QString& entityId, Level wanted) const;
    // The nearest page at or above `slug` that says something; open to everybody when none does.
    [[nodiscard]] bool inherited(QStringView slug, Level wanted) const;

    struct PageRule {
        QString id;
        std::optional<model::ActionAvailability> availability;
    };
    QHash<QString, PageRule> m_pages; // By slug; only those that say something.
    QHash<QString, Level> m_levels;   // By entity: the caller's best level.
};

} // namespace services
