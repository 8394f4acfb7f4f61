#pragma once

#include "server/api/client_rpc.h"
#include "server/api/dashboard_routes.h"
#include "server/api/endpoint.h"
#include "server/api/health_routes.h"
#include "server/api/host_rpc.h"
#include "server/api/internal_routes.h"
#include "server/api/peer_hub.h"
#include "server/api/sdk_routes.h"
#include "server/api/upload_routes.h"
#include "server/core.h"
#include "server/health_probe.h"
#include "server/http/server.h"
#include "server/integrations/http_host_caller.h"
#include "server/integrations/upload_folder.h"
#include "server/options.h"
#include "server/statistics.h"
#include "server/ws/server.h"

namespace server {

// Everything that lives on the net thread, wired: listeners, connections, routes, and the core they talk to.
// Made, used and destroyed there.
class Network : public QObject {
public:
    struct Ports {
        quint16 main = 0;
        quint16 internal = 0;
    };

    explicit Network(const Options& options);
    ~Network() override;

    // Brings up the database and the services, then listens.
    [[nodiscard]] base::Result<Ports> start();
    // Refuses what is new, tells the peers, ends what is under way, and calls `stopped`; all within a second.
    void stop(std::function<void()> stopped);

    [[nodiscard]] Core& core() { return m_core; }
    void statistics(std::function<void(const Statistics&)> then);
    // Asks /health-check as anybody would, over a connection; `then` hears whether it answers that all is
    // well.
    void probe(std::function<void(bool)> then);

private:
    using Post = Core::Assembly::Post;

    [[nodiscard]] Core::Assembly assembly();
    [[nodiscard]] std::unique_ptr<services::FileStorage> fileStorage(const Post& post);
    [[nodiscard]] http::ServerOptions httpOptions() const;
    void bindRoutes();
    [[nodiscard]] base::Result<Ports> listen();
    void upgrade(QTcpSocket* socket, const http::Request& request);

    const Options m_options;
    const base::SystemClock m_clock;
    base::Timers m_timers;
    base::TimerDriver m_timerDriver;
    base::Mailbox m_mailbox;
    integrations::HostRequests m_hostRequests;
    integrations::S3Requests m_s3Requests;
    const integrations::UploadFolder m_uploadFolder;
    QThreadPool m_disk; // For what waits for the disk of uploads.
    http::Router m_router;
    http::Router m_internalRouter;
    std::unique_ptr<http::Server> m_http;
    std::unique_ptr<http::Server> m_internalHttp;
    ws::Server m_sockets;
    Core m_core;
    api::PeerHub m_hub;
    api::HostRpc m_hostRpc;
    api::ClientRpc m_clientRpc;
    api::Endpoints m_endpoints;
    std::unique_ptr<api::SdkRoutes> m_sdkRoutes;
    std::unique_ptr<api::HealthRoutes> m_healthRoutes;
    std::unique_ptr<api::InternalRoutes> m_internalRoutes;
    std::unique_ptr<api::FileRoutes> m_fileRoutes;
    std::unique_ptr<api::DashboardRoutes> m_dashboardRoutes;
    HealthProbe m_probe;
    Ports m_ports;
    bool m_isRunning = false;
};

} // namespace server
