#pragma once

#include "server/model/sdk.h"
#include "server/protocol/rpc_channel.h"
#include "server/services/identity.h"
#include "server/services/ports.h"
#include "server/ws/connection.h"

#include <memory>
#include <variant>

namespace api {

// A browser on a WebSocket.
struct Browser {
    QString userId;
    QString sessionId;
    QString organizationId; // Empty: the person has not said which, or is not a member.
};

// One WebSocket with its RPC channel and whom it speaks for. Net thread.
struct Peer {
    services::ConnectionId id = 0;
    ws::Connection* socket = nullptr; // Owned by ws::Server, which outlives the peer.
    std::unique_ptr<protocol::RpcChannel> channel;
    QString instanceId;
    // Unique among connections that may follow each other: two principals never share one.
    QString instanceKey;
    std::variant<std::monostate, services::ApiIdentity, Browser> principal;
    model::Sdk sdk;           // Of a registered host.
    bool isResponsive = true; // Answers pings.

    [[nodiscard]] bool isAuthenticated() const { return !std::holds_alternative<std::monostate>(principal); }
    [[nodiscard]] const services::ApiIdentity* host() const {
        return std::get_if<services::ApiIdentity>(&principal);
    }
    [[nodiscard]] const Browser* browser() const { return std::get_if<Browser>(&principal); }
};

} // namespace api
