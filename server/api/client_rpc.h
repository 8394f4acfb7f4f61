#pragma once

#include "server/api/peer_hub.h"

namespace api {

// What browsers call (spec/protocol.md §3.2): decodes, asks the services, answers. Net thread.
class ClientRpc {
public:
    ClientRpc(PeerHub& hub, server::Core& core);

private:
    // Where an answer goes.
    struct Origin {
        services::ConnectionId connection = 0;
        QString callId;
        QString method;
    };
    using Caller = std::shared_ptr<const Origin>; // Handed on from thread to thread.
    using Method = void (ClientRpc::*)(const Caller&, const QByteArray&);
    using Answer = std::function<void(bool)>;

    void handle(Peer& peer, const protocol::RpcMessage& call);
    void answer(const Caller& caller, const QByteArray& data) const;
    void answer(const Caller& caller, bool succeeded) const;
    // Runs `work`, which answers later, on the core.
    void runLater(const Caller& caller, std::function<void(services::Services&, Answer)> work);

    void initialize(const Caller& caller, const QByteArray& inputs);
    void connectToTransaction(const Caller& caller, const QByteArray& inputs);
    void leaveTransaction(const Caller& caller, const QByteArray& inputs);
    void respondToIoCall(const Caller& caller, const QByteArray& inputs);
    void requestPage(const Caller& caller, const QByteArray& inputs);
    void leavePage(const Caller& caller, const QByteArray& inputs);

    PeerHub& m_hub;
    server::Core& m_core;
    const QHash<QString, Method> m_methods;
};

} // namespace api
