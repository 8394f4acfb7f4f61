#pragma once

#include "server/api/peer_hub.h"

namespace api {

// What hosts call (spec/protocol.md §3.1): decodes, asks the services, answers. Every call is answered,
// whatever goes wrong, with a value of the method's return type. Net thread.
class HostRpc {
public:
    HostRpc(PeerHub& hub, server::Core& core);

private:
    // Where an answer goes, valid after the connection has gone.
    struct Origin {
        services::ConnectionId connection = 0;
        QString instanceId;
        QString instanceKey;
        QString callId;
        QString method;
        model::Sdk sdk;
    };
    using Caller = std::shared_ptr<const Origin>; // Handed on from thread to thread.
    using Method = void (HostRpc::*)(const Caller&, const QByteArray&);

    void handle(Peer& peer, const protocol::RpcMessage& call);
    void answer(const Caller& caller, const QByteArray& data) const;
    void answer(const Caller& caller, bool succeeded) const;
    // Runs `work` on the core and answers whether it succeeded.
    void run(const Caller& caller, const QString& transactionId,
             std::function<base::Status(services::Services&)> work);

    void initialize(const Caller& caller, const QByteArray& inputs);
    void initialized(const Caller& caller, const model::Sdk& sdk,
                     const base::Result<services::HostService::Registration>& result);
    void beginShutdown(const Caller& caller, const QByteArray& inputs);
    void sendIoCall(const Caller& caller, const QByteArray& inputs);
    void sendPage(const Caller& caller, const QByteArray& inputs);
    void sendLoading(const Caller& caller, const QByteArray& inputs);
    void sendLog(const Caller& caller, const QByteArray& inputs);
    void sendRedirect(const Caller& caller, const QByteArray& inputs);
    void markComplete(const Caller& caller, const QByteArray& inputs);
    void notify(const Caller& caller, const QByteArray& inputs);

    PeerHub& m_hub;
    server::Core& m_core;
    const QHash<QString, Method> m_methods;
};

} // namespace api
