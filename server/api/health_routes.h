#pragma once

#include "server/core.h"
#include "server/http/router.h"

#include <QObject>

namespace api {

// Health end points for load balancers and people (spec/accounts.md §1.5). Net thread.
class HealthRoutes : public QObject {
public:
    // `revision` is what /health-check/rev answers. `isAccepting` says whether WebSockets are taken.
    HealthRoutes(http::Router& router, server::Core& core, const QString& revision,
                 std::function<bool()> isAccepting);

private:
    void overall(const http::Reply& reply);

    server::Core& m_core;
    std::function<bool()> m_isAccepting;
};

} // namespace api
