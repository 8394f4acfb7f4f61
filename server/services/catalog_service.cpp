#include "server/services/catalog_service.h"

#include "server/model/cadence.h"
#include "server/services/access_lookup.h"
#include "server/services/environment_access.h"
#include "server/store/stores.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace services {

using namespace Qt::StringLiterals;
using P = model::Permission;
using Status = model::HostStatus;

namespace {

constexpr qint64 MonthMs = qint64{31} * 24 * 3'600'000;

base::Failure notFound(const QString& message = u"Not found"_s, const QByteArray& reason = {}) {
    return base::fail(base::Code::NotFound, message, reason);
}

bool mayRead(const MemberIdentity& who, CatalogService::Mode mode) {
    return who.can(mode == CatalogService::Mode::Live ? P::ReadProdActions : P::ReadDevActions);
}

template <class View, class Name>
void sortByName(QList<View>& views, Name name) {
    std::stable_sort(views.begin(), views.end(), [&](const View& a, const View& b) {
        return name(a).compare(name(b), Qt::CaseInsensitive) < 0;
    });
}

} // namespace

bool isListed(std::optional<Status> status, CatalogService::Mode mode) {
    if (!status)
        return false;
    return mode == CatalogService::Mode::Live ? *status != Status::Offline : *status == Status::Online;
}

CatalogService::CatalogService(store::Stores& stores, HostRegistry& hosts, HttpHostRegistry& httpHosts,
                               const base::Clock& clock)
    : m_stores(stores), m_hosts(hosts), m_httpHosts(httpHosts), m_clock(clock) {}

base::Result<model::Environment> CatalogService::environment(const MemberIdentity& who, Mode mode,
                                                             const QString& slug) const {
    return environment(m_stores, who, mode, slug);
}

base::Result<model::Environment> CatalogService::environment(store::Stores& stores, const MemberIdentity& who,
                                                             Mode mode, const QString& slug) {
    const QString fallback =
        mode == Mode::Live ? QString(model::ProductionSlug) : QString(model::DevelopmentSlug);
    const auto environment =
        stores.environments.bySlug(who.organization.id, slug.isEmpty() ? fallback : slug);
    if (!environment)
        return base::fail(environment.error());
    if (!*environment || !maySee(who, **environment))
        return notFound(u"Environment not found"_s, "environment_not_found");
    return **environment;
}

model::Scope CatalogService::scope(const MemberIdentity& who, Mode mode,
                                   const model::Environment& environment) {
    return {who.organization.id, environment.id, mode == Mode::Console ? who.user.id : QString()};
}

base::Result<CatalogService::Rows> CatalogService::rows(const model::Scope& scope) const {
    auto actions = m_stores.actions.list(scope);
    if (!actions)
        return base::fail(actions.error());
    auto pages = m_stores.pages.list(scope);
    if (!pages)
        return base::fail(pages.error());
    Rows rows{std::move(*actions), std::move(*pages), {}};
    if (!scope.isLive())
        return rows;
    const auto actionAccess = m_stores.actions.access().inScope(scope);
    const auto pageAccess = m_stores.pages.access().inScope(scope);
    if (!actionAccess || !pageAccess)
        return base::fail(actionAccess ? pageAccess.error() : actionAccess.error());
    rows.access = *actionAccess + *pageAccess;
    return rows;
}

std::optional<Status> CatalogService::statusOf(const model::Action& action) const {
    const std::optional<Status> status = m_hosts.actionStatus(action.id);
    return status == Status::Online
               ? status
               : m_httpHosts.actionStatus(action.id).value_or(status.value_or(Status::Offline));
}

std::optional<Status> CatalogService::statusOf(const model::Page& page) const {
    const std::optional<Status> status = m_hosts.pageStatus(page.id);
    return status == Status::Online
               ? status
               : m_httpHosts.pageStatus(page.id).value_or(status.value_or(Status::Offline));
}

