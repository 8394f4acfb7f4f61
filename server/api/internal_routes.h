#pragma once

#include "server/core.h"
#include "server/http/router.h"

#include <QObject>

namespace api {

// What the internal service listener offers to the operator's own machinery (spec/accounts.md §1.4): health,
// metrics and the cancellation of a run, all behind the bearer token derived from WSS_API_SECRET. Net thread.
class InternalRoutes : public QObject {
public:
    struct Gauges {
        qint64 httpConnections = 0;
        qint64 webSockets = 0;
        qint64 httpRequests = 0;
    };

    // `token` is base::legacyDigest(WSS_API_SECRET, SECRET), the reference's derivation.
    InternalRoutes(http::Router& router, server::Core& core, const QByteArray& token,
                   std::function<Gauges()> gauges);

private:
    using Handler = std::function<void(const http::Request&, const http::Reply&)>;

    void add(http::Router& router, http::Method method, const QByteArray& path, Handler handler);
    void metrics(const http::Reply& reply);
    void cancel(const http::Request& request, const http::Reply& reply);

    server::Core& m_core;
    const QByteArray m_token;
    std::function<Gauges()> m_gauges;
};

} // namespace api
