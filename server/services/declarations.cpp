#include "server/services/declarations.h"

#include "server/store/stores.h"

#include <QSet>

namespace services {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxDeclared = 10'000;

QSet<QString> declaredTeams(const QList<model::ActionDeclaration>& actions,
                            const QList<model::PageDeclaration>& pages) {
    QSet<QString> slugs;
    const auto add = [&](const std::optional<model::AccessDeclaration>& access) {
        if (access && !access->entireOrganization)
            slugs.unite(QSet<QString>(access->teams.begin(), access->teams.end()));
    };
    for (const model::ActionDeclaration& action : actions)
        add(action.access);
    for (const model::PageDeclaration& page : pages)
        add(page.access);
    return slugs;
}

store::DeclaredAccess rights(const QString& entityId, const std::optional<model::AccessDeclaration>& access,
                             const QHash<QString, QString>& teamIds) {
    if (!access)
        return {entityId, std::nullopt, {}};
    if (access->entireOrganization)
        return {entityId, model::ActionAvailability::Organization, {}};
    store::DeclaredAccess groups{entityId, model::ActionAvailability::Groups, {}};
    for (const QString& slug : access->teams) {
        if (const QString id = teamIds.value(slug); !id.isEmpty() && !groups.runnerTeamIds.contains(id))
            groups.runnerTeamIds.append(id);
    }
    return groups;
}

// What is to be written of `declared`. SDKs that do not define permissions leave alone what was set in the
// dashboard, except where they say something.
template <class Declaration, class SlugOf>
QList<store::DeclaredAccess> rightsOf(const QList<Declaration>& declared, SlugOf slugOf,
                                      const QHash<QString, QString>& ids,
                                      const QHash<QString, QString>& teamIds, bool codeDecides) {
    QHash<QString, store::DeclaredAccess> bySlug; // Of several with one slug the last wins.
    for (const Declaration& entity : declared) {
        if (codeDecides || entity.access)
            bySlug.insert(slugOf(entity), rights(ids.value(slugOf(entity)), entity.access, teamIds));
    }
    return bySlug.values();
}

QString unknownTeamLines(const QString& kind, const QString& slug,
                         const std::optional<model::AccessDeclaration>& access,
                         const QHash<QString, QString>& teamIds) {
    QString lines;
    if (!access || access->entireOrganization)
        return lines;
    for (const QString& team : access->teams) {
        if (!teamIds.contains(team))
            lines += u" - %1: %2 - team '%3' does not exist\n"_s.arg(kind, slug, team);
    }
    return lines;
}

QStringList warningsOf(const QList<model::ActionDeclaration>& actions,
                       const QList<model::PageDeclaration>& pages, const QHash<QString, QString>& teamIds) {
    QString lines;
    for (const model::PageDeclaration& page : pages)
        lines += unknownTeamLines(u"Page"_s, page.slug, page.access, teamIds);
    for (const model::ActionDeclaration& action : actions)
        lines += unknownTeamLines(u"Action"_s, action.slug, action.access, teamIds);
    if (lines.isEmpty())
        return {};
    return {u"One or more invalid team slugs were found in your config:\n\n"_s + lines +
            u"\nUse teams' slugs when granting access to actions and pages.\n"
            "Learn more: https://interval.com/docs/writing-actions/authentication"
            "#defining-permissions-in-code\n"_s};
}

} // namespace

Declarations::Accepted Declarations::accept(const model::HostDeclaration& declaration) {
    Accepted accepted;
    for (const model::PageDeclaration& page : declaration.pages) {
        if (model::isPath(page.slug))
            accepted.pages.append(page);
        else
            accepted.invalidSlugs.append(page.slug);
    }
    for (const model::ActionDeclaration& action : declaration.actions) {
        const bool valid =
            model::isSlug(action.slug) && (action.groupSlug.isEmpty() || model::isPath(action.groupSlug));
        if (valid)
            accepted.actions.append(action);
        else
            accepted.invalidSlugs.append(action.fullSlug());
    }
    return accepted;
}

