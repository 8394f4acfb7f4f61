#include "server/api/internal_routes.h"

#include "server/base/crypto.h"
#include "server/base/json.h"

namespace api {

using namespace Qt::StringLiterals;
using services::Services;

namespace {

constexpr char BearerPrefix[] = "Bearer ";

// One gauge in the Prometheus text format.
QByteArray gauge(const QByteArray& name, const QByteArray& help, qint64 value) {
    return "# HELP " + name + ' ' + help + "\n# TYPE " + name + " gauge\n" + name + ' ' +
           QByteArray::number(value) + '\n';
}

} // namespace

InternalRoutes::InternalRoutes(http::Router& router, server::Core& core, const QByteArray& token,
                               std::function<Gauges()> gauges)
    : m_core(core), m_token(token), m_gauges(std::move(gauges)) {
    const Handler health = [](const http::Request&, const http::Reply& reply) {
        reply(http::Response::json(200, QJsonObject{{u"status"_s, u"ok"_s}}));
    };
    add(router, http::Method::Get, "/api/health", health);
    add(router, http::Method::Post, "/api/health", health);
    add(router, http::Method::Get, "/metrics",
        [this](const http::Request&, const http::Reply& reply) { metrics(reply); });
    add(router, http::Method::Post, "/api/transactions/cancel",
        [this](const http::Request& request, const http::Reply& reply) { cancel(request, reply); });
}

void InternalRoutes::add(http::Router& router, http::Method method, const QByteArray& path, Handler handler) {
    router.add(method, path,
               [this, handler = std::move(handler)](const http::Request& request, const http::Reply& reply) {
                   const QByteArray authorization = request.headers.value("Authorization");
                   const bool known =
                       authorization.startsWith(BearerPrefix) &&
                       base::constantTimeEquals(authorization.mid(sizeof BearerPrefix - 1), m_token);
                   if (known)
                       handler(request, reply);
                   else
                       reply(http::Response::empty(401).with("WWW-Authenticate", "Bearer"));
               });
}

void InternalRoutes::metrics(const http::Reply& reply) {
    m_core.call(
        this, [](Services& services) { return base::Result<Services::Counts>(services.counts()); },
        [gauges = m_gauges(), reply](const base::Result<Services::Counts>& counts) {
            const Services::Counts now = counts.value_or(Services::Counts());
            const QByteArray text =
                gauge("interval_hosts_connected", "Hosts connected.", now.hosts) +
                gauge("interval_clients_connected", "Browsers connected.", now.clients) +
                gauge("interval_transactions_open", "Transactions in memory.", now.openRuns) +
                gauge("interval_websockets", "Open WebSockets.", gauges.webSockets) +
                gauge("interval_http_connections", "Open HTTP connections.", gauges.httpConnections) +
                gauge("interval_http_requests", "HTTP requests since the start.", gauges.httpRequests);
            http::Response response = http::Response::text(200, text);
            response.headers.set("Content-Type", "text/plain; version=0.0.4");
            reply(std::move(response));
        });
}

void InternalRoutes::cancel(const http::Request& request, const http::Reply& reply) {
    const base::Result<QJsonObject> body = base::parseJsonObject(request.body);
    const QString id = body ? body->value("transactionId"_L1).toString() : QString();
    if (id.isEmpty()) {
        reply(http::Response::text(400, "transactionId is missing\n"));
        return;
    }
    m_core.call(
        this, [id](Services& services) { return services.runStarter.cancel(id); },
        [reply](const base::Status& canceled) {
            if (canceled)
                reply(http::Response::text(200, "OK"));
            else
                reply(http::Response::empty(canceled.error().code == base::Code::NotFound ? 404 : 500));
        });
}

} // namespace api
