#include "server/services/page_service.h"

#include "server/services/access_lookup.h"
#include "server/store/stores.h"

namespace services {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 SamePageMs = 500;

base::Failure refuse(base::Code code, const QString& message) { return base::fail(code, message); }

} // namespace

PageService::PageService(store::Stores& stores, HostRegistry& hosts, ClientRegistry& clients,
                         HostFinder& finder, OrderWriter& orders, PeerGateway& peers,
                         const base::Clock& clock)
    : m_stores(stores), m_hosts(hosts), m_clients(clients), m_finder(finder), m_orders(orders),
      m_peers(peers), m_clock(clock) {}

void PageService::request(ConnectionId connection, const Request& request, Opened opened) {
    const Client* const client = m_clients.byConnection(connection);
    if (!client || client->organizationId.isEmpty()) {
        opened(refuse(base::Code::Unauthenticated, u"Unauthenticated"_s));
        return;
    }
    if (isTooSoon(connection, request)) {
        opened(refuse(base::Code::RateLimited, u"Same page requested too recently, please wait a moment."_s));
        return;
    }
    const base::Result<model::Page> page = find(*client, request);
    if (!page) {
        opened(base::fail(page.error()));
        return;
    }
    m_finder.forPage(*page,
                     [this, connection, request, opened = std::move(opened)](base::Result<Host*> host) {
                         if (!host)
                             opened(base::fail(host.error()));
                         else
                             open(connection, request, **host, opened);
                     });
}

bool PageService::isTooSoon(ConnectionId connection, const Request& request) {
    if (request.console)
        return false;
    const qint64 now = m_clock.monotonic();
    QHash<QString, qint64>& requests = m_lastRequests[connection];
    const QString key = request.environmentId + u'/' + request.slug;
    const auto last = requests.find(key);
    if (last != requests.end() && now - *last < SamePageMs)
        return true;
    requests.removeIf([now](auto entry) { return now - entry.value() >= SamePageMs; });
    requests.insert(key, now);
    return false;
}

base::Result<model::Page> PageService::find(const Client& client, const Request& request) {
    const auto environment = m_stores.environments.byId(client.organizationId, request.environmentId);
    if (!environment)
        return base::fail(environment.error());
    if (!*environment || (*environment)->deletedAt)
        return refuse(base::Code::NotFound, u"App not found"_s);
    const model::Scope scope{client.organizationId, request.environmentId,
                             request.console ? client.userId : QString()};
    const auto page = m_stores.pages.bySlug(scope, request.slug);
    if (!page)
        return base::fail(page.error());
    if (!*page || !(*page)->hasHandler)
        return refuse(base::Code::NotFound, u"App not found"_s);
    const base::Result<bool> allowed = mayOpen(client, **page);
    if (!allowed)
        return base::fail(allowed.error());
    if (!*allowed)
        return refuse(base::Code::Forbidden, u"You do not have access to this page."_s);
    return **page;
}

base::Result<bool> PageService::mayOpen(const Client& client, const model::Page& page) {
    const auto membership = m_stores.memberships.find(client.userId, client.organizationId);
    if (!membership)
        return base::fail(membership.error());
    if (!*membership)
        return false;
    const bool live = page.scope.isLive();
    if (!(*membership)
             ->permissions()
             .testFlag(live ? model::Permission::RunProdActions : model::Permission::RunDevActions))
        return false;
    if (!live)
        return true;
    const auto teams = m_stores.teams.idsOfMembership((*membership)->id);
    if (!teams)
        return base::fail(teams.error());
    return rulesFor(m_stores, page, *teams).map([&page](const AccessRules& rules) {
        return rules.of(page).canRun;
    });
}

