#include "server/services/http_host_service.h"

#include "server/base/id.h"
#include "server/store/stores.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <algorithm>

Q_LOGGING_CATEGORY(lcHttpHosts, "hosts.http")

namespace services {

using namespace Qt::StringLiterals;
using Status = model::HostStatus;

namespace {

constexpr qint64 CheckTimeoutMs = 30'000;
constexpr qint64 CheckReachableMs = 5 * 60'000;
constexpr qint64 CheckUnreachableMs = 30'000;
constexpr int MaxBackOff = 6; // 32 minutes.

// A tenth around `ms`, so that endpoints of one start are not all called in the same second for ever.
qint64 withJitter(qint64 ms) { return ms * 9 / 10 + QRandomGenerator::global()->bounded(ms / 5 + 1); }

} // namespace

HttpHostService::HttpHostService(store::Stores& stores, HttpHostRegistry& registry,
                                 Declarations& declarations, ChangeFeed& feed, HostCaller& caller,
                                 base::Timers& timers, const base::Clock& clock)
    : m_stores(stores), m_registry(registry), m_declarations(declarations), m_feed(feed), m_caller(caller),
      m_timers(timers), m_clock(clock) {}

base::Status HttpHostService::start() {
    const auto unreachable = m_stores.httpHosts.listDue(true);
    const auto others = m_stores.httpHosts.listDue(false);
    if (!unreachable || !others)
        return base::fail(unreachable ? others.error() : unreachable.error());
    const QList<model::HttpHost> rows = *unreachable + *others;
    for (const model::HttpHost& row : rows) {
        const auto actions = m_stores.httpHosts.actions().of(row.id);
        const auto pages = m_stores.httpHosts.pages().of(row.id);
        if (!actions || !pages)
            return base::fail(actions ? pages.error() : actions.error());
        m_registry.add({.row = row, .actionIds = *actions, .pageIds = *pages});
    }
    if (!m_registry.isEmpty())
        m_timers.after(0, [this] { checkDue(); });
    return {};
}

// --- Checks.

void HttpHostService::checkDue() {
    if (m_registry.isEmpty())
        return;
    const qint64 now = m_clock.monotonic();
    qint64 next = now + CheckReachableMs;
    for (const QString& id : m_registry.ids()) {
        HttpEndpoint& endpoint = *m_registry.find(id);
        if (endpoint.nextCheck <= now && !endpoint.checking)
            callEndpoint(endpoint, {});
        next = std::min(next, std::max(endpoint.nextCheck, now + 1'000));
    }
    m_timers.after(next - now, [this] { checkDue(); });
}

void HttpHostService::callEndpoint(HttpEndpoint& endpoint, std::function<void(bool)> done) {
    const QString id = endpoint.row.id;
    endpoint.checking = true;
    endpoint.nextCheck = m_clock.monotonic() + CheckReachableMs;
    m_caller.post(QUrl(endpoint.row.url), QJsonObject{{u"httpHostId"_s, id}}, CheckTimeoutMs,
                  [this, id, done = std::move(done)](const base::Result<int>& status) {
                      const bool reachable = status && *status >= 200 && *status < 300;
                      if (HttpEndpoint* const entry = m_registry.find(id)) {
                          entry->checking = false;
                          entry->failures = reachable ? 0 : entry->failures + 1;
                          const qint64 wait = reachable ? CheckReachableMs
                                                        : CheckUnreachableMs
                                                              << std::min(entry->failures - 1, MaxBackOff);
                          entry->nextCheck = m_clock.monotonic() + withJitter(wait);
                          setStatus(*entry, reachable ? Status::Online : Status::Unreachable);
                      }
                      if (done)
                          done(reachable);
                  });
}

void HttpHostService::setStatus(HttpEndpoint& endpoint, Status status) {
    const bool changed = endpoint.row.status != status;
    endpoint.row.status = status;
    endpoint.row.updatedAt = m_clock.now();
    if (const base::Status saved = save(endpoint); !saved)
        qCWarning(lcHttpHosts, "Saving an endpoint failed: %ls", qUtf16Printable(saved.error().detail));
    if (!changed)
        return;
    const model::Scope scope{endpoint.row.organizationId, {}, {}};
    m_feed.changed(scope, Topic::Structure);
    m_feed.changed(scope, Topic::Hosts);
}

base::Status HttpHostService::save(HttpEndpoint& endpoint) {
    const base::Result<bool> updated = m_stores.httpHosts.update(endpoint.row);
    return updated ? base::Status() : base::fail(updated.error());
}

// --- For the dashboard.

base::Result<QList<model::HttpHost>> HttpHostService::list(const QString& organizationId) const {
    return m_stores.httpHosts.list(organizationId);
}

void HttpHostService::add(const QString& organizationId, const QString& text, Checked added) {
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http")) {
        added(base::fail(base::Code::InvalidArgument, u"Please enter a valid URL."_s, "invalid_url"));
        return;
    }
    if (const base::Status allowed = m_caller.check(url); !allowed) {
        added(base::fail(allowed.error()));
        return;
    }
    const auto known = m_stores.httpHosts.byUrl(organizationId, url.toString());
    if (!known) {
        added(base::fail(known.error()));
        return;
    }
    if (*known && !(*known)->deletedAt) {
        added(base::fail(base::Code::Conflict, u"This endpoint is already configured."_s, "host_exists"));
        return;
    }
    model::HttpHost row = known->value_or(model::HttpHost());
    const bool isNew = row.id.isEmpty();
    row.status = Status::Offline;
    row.deletedAt.reset();
    row.updatedAt = m_clock.now();
    base::Status written;
    if (isNew) {
        row.id = base::uuid();
        row.organizationId = organizationId;
        row.url = url.toString();
        row.createdAt = row.updatedAt;
        written = m_stores.httpHosts.insert(row);
    } else if (const base::Result<bool> revived = m_stores.httpHosts.update(row); !revived) {
        written = base::fail(revived.error());
    }
    if (!written) {
        added(base::fail(written.error()));
        return;
    }
    const bool isFirst = m_registry.isEmpty();
    HttpEndpoint& endpoint = m_registry.add({.row = row, .actionIds = {}, .pageIds = {}});
    callEndpoint(endpoint,
                 [this, organizationId, id = row.id, isNew, added = std::move(added)](bool reachable) {
                     finishAdding(organizationId, id, reachable, isNew, added);
                 });
    if (isFirst)
        m_timers.after(CheckReachableMs, [this] { checkDue(); });
}

void HttpHostService::finishAdding(const QString& organizationId, const QString& id, bool reachable,
                                   bool isNew, const Checked& added) {
    const HttpEndpoint* const entry = m_registry.find(organizationId, id);
    if (!entry) {
        added(base::fail(base::Code::NotFound, u"The endpoint has been deleted."_s));
        return;
    }
    // A platform may cut the answer off although the declaration has arrived.
    const bool declared = !entry->actionIds.isEmpty() || !entry->pageIds.isEmpty();
    if (reachable || declared) {
        added(entry->row);
        return;
    }
    const base::Status removed = remove(organizationId, id);
    if (removed && isNew) {
        if (const base::Result<bool> erased = m_stores.httpHosts.remove(id); !erased)
            qCWarning(lcHttpHosts, "Removing an endpoint failed: %ls",
                      qUtf16Printable(erased.error().detail));
    }
    added(base::fail(base::Code::Unavailable,
                     u"The endpoint did not answer. Is an Interval host available at that URL?"_s,
                     "host_unreachable"));
}

void HttpHostService::check(const QString& organizationId, const QString& id, Checked checked) {
    HttpEndpoint* const entry = m_registry.find(organizationId, id);
    if (!entry) {
        checked(base::fail(base::Code::NotFound, u"Not found"_s));
        return;
    }
    if (entry->checking) {
        checked(entry->row);
        return;
    }
    callEndpoint(*entry, [this, organizationId, id, checked = std::move(checked)](bool) {
        const HttpEndpoint* const current = m_registry.find(organizationId, id);
        if (current)
            checked(current->row);
        else
            checked(base::fail(base::Code::NotFound, u"Not found"_s));
    });
}

base::Status HttpHostService::remove(const QString& organizationId, const QString& id) {
    HttpEndpoint* const entry = m_registry.find(organizationId, id);
    if (!entry)
        return base::fail(base::Code::NotFound, u"Not found"_s);
    entry->row.status = Status::Offline;
    entry->row.deletedAt = entry->row.updatedAt = m_clock.now();
    if (const base::Status saved = save(*entry); !saved)
        return saved;
    const auto actions = m_stores.httpHosts.actions().replace(id, {});
    const auto pages = m_stores.httpHosts.pages().replace(id, {});
    if (!actions || !pages)
        return base::fail(actions ? pages.error() : actions.error());
    m_registry.remove(id);
    m_feed.changed({organizationId, {}, {}}, Topic::Structure);
    m_feed.changed({organizationId, {}, {}}, Topic::Hosts);
    return {};
}

// --- For the endpoints.

base::Result<Declarations::Outcome> HttpHostService::declare(const ApiIdentity& key,
                                                             const QString& httpHostId,
                                                             const model::HostDeclaration& declaration) {
    if (key.isDevelopment())
        return base::fail(base::Code::Forbidden, u"Invalid API key provided."_s, "invalid_api_key");
    HttpEndpoint* const entry = m_registry.find(key.organizationId, httpHostId);
    if (!entry)
        return base::fail(base::Code::NotFound, u"Host not found."_s);
    const qint64 now = m_clock.now();
    base::Result<Declarations::Outcome> outcome = m_declarations.declare(key, declaration, now);
    if (!outcome)
        return outcome;
    const auto actions = m_stores.httpHosts.actions().replace(httpHostId, outcome->actionIds);
    const auto pages = m_stores.httpHosts.pages().replace(httpHostId, outcome->pageIds);
    if (!actions || !pages)
        return base::fail(actions ? pages.error() : actions.error());
    entry->actionIds = outcome->actionIds;
    entry->pageIds = outcome->pageIds;
    entry->row.sdkName = declaration.sdkName;
    entry->row.sdkVersion = declaration.sdkVersion;
    entry->row.lastConnectedAt = now;
    setStatus(*entry, Status::Online);
    if (outcome->changedAnything || *actions || *pages)
        m_feed.changed(key.scope(), Topic::Structure);
    return outcome;
}

} // namespace services
