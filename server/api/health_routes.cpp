#include "server/api/health_routes.h"

#include "server/base/json.h"

namespace api {

using namespace Qt::StringLiterals;

namespace {

http::Response uncached(http::Response response) {
    response.headers.set("Cache-Control", "no-store");
    return response;
}

QJsonObject item(bool up) { return {{u"status"_s, up ? u"up"_s : u"down"_s}}; }

QJsonValue failure(bool up, const QString& text) { return up ? QJsonValue() : QJsonValue(text); }

} // namespace

HealthRoutes::HealthRoutes(http::Router& router, server::Core& core, const QString& revision,
                           std::function<bool()> isAccepting)
    : m_core(core), m_isAccepting(std::move(isAccepting)) {
    router.add(http::Method::Get, "/health-check",
               [this](const http::Request&, const http::Reply& reply) { overall(reply); });
    router.add(http::Method::Get, "/health-check/app", [](const http::Request&, const http::Reply& reply) {
        reply(uncached(http::Response::text(200, "OK")));
    });
    router.add(http::Method::Get, "/health-check/rev",
               [revision](const http::Request&, const http::Reply& reply) {
                   reply(uncached(http::Response::text(200, revision.toUtf8())));
               });
    router.add(http::Method::Get, "/health-check/wss",
               [this](const http::Request&, const http::Reply& reply) {
                   const bool up = m_isAccepting();
                   reply(uncached(http::Response::text(up ? 200 : 503, up ? "OK" : "KO")));
               });
}

void HealthRoutes::overall(const http::Reply& reply) {
    m_core.call(
        this, [](services::Services& services) { return services.stores.users.any(); },
        [this, reply](const base::Result<bool>& database) {
            const bool db = database.has_value();
            const bool sockets = m_isAccepting();
            const bool up = db && sockets;
            reply(uncached(http::Response::json(
                up ? 200 : 503,
                QJsonObject{{u"status"_s, up ? u"ok"_s : u"error"_s},
                            {u"info"_s, QJsonObject{{u"db"_s, item(db)},
                                                    {u"app"_s, item(up)},
                                                    {u"internalWss"_s, item(sockets)}}},
                            {u"error"_s, QJsonObject{{u"app"_s, QJsonValue()},
                                                     {u"db"_s, failure(db, u"user count query failed"_s)},
                                                     {u"internalWss"_s,
                                                      failure(sockets, u"internal wss query failed"_s)}}}})));
        });
}

} // namespace api