void PageService::open(ConnectionId connection, const Request& request, Host& host, Opened opened) {
    const Client* const client = m_clients.byConnection(connection);
    if (!client || m_open.contains(request.pageKey)) {
        opened(refuse(base::Code::Conflict, {}));
        return;
    }
    const base::Result<model::PageOrder> order =
        m_orders.open(request.pageKey, request.slug, host, client->userId, request.params);
    if (!order) {
        opened(base::fail(order.error()));
        return;
    }
    // Registered first: the layout may arrive before the answer to the order.
    m_open.insert(request.pageKey, {connection, host.instanceId});
    m_peers.openPage(host.connection, *order,
                     [this, key = request.pageKey, opened](const base::Status& status) {
                         if (!status)
                             m_open.remove(key);
                         opened(status);
                     });
}

void PageService::leave(ConnectionId connection, const QString& pageKey, Answer answer) {
    const auto page = m_open.constFind(pageKey);
    if (page == m_open.constEnd() || page->client != connection) {
        answer(false);
        return;
    }
    const Host* const host = m_hosts.find(page->hostInstanceId);
    m_open.erase(page);
    const bool isConnected = host && host->isConnected();
    if (isConnected)
        m_peers.closePage(host->connection, pageKey);
    answer(isConnected);
}

void PageService::respond(ConnectionId connection, const QString& pageKey, const model::IoResponse& response,
                          Answer answer) {
    const auto page = m_open.constFind(pageKey);
    const Host* const host = page == m_open.constEnd() ? nullptr : m_hosts.find(page->hostInstanceId);
    if (!host || !host->isConnected() || page->client != connection) {
        answer(false);
        return;
    }
    m_peers.respondToIoCall(
        host->connection, pageKey, response.text,
        [this, connection, pageKey, key = response.inputGroupKey, answer](const base::Status& sent) {
            if (!sent && sent.error().code == base::Code::TooLarge)
                m_peers.responseRefused(connection, pageKey, key, sent.error().message);
            answer(sent.has_value());
        });
}

const PageService::OpenPage* PageService::ofHost(ConnectionId connection, const QString& pageKey) const {
    const auto page = m_open.constFind(pageKey);
    const Host* const host = m_hosts.byConnection(connection);
    if (page == m_open.constEnd() || !host || page->hostInstanceId != host->instanceId)
        return nullptr;
    return &*page;
}

bool PageService::send(ConnectionId connection, const QString& pageKey,
                       const std::optional<QString>& layout) {
    const OpenPage* const page = ofHost(connection, pageKey);
    if (!page)
        return false;
    m_peers.renderPage(page->client, pageKey, layout, page->hostInstanceId, {});
    return true;
}

bool PageService::sendLoading(ConnectionId connection, const QString& pageKey,
                              const model::LoadingState& state) {
    const OpenPage* const page = ofHost(connection, pageKey);
    if (page)
        m_peers.showLoading(page->client, pageKey, state);
    return page;
}

bool PageService::sendRedirect(ConnectionId connection, const QString& pageKey,
                               const model::Redirect& redirect) {
    const OpenPage* const page = ofHost(connection, pageKey);
    if (page)
        m_peers.redirect(page->client, pageKey, redirect, {});
    return page;
}

QStringList PageService::keysOfHost(const QString& instanceId) const {
    QStringList keys;
    for (auto page = m_open.begin(); page != m_open.end(); ++page) {
        if (page->hostInstanceId == instanceId)
            keys.append(page.key());
    }
    return keys;
}

void PageService::hostLost(const Host& host) {
    for (const QString& key : keysOfHost(host.instanceId))
        m_peers.hostClosed(m_open.value(key).client, key);
}

void PageService::hostReturned(const Host& host) {
    for (const QString& key : keysOfHost(host.instanceId))
        m_peers.hostReconnected(m_open.value(key).client, key);
}

void PageService::hostGone(const QString& instanceId) {
    for (const QString& key : keysOfHost(instanceId))
        m_open.remove(key);
}

void PageService::clientLost(ConnectionId connection) {
    m_lastRequests.remove(connection);
    m_open.removeIf([&](auto page) {
        if (page.value().client != connection)
            return false;
        const Host* const host = m_hosts.find(page.value().hostInstanceId);
        if (host && host->isConnected())
            m_peers.closePage(host->connection, page.key());
        return true;
    });
}

} // namespace services
