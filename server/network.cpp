#include "server/network.h"

#include "server/api/error_mapping.h"
#include "server/api/routes.h"
#include "server/api/socket_gateway.h"
#include "server/integrations/local_storage.h"
#include "server/pool_hasher.h"

#include <QSysInfo>
#include <QUrl>

#include <memory>

namespace server {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 ServiceRestart = 1012;
constexpr qint64 StopMs = 700; // Leaves the core its share of the second that a stop may take.

// The services of one generation with the ports made for them.
class Assembled final : public services::Services {
public:
    struct OwnPorts {
        api::SocketGateway gateway;
        PoolHasher hasher;
        integrations::HttpHostCaller hostCaller;
        std::unique_ptr<services::FileStorage> files;
    };

    Assembled(store::Database& database, std::unique_ptr<OwnPorts> ports, base::Timers& timers,
              const base::Clock& clock, const services::Settings& settings)
        : services::Services(database,
                             {ports->gateway, ports->hasher, ports->hostCaller, *ports->files, timers, clock},
                             settings),
          m_ports(std::move(ports)) {}

private:
    std::unique_ptr<OwnPorts> m_ports;
};

QStringList hostNames(const Options& options) {
    return options.allowedHosts +
           QStringList{QUrl(options.services.appUrl).host(), QSysInfo::machineHostName()};
}

// Names the way out to whoever starts the server on a port that another program has.
base::Failure cannotListen(base::Error error, const QString& variable) {
    if (error.code == base::Code::Conflict) {
        error.message += u". Stop the program that listens there, or set %1 to another port."_s.arg(variable);
        error.reason = variable.toLatin1();
    }
    return base::fail(std::move(error));
}

} // namespace

Network::Network(const Options& options)
    : m_options(options), m_timers(m_clock), m_timerDriver(m_timers),
      m_hostRequests(m_timers, options.allowPrivateHttpHosts),
      m_uploadFolder(options.uploadFolder, options.services.linkKey, m_clock),
      m_sockets({}, m_timers, m_clock), m_core(m_clock, m_mailbox, options.database, assembly()),
      m_hub(m_sockets, m_core, m_timers, options.services), m_hostRpc(m_hub, m_core),
      m_clientRpc(m_hub, m_core), m_endpoints(m_router, m_core, options.services) {
    bindRoutes();
}

Network::~Network() {
    m_core.stop();
    m_disk.waitForDone();
}

std::unique_ptr<services::FileStorage> Network::fileStorage(const Post& post) {
    if (m_options.s3)
        return std::make_unique<integrations::S3Storage>(*m_options.s3, m_clock, m_s3Requests, m_mailbox,
                                                         post);
    return std::make_unique<integrations::LocalStorage>(m_uploadFolder, m_options.services.appUrl, m_disk,
                                                        post);
}

Core::Assembly Network::assembly() {
    return {[this](store::Database& database, base::Timers& timers, const Core::Assembly::Post& post) {
                auto ports = std::make_unique<Assembled::OwnPorts>(Assembled::OwnPorts{
                    api::SocketGateway(m_hub, m_mailbox, post), PoolHasher(m_core.pool(), post),
                    integrations::HttpHostCaller(m_hostRequests, m_mailbox, post), fileStorage(post)});
                return std::make_unique<Assembled>(database, std::move(ports), timers, m_clock,
                                                   m_options.services);
            },
            [this] {
                m_mailbox.post([this] {
                    m_hub.closeAll(ServiceRestart, u"Closing briefly for scheduled server restart."_s);
                });
            }};
}

http::ServerOptions Network::httpOptions() const {
    const bool secure = m_options.services.appUrl.startsWith("https:"_L1);
    http::ServerOptions options;
    options.hosts = http::HostPolicy(hostNames(m_options));
    options.upgradePaths = {u"/websocket"_s};
    options.errorPage = [](const http::Request& request, const http::Problem& refusal) {
        return api::problem(request, refusal);
    };
    options.decorate = [secure](const http::Request&, http::Response& response) {
        api::addSecurityHeaders(response, secure);
    };
    return options;
}