ActionView CatalogService::view(const model::Action& action, const AccessRules& rules,
                                const MemberIdentity& who) const {
    Access access = rules.of(action);
    const bool live = action.scope.isLive();
    const bool canConfigure = !live || who.can(P::WriteProdActions);
    access.canRun = access.canRun && who.can(live ? P::RunProdActions : P::RunDevActions);
    return {action, statusOf(action), access, canConfigure, {}};
}

PageView CatalogService::view(const model::Page& page, const AccessRules& rules) const {
    return {page, statusOf(page), rules.of(page)};
}

base::Result<CatalogView> CatalogService::view(const MemberIdentity& who, Mode mode,
                                               const QString& environmentSlug) const {
    base::Result<model::Environment> environment = this->environment(who, mode, environmentSlug);
    if (!environment)
        return base::fail(environment.error());
    CatalogView catalog{std::move(*environment), {}, {}, false};
    if (!mayRead(who, mode))
        return catalog;
    const base::Result<Rows> rows = this->rows(scope(who, mode, catalog.environment));
    if (!rows)
        return base::fail(rows.error());
    const AccessRules rules(rows->pages, rows->access, who.teamIds);
    catalog.hasAnyActions = !rows->actions.isEmpty();
    for (const model::Action& action : rows->actions) {
        const ActionView seen = view(action, rules, who);
        // Who may restore an archived action has to see it.
        if (seen.access.canView || seen.access.canRun || (action.archivedAt && seen.canConfigure))
            catalog.actions.append(seen);
    }
    sortByName(catalog.actions, [](const ActionView& seen) { return seen.action.displayName(); });
    addPages(catalog, *rows, rules, mode);
    return addSchedules(who.organization.id, catalog.actions).map([&catalog] { return std::move(catalog); });
}

base::Status CatalogService::addSchedules(const QString& organizationId, QList<ActionView>& actions) const {
    const auto schedules = m_stores.schedules.listOfOrganization(organizationId);
    if (!schedules)
        return base::fail(schedules.error());
    QHash<QString, QList<ScheduleNote>> byAction;
    for (const model::Schedule& schedule : *schedules)
        byAction[schedule.actionId].append(
            {schedule.id, model::describe(model::cadenceOf(schedule), m_clock.now())});
    for (ActionView& seen : actions)
        seen.schedules = byAction.value(seen.action.id);
    return {};
}

void CatalogService::addPages(CatalogView& catalog, const Rows& rows, const AccessRules& rules,
                              Mode mode) const {
    // A closed page is still shown when something below it is open.
    QSet<QString> holding;
    const auto markParents = [&holding](QStringView slug) {
        for (QStringView path = model::parentPath(slug); !path.isEmpty(); path = model::parentPath(path))
            holding.insert(path.toString());
    };
    for (const ActionView& seen : std::as_const(catalog.actions)) {
        if (!seen.action.unlisted && !seen.action.archivedAt && isListed(seen.status, mode))
            markParents(seen.action.slug);
    }
    QList<PageView> pages;
    for (const model::Page& page : rows.pages) {
        const PageView seen = view(page, rules);
        if (!isListed(seen.status, mode))
            continue;
        if (seen.access.canRun)
            markParents(page.slug);
        pages.append(seen);
    }
    for (const PageView& seen : std::as_const(pages)) {
        if (seen.access.canRun || seen.access.canView || holding.contains(seen.page.slug))
            catalog.pages.append(seen);
    }
    sortByName(catalog.pages, [](const PageView& seen) { return seen.page.displayName(); });
}

base::Result<QList<ActionView>> CatalogService::allActions(const MemberIdentity& who,
                                                           const QString& environmentSlug) const {
    if (!mayRead(who, Mode::Live))
        return base::fail(base::Code::Forbidden, u"Not allowed"_s);
    const base::Result<model::Environment> environment = this->environment(who, Mode::Live, environmentSlug);
    if (!environment)
        return base::fail(environment.error());
    const base::Result<Rows> rows = this->rows(scope(who, Mode::Live, *environment));
    if (!rows)
        return base::fail(rows.error());
    const AccessRules rules(rows->pages, rows->access, who.teamIds);
    QList<ActionView> actions;
    for (const model::Action& action : rows->actions) {
        const ActionView seen = view(action, rules, who);
        if (seen.access.canView || seen.access.canRun || seen.canConfigure)
            actions.append(seen);
    }
    return addSchedules(who.organization.id, actions).map([&actions] { return std::move(actions); });
}

