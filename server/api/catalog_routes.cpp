#include "server/api/catalog_routes.h"

#include "server/api/action_shapes.h"
#include "server/api/catalog_shapes.h"
#include "server/api/modes.h"
#include "server/api/run_shapes.h"
#include "server/services/history_service.h"

namespace api {

using namespace Qt::StringLiterals;
using services::CatalogView;
using services::MemberIdentity;
using services::Services;
using Mode = services::CatalogService::Mode;
using P = model::Permission;

namespace {

base::Result<Answer> structure(Services& services, const MemberIdentity& who, const Call& call) {
    const base::Result<Mode> mode = modeOf(call);
    if (!mode)
        return base::fail(mode.error());
    const auto catalog = services.catalog.view(who, *mode, call.query(u"env"));
    if (!catalog)
        return base::fail(catalog.error());
    const auto mostUsed = services.catalog.mostUsed(who, *mode, call.query(u"env"), services.clock.now());
    if (!mostUsed)
        return base::fail(mostUsed.error());
    QJsonArray actions;
    for (const services::ActionView& seen : catalog->actions)
        actions.append(actionSummary(seen));
    QJsonArray pages;
    for (const services::PageView& seen : catalog->pages)
        pages.append(pageShape(seen));
    return Answer::ok({{u"actions"_s, actions},
                       {u"pages"_s, pages},
                       {u"mostUsedActionIds"_s, QJsonArray::fromStringList(*mostUsed)}});
}

base::Result<QJsonArray> runningTransactions(Services& services, const MemberIdentity& who, Mode mode,
                                             const CatalogView& catalog, const QString& prefix) {
    const auto running =
        services::HistoryService(services.stores).running(who, mode, catalog.environment, prefix);
    if (!running)
        return base::fail(running.error());
    QJsonArray array;
    for (const model::HistoryEntry& entry : *running)
        array.append(transactionShape(services.live(entry), catalog.environment, who.user.id));
    return array;
}

base::Result<QJsonArray> queuedActions(Services& services, const MemberIdentity& who, Mode mode,
                                       const CatalogView& catalog, const QString& prefix) {
    const services::QueueService::Selection selection{
        .mode = mode, .environment = catalog.environment, .slugPrefix = prefix};
    const auto page = services.queue.list(who, selection, {.limit = 100});
    // Who may not run actions has no tasks.
    if (!page && page.error().code == base::Code::Forbidden)
        return QJsonArray();
    if (!page)
        return base::fail(page.error());
    QJsonArray array;
    for (const model::QueueEntry& entry : page->rows)
        array.append(queuedActionShape(entry));
    return array;
}

bool knows(const CatalogView& catalog, const QString& prefix) {
    const auto inside = [&](const QString& slug) { return slug == prefix || slug.startsWith(prefix + u'/'); };
    return prefix.isEmpty() ||
           std::any_of(catalog.pages.begin(), catalog.pages.end(),
                       [&](const services::PageView& seen) { return inside(seen.page.slug); }) ||
           std::any_of(catalog.actions.begin(), catalog.actions.end(),
                       [&](const services::ActionView& seen) { return inside(seen.action.slug); });
}

base::Result<Answer> level(Services& services, const MemberIdentity& who, const Call& call, Mode mode) {
    const QString prefix = call.query(u"prefix");
    const auto catalog = services.catalog.view(who, mode, call.query(u"env"));
    if (!catalog)
        return base::fail(catalog.error());
    if (!knows(*catalog, prefix))
        return base::fail(base::Code::NotFound, u"Not found"_s);
    const auto running = runningTransactions(services, who, mode, *catalog, prefix);
    if (!running)
        return base::fail(running.error());
    const auto queue = queuedActions(services, who, mode, *catalog, prefix);
    if (!queue)
        return base::fail(queue.error());
    const Level shown = levelOf(*catalog, mode, prefix);
    QJsonObject object{{u"actions"_s, shown.actions},
                       {u"archivedActions"_s, shown.archivedActions},
                       {u"pages"_s, shown.pages},
                       {u"breadcrumbs"_s, breadcrumbs(*catalog, prefix)},
                       {u"currentPage"_s, currentPage(*catalog, prefix)},
                       {u"runningTransactions"_s, *running},
                       {u"queue"_s, *queue}};
    if (mode == Mode::Console) {
        object.insert(u"hasAnyActions"_s, catalog->hasAnyActions);
        object.insert(u"developmentHostOnline"_s, services.catalog.developmentHost(who) != nullptr);
    }
    return Answer::ok(std::move(object));
}

base::Result<Answer> home(Services& services, const MemberIdentity& who, const Call& call) {
    return level(services, who, call, Mode::Live);
}

base::Result<Answer> console(Services& services, const MemberIdentity& who, const Call& call) {
    if (!who.can(P::ReadDevActions))
        return base::fail(base::Code::Forbidden, u"Not allowed"_s);
    return level(services, who, call, Mode::Console);
}

base::Result<Answer> pageBySlug(Services& services, const MemberIdentity& who, const Call& call) {
    const base::Result<Mode> mode = modeOf(call);
    if (!mode)
        return base::fail(mode.error());
    const auto seen = services.catalog.page(who, *mode, call.query(u"env"), call.query(u"slug"));
    if (!seen)
        return base::fail(seen.error());
    return Answer::ok(pageShape(*seen));
}

base::Result<Answer> developmentHost(Services& services, const MemberIdentity& who, const Call&) {
    if (!who.can(P::ReadDevActions))
        return base::fail(base::Code::Forbidden, u"Not allowed"_s);
    const services::Host* const host = services.catalog.developmentHost(who);
    QJsonObject object{
        {u"online"_s, host != nullptr}, {u"sdkName"_s, QJsonValue()}, {u"sdkVersion"_s, QJsonValue()}};
    if (host) {
        object.insert(u"sdkName"_s, host->sdk.name);
        object.insert(u"sdkVersion"_s, host->sdk.version);
    }
    return Answer::ok(std::move(object));
}

} // namespace

void bindCatalog(Endpoints& endpoints) {
    endpoints.member(http::Method::Get, "/orgs/{org}/structure", structure);
    endpoints.member(http::Method::Get, "/orgs/{org}/home", home);
    endpoints.member(http::Method::Get, "/orgs/{org}/console", console);
    endpoints.member(http::Method::Get, "/orgs/{org}/pages/by-slug", pageBySlug);
    endpoints.member(http::Method::Get, "/orgs/{org}/development-host", developmentHost);
}

} // namespace api