void Network::bindRoutes() {
    api::bindRoutes(m_endpoints);
    m_sdkRoutes = std::make_unique<api::SdkRoutes>(m_router, m_core);
    m_healthRoutes = std::make_unique<api::HealthRoutes>(m_router, m_core, m_options.revision,
                                                         [this] { return m_isRunning; });
    if (!m_options.s3)
        m_fileRoutes = std::make_unique<api::FileRoutes>(m_router, m_uploadFolder,
                                                         m_options.services.uploadLimit, m_disk);
    m_dashboardRoutes = std::make_unique<api::DashboardRoutes>(m_router, m_options.dashboard);
    m_internalRoutes =
        std::make_unique<api::InternalRoutes>(m_internalRouter, m_core, m_options.internalToken, [this] {
            const http::ServerStats& stats = m_http->stats();
            return api::InternalRoutes::Gauges{stats.connections, m_sockets.connections(), stats.requests};
        });
}

base::Result<Network::Ports> Network::start() {
    base::Result<http::TrustedProxies> proxies = http::TrustedProxies::parse(m_options.trustedProxies);
    if (!proxies)
        return base::fail(proxies.error());
    http::ServerOptions options = httpOptions();
    options.proxies = std::move(*proxies);
    m_http = std::make_unique<http::Server>(m_router, options, m_timers, m_clock);
    m_internalHttp = std::make_unique<http::Server>(m_internalRouter, options, m_timers, m_clock);
    const auto take = [this](QTcpSocket* socket, const http::Request& request) { upgrade(socket, request); };
    m_http->onUpgrade(take);
    m_internalHttp->onUpgrade(take);
    if (const base::Status prepared = m_options.s3 ? base::Status() : m_uploadFolder.prepare(); !prepared)
        return base::fail(prepared.error());
    if (const base::Status started = m_core.start(); !started)
        return base::fail(started.error());
    const base::Result<Ports> ports = listen();
    m_isRunning = ports.has_value();
    m_ports = ports.value_or(Ports());
    return ports;
}

void Network::statistics(std::function<void(const Statistics&)> then) {
    m_core.call(
        this,
        [](services::Services& services) -> base::Result<Statistics> {
            Statistics now;
            const QList<const services::Host*> hosts = services.connectedHosts();
            for (const services::Host* const host : hosts)
                now.hosts.append({host->identity.organizationName, host->identity.environmentSlug,
                                  host->sdk.name + u' ' + host->sdk.version});
            const services::Services::Counts counts = services.counts();
            now.browsers = counts.clients;
            now.transactions = counts.openRuns;
            const base::Result<bool> paused = services.schedulePause.isPaused();
            if (!paused)
                return base::fail(paused.error());
            now.schedulesPaused = *paused;
            return now;
        },
        [this, then = std::move(then)](const base::Result<Statistics>& counted) {
            Statistics now = counted.value_or(Statistics());
            now.httpConnections = m_http->stats().connections;
            now.webSockets = m_sockets.connections();
            now.httpRequests = m_http->stats().requests;
            then(now);
        });
}

void Network::probe(std::function<void(bool)> then) { m_probe.ask(m_options.host, m_ports.main, then); }

base::Result<Network::Ports> Network::listen() {
    const base::Result<quint16> main = m_http->listen(m_options.host, m_options.port);
    if (!main)
        return cannotListen(main.error(), u"PORT"_s);
    // "localhost" is ::1 first on many machines.
    if (m_options.host == QHostAddress(QHostAddress::LocalHost))
        static_cast<void>(m_http->listen(QHostAddress(QHostAddress::LocalHostIPv6), *main));
    const base::Result<quint16> internal =
        m_internalHttp->listen(m_options.internalHost, m_options.internalPort);
    if (!internal)
        return cannotListen(internal.error(), u"INTERNAL_PORT"_s);
    return Ports{*main, *internal};
}

void Network::upgrade(QTcpSocket* socket, const http::Request& request) {
    ws::HandshakeInfo handshake;
    handshake.path = request.path;
    handshake.query = request.query.all();
    handshake.headers = request.headers.all();
    handshake.peer = request.peer;
    handshake.secure = request.secure;
    m_sockets.accept(socket, std::move(handshake));
}

void Network::stop(std::function<void()> stopped) {
    m_isRunning = false;
    m_hub.stop();
    const auto waiting = std::make_shared<int>(3);
    const auto one = [this, waiting, stopped = std::move(stopped)] {
        if (--*waiting > 0)
            return;
        m_core.stop();
        stopped();
    };
    m_sockets.close(ServiceRestart, u"Closing briefly for scheduled server restart.", StopMs, one);
    for (http::Server* const server : {m_http.get(), m_internalHttp.get()}) {
        if (server)
            server->close(StopMs, one);
        else
            one();
    }
}

} // namespace server