base::Result<ActionView> CatalogService::judge(const MemberIdentity& who,
                                               const std::optional<model::Action>& action) const {
    const auto unknown = [] { return notFound(u"Action lookup failed"_s, "action_not_found"); };
    if (!action || !mayRead(who, action->scope.isLive() ? Mode::Live : Mode::Console))
        return unknown();
    const base::Result<AccessRules> rules = rulesFor(m_stores, *action, who.teamIds);
    if (!rules)
        return base::fail(rules.error());
    const ActionView seen = view(*action, *rules, who);
    // Who closes an action to their own teams still has to be able to open it again.
    if (!seen.access.canView && !seen.access.canRun && !seen.canConfigure)
        return unknown();
    return seen;
}

base::Result<ActionView> CatalogService::action(const MemberIdentity& who, Mode mode,
                                                const QString& environmentSlug, const QString& slug) const {
    const base::Result<model::Environment> environment = this->environment(who, mode, environmentSlug);
    return environment ? action(who, mode, *environment, slug) : base::fail(environment.error());
}

base::Result<ActionView> CatalogService::action(const MemberIdentity& who, Mode mode,
                                                const model::Environment& environment,
                                                const QString& slug) const {
    const auto action = m_stores.actions.bySlug(scope(who, mode, environment), slug);
    return action ? judge(who, *action) : base::fail(action.error());
}

base::Result<ActionView> CatalogService::action(const MemberIdentity& who, const QString& id) const {
    auto action = m_stores.actions.byId(id);
    if (!action)
        return base::fail(action.error());
    const auto isForeign = [&who](const model::Scope& scope) {
        return scope.organizationId != who.organization.id ||
               (!scope.isLive() && scope.developerId != who.user.id);
    };
    if (*action && isForeign((*action)->scope))
        action->reset();
    if (*action) {
        const auto environment =
            m_stores.environments.byId(who.organization.id, (*action)->scope.environmentId);
        if (!environment)
            return base::fail(environment.error());
        if (!*environment || !maySee(who, **environment))
            action->reset();
    }
    return judge(who, *action);
}

base::Result<PageView> CatalogService::page(const MemberIdentity& who, Mode mode,
                                            const QString& environmentSlug, const QString& slug) const {
    const base::Result<CatalogView> catalog = view(who, mode, environmentSlug);
    if (!catalog)
        return base::fail(catalog.error());
    const auto entry = std::find_if(catalog->pages.begin(), catalog->pages.end(),
                                    [&](const PageView& seen) { return seen.page.slug == slug; });
    if (entry == catalog->pages.end())
        return notFound();
    return *entry;
}

base::Result<QStringList> CatalogService::mostUsed(const MemberIdentity& who, Mode mode,
                                                   const QString& environmentSlug, qint64 now) const {
    if (!who.can(mode == Mode::Live ? P::RunProdActions : P::RunDevActions))
        return QStringList();
    const base::Result<model::Environment> environment = this->environment(who, mode, environmentSlug);
    if (!environment)
        return base::fail(environment.error());
    return m_stores.actions.mostUsed(who.user.id, scope(who, mode, *environment), now - MonthMs);
}

QList<const Host*> CatalogService::hostsIn(const model::Scope& scope) const {
    QList<const Host*> hosts;
    for (const Host* const host : m_hosts.all()) {
        if (host->identity.scope() == scope)
            hosts.append(host);
    }
    return hosts;
}

const Host* CatalogService::developmentHost(const MemberIdentity& who) const {
    for (const Host* const host : m_hosts.all()) {
        const bool own = host->identity.isDevelopment() && host->identity.userId == who.user.id &&
                         host->identity.organizationId == who.organization.id;
        if (own && host->takesWork())
            return host;
    }
    return nullptr;
}

} // namespace services