base::Result<Declarations::Outcome>
Declarations::declare(const ApiIdentity& key, const model::HostDeclaration& declaration, qint64 now) {
    if (declaration.actions.size() > MaxDeclared || declaration.pages.size() > MaxDeclared)
        return base::fail(base::Code::TooLarge,
                          u"A host may declare at most %1 actions and as many pages."_s.arg(MaxDeclared));
    const Accepted accepted = accept(declaration);
    const model::Scope scope = key.scope();
    const auto pages = m_stores.pages.declare(scope, accepted.pages, now);
    if (!pages)
        return base::fail(pages.error());
    const auto actions = m_stores.actions.declare(scope, accepted.actions, now);
    if (!actions)
        return base::fail(actions.error());
    Outcome outcome{actions->ids.values(),
                    pages->ids.values(),
                    accepted.invalidSlugs,
                    {},
                    actions->hasChanged || pages->hasChanged};
    // The same set gives the same list, so that nothing has to be linked again when a host re-registers.
    outcome.actionIds.sort();
    outcome.pageIds.sort();
    const base::Result<QHash<QString, QString>> teamIds = knownTeams(key, accepted);
    if (!teamIds)
        return base::fail(teamIds.error());
    outcome.warnings = warningsOf(accepted.actions, accepted.pages, *teamIds);
    if (!scope.isLive())
        return outcome;
    const base::Result<bool> written =
        writeRights(accepted, actions->ids, pages->ids, *teamIds,
                    model::Sdk{declaration.sdkName, declaration.sdkVersion}.definesPermissions(), now);
    if (!written)
        return base::fail(written.error());
    outcome.changedAnything = outcome.changedAnything || *written;
    return outcome;
}

base::Result<QHash<QString, QString>> Declarations::knownTeams(const ApiIdentity& key,
                                                               const Accepted& accepted) {
    QHash<QString, QString> ids;
    const QSet<QString> slugs = declaredTeams(accepted.actions, accepted.pages);
    if (slugs.isEmpty())
        return ids;
    const auto teams = m_stores.teams.bySlugs(key.organizationId, slugs.values());
    if (!teams)
        return base::fail(teams.error());
    for (const model::Team& team : *teams)
        ids.insert(team.slug, team.id);
    return ids;
}

base::Result<bool> Declarations::writeRights(const Accepted& accepted,
                                             const QHash<QString, QString>& actionIds,
                                             const QHash<QString, QString>& pageIds,
                                             const QHash<QString, QString>& teamIds, bool codeDecides,
                                             qint64 now) {
    const auto slugOfAction = [](const model::ActionDeclaration& action) { return action.fullSlug(); };
    const auto slugOfPage = [](const model::PageDeclaration& page) { return page.slug; };
    const base::Result<bool> actions = m_stores.actions.access().replaceDeclared(
        rightsOf(accepted.actions, slugOfAction, actionIds, teamIds, codeDecides), now);
    if (!actions)
        return actions;
    const base::Result<bool> pages = m_stores.pages.access().replaceDeclared(
        rightsOf(accepted.pages, slugOfPage, pageIds, teamIds, codeDecides), now);
    if (!pages)
        return pages;
    return *actions || *pages;
}

base::Result<std::optional<model::SdkAlert>> Declarations::alertFor(const model::Sdk& sdk) {
    const auto alerts = m_stores.sdkAlerts.list(sdk.name);
    if (!alerts)
        return base::fail(alerts.error());
    const base::Version version = base::Version::parse(sdk.version);
    std::optional<model::SdkAlert> worst;
    for (const model::SdkAlert& alert : *alerts) {
        const base::Version minimum = base::Version::parse(alert.minSdkVersion);
        if (minimum <= version)
            continue;
        const bool worse =
            !worst || alert.severity > worst->severity ||
            (alert.severity == worst->severity && minimum > base::Version::parse(worst->minSdkVersion));
        if (worse)
            worst = alert;
    }
    return worst;
}

} // namespace services
