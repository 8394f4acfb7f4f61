#include "server/services/host_service.h"

#include "server/base/log_scope.h"
#include "server/services/urls.h"
#include "server/store/stores.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcHosts, "hosts")

namespace services {

using namespace Qt::StringLiterals;
using Status = model::HostStatus;

namespace {

void warn(const char* what, const base::Status& status) {
    if (!status)
        qCWarning(lcHosts, "%s failed: %ls", what, qUtf16Printable(status.error().detail));
}

template <class T>
base::Status statusOf(const base::Result<T>& result) {
    return result ? base::Status() : base::fail(result.error());
}

} // namespace

HostService::HostService(store::Stores& stores, HostRegistry& hosts, Declarations& declarations,
                         HttpHostSummoner& summoner, RunLifecycle& runs, PageService& pages, ChangeFeed& feed,
                         PeerGateway& peers, base::Timers& timers, const base::Clock& clock,
                         const Settings& settings)
    : m_stores(stores), m_hosts(hosts), m_declarations(declarations), m_summoner(summoner), m_runs(runs),
      m_pages(pages), m_feed(feed), m_peers(peers), m_timers(timers), m_clock(clock), m_settings(settings) {}

base::Status HostService::resume() {
    if (const base::Status marked = m_stores.hosts.markAllUnreachable(m_clock.now()); !marked)
        return marked;
    const auto rows = m_stores.hosts.list();
    if (!rows)
        return base::fail(rows.error());
    for (const store::LinkedHost& row : *rows) {
        Host host;
        host.instanceId = row.host.id;
        host.identity.keyId = row.host.apiKeyId;
        host.identity.organizationId = row.host.organizationId;
        host.identity.environmentId = row.host.environmentId;
        host.identity.userId = row.host.developerId;
        host.identity.usage = row.host.developerId.isEmpty() ? model::UsageEnvironment::Production
                                                             : model::UsageEnvironment::Development;
        host.sdk = {row.host.sdkName, row.host.sdkVersion};
        host.status = Status::Unreachable;
        host.requestId = row.host.requestId;
        host.createdAt = row.host.createdAt;
        Host& known = m_hosts.attach(host);
        m_hosts.link(known, row.actionIds, row.pageIds);
        lost(known);
    }
    return m_runs.resume();
}

base::Result<std::optional<QString>> HostService::objection(const ApiIdentity& key, const QString& instanceId,
                                                            const model::HostDeclaration& declaration) {
    const Host* const known = m_hosts.find(instanceId);
    const bool isForeign = known && known->identity.scope() != key.scope();
    if (isForeign)
        return u"This instance id belongs to another host."_s;
    if (declaration.requestId.isEmpty())
        return std::nullopt;
    const base::Status accepted = m_summoner.acceptRequest(key, declaration.requestId);
    if (accepted)
        return std::nullopt;
    if (accepted.error().code == base::Code::InvalidArgument)
        return accepted.error().message;
    return base::fail(accepted.error());
}

base::Result<HostService::Registration> HostService::registerHost(ConnectionId connection,
                                                                  const ApiIdentity& key,
                                                                  const QString& instanceId,
                                                                  const model::HostDeclaration& declaration) {
    const auto alert = m_declarations.alertFor({declaration.sdkName, declaration.sdkVersion});
    if (!alert)
        return base::fail(alert.error());
    if (*alert && (*alert)->severity == model::SdkAlertSeverity::Error)
        return Registration(tl::unexpected(Refusal{u"Unsupported SDK version"_s, *alert}));
    const base::Result<std::optional<QString>> refused = objection(key, instanceId, declaration);
    if (!refused)
        return base::fail(refused.error());
    if (*refused)
        return Registration(tl::unexpected(Refusal{**refused, *alert}));

    Declarations::Outcome outcome;
    if (declaration.requestId.isEmpty()) {
        base::Result<Declarations::Outcome> declared =
            m_declarations.declare(key, declaration, m_clock.now());
        if (!declared && declared.error().code == base::Code::TooLarge)
            return Registration(tl::unexpected(Refusal{declared.error().message, *alert}));
        if (!declared)
            return base::fail(declared.error());
        outcome = std::move(*declared);
    }
    const base::Result<Host*> host = admit(connection, key, instanceId, declaration);
    if (!host && host.error().code == base::Code::Conflict)
        return Registration(tl::unexpected(Refusal{u"This instance id belongs to another host."_s, *alert}));
    if (!host)
        return base::fail(host.error());
    if (const base::Status linked = link(**host, outcome); !linked)
        return base::fail(linked.error());
    m_runs.hostReturned(**host);
    m_pages.hostReturned(**host);
    m_feed.changed(key.scope(), Topic::Structure);
    m_feed.changed(key.scope(), Topic::Hosts);
    const base::LogScope about({instanceId});
    qCInfo(lcHosts, "Connected: %ls, %ls, %ls %ls", qUtf16Printable(key.organizationSlug),
           qUtf16Printable(OrderWriter::environmentName(**host)), qUtf16Printable(declaration.sdkName),
           qUtf16Printable(declaration.sdkVersion));
    const model::HostRegistration registration = describe(**host, outcome, *alert);
    if (!declaration.requestId.isEmpty())
        m_summoner.hostConnected(**host);
    return Registration(registration);
}

base::Result<Host*> HostService::admit(ConnectionId connection, const ApiIdentity& key,
                                       const QString& instanceId, const model::HostDeclaration& declaration) {
    const Host* const known = m_hosts.find(instanceId);
    const qint64 now = m_clock.now();
    model::HostInstance row;
    row.id = instanceId;
    row.organizationId = key.organizationId;
    row.environmentId = key.environmentId;
    row.developerId = key.scope().developerId;
    row.apiKeyId = key.keyId;
    row.sdkName = declaration.sdkName;
    row.sdkVersion = declaration.sdkVersion;
    row.requestId = declaration.requestId;
    row.createdAt = known ? known->createdAt : now;
    row.updatedAt = now;
    if (const base::Status written = m_stores.hosts.upsert(row); !written)
        return base::fail(written.error());
    if (const base::Status used = m_stores.apiKeys.touchLastUsed({key.keyId}, now); !used)
        return base::fail(used.error());
    Host host;
    host.instanceId = instanceId;
    host.connection = connection;
    host.identity = key;
    host.sdk = {declaration.sdkName, declaration.sdkVersion};
    host.requestId = declaration.requestId;
    host.createdAt = row.createdAt;
    Host& attached = m_hosts.attach(host);
    m_timers.cancel(std::exchange(attached.graceTimer, 0));
    return &attached;
}

base::Status HostService::link(Host& host, const Declarations::Outcome& outcome) {
    if (host.actionIds != outcome.actionIds) {
        if (const auto replaced = m_stores.hosts.actions().replace(host.instanceId, outcome.actionIds);
            !replaced)
            return statusOf(replaced);
    }
    if (host.pageIds != outcome.pageIds) {
        if (const auto replaced = m_stores.hosts.pages().replace(host.instanceId, outcome.pageIds); !replaced)
            return statusOf(replaced);
    }
    m_hosts.link(host, outcome.actionIds, outcome.pageIds);
    return {};
}

model::HostRegistration HostService::describe(const Host& host, const Declarations::Outcome& outcome,
                                              const std::optional<model::SdkAlert>& alert) const {
    const ApiIdentity& key = host.identity;
    return {OrderWriter::environmentName(host),
            outcome.invalidSlugs,
            key.organizationName,
            key.organizationSlug,
            actionsUrl(m_settings.appUrl, key.organizationSlug, key.environmentSlug),
            alert,
            outcome.warnings};
}

base::Status HostService::beginShutdown(ConnectionId connection) {
    Host* const host = m_hosts.byConnection(connection);
    if (!host)
        return base::fail(base::Code::Unauthenticated, u"The host is not initialized."_s);
    setStatus(*host, Status::ShuttingDown);
    m_runs.hostShutsDown(*host);
    return {};
}

void HostService::connectionClosed(ConnectionId connection, bool orderly) {
    Host* const host = m_hosts.detach(connection);
    if (!host)
        return;
    const bool announced = host->status == Status::ShuttingDown || !host->requestId.isEmpty();
    const base::LogScope about({host->instanceId});
    qCInfo(lcHosts, orderly ? "Disconnected." : "The connection is lost.");
    setStatus(*host, Status::Unreachable);
    lost(*host);
    m_runs.hostLost(*host);
    m_pages.hostLost(*host);
    if (orderly && announced)
        gone(host->instanceId);
}

void HostService::lost(Host& host) {
    const qint64 grace =
        host.identity.isDevelopment() ? m_settings.hostGraceConsoleMs : m_settings.hostGraceLiveMs;
    m_timers.cancel(host.graceTimer);
    host.graceTimer = m_timers.after(grace, [this, id = host.instanceId] {
        const base::LogScope about({id});
        qCInfo(lcHosts, "It has not come back in time.");
        gone(id);
    });
}

void HostService::gone(const QString& instanceId) {
    Host* const host = m_hosts.find(instanceId);
    if (!host || host->isConnected())
        return;
    m_timers.cancel(std::exchange(host->graceTimer, 0));
    warn("Ending a host's runs", m_runs.hostGone(*host));
    if (host->identity.isDevelopment() && !hasSuccessor(*host))
        warn("Clearing a host's queue", m_stores.queue.removeOfHost(instanceId));
    m_pages.hostGone(instanceId);
    const model::Scope scope = host->identity.scope();
    warn("Removing a host", statusOf(m_stores.hosts.remove(instanceId)));
    m_hosts.remove(instanceId);
    for (const Topic topic : {Topic::Structure, Topic::Hosts, Topic::Queue, Topic::Transactions})
        m_feed.changed(scope, topic);
}

bool HostService::hasSuccessor(const Host& gone) const {
    for (const Host* const host : m_hosts.all()) {
        if (host->isConnected() && host->identity.scope() == gone.identity.scope())
            return true;
    }
    return false;
}

void HostService::setStatus(Host& host, Status status) {
    if (host.status == status)
        return;
    host.status = status;
    warn("Saving a host's status", m_stores.hosts.setStatus(host.instanceId, status, m_clock.now()));
    m_feed.changed(host.identity.scope(), Topic::Structure);
    m_feed.changed(host.identity.scope(), Topic::Hosts);
}

void HostService::setResponsive(ConnectionId connection, bool responsive) {
    Host* const host = m_hosts.byConnection(connection);
    if (!host || host->status == Status::ShuttingDown)
        return;
    const base::LogScope about({host->instanceId});
    if (responsive)
        qCInfo(lcHosts, "It answers pings again.");
    else
        qCWarning(lcHosts, "It does not answer pings.");
    setStatus(*host, responsive ? Status::Online : Status::Unreachable);
}

void HostService::closeByKey(const QString& keyId) {
    for (Host* const host : m_hosts.all()) {
        if (host->identity.keyId == keyId && host->isConnected())
            m_peers.close(host->connection, 1008, u"API key deleted"_s);
    }
}

} // namespace services
