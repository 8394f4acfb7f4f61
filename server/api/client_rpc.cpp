#include "server/api/client_rpc.h"

#include "server/base/log_scope.h"
#include "server/protocol/client_messages.h"
#include "server/protocol/host_messages.h"
#include "server/protocol/methods.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcClientRpc, "rpc.client")

namespace api {

using namespace Qt::StringLiterals;
namespace method = protocol::method;
using services::Services;

ClientRpc::ClientRpc(PeerHub& hub, server::Core& core)
    : m_hub(hub), m_core(core), m_methods{{method::InitializeClient, &ClientRpc::initialize},
                                          {method::ConnectToTransaction, &ClientRpc::connectToTransaction},
                                          {method::LeaveTransaction, &ClientRpc::leaveTransaction},
                                          {method::RespondToIoCall, &ClientRpc::respondToIoCall},
                                          {method::RequestPage, &ClientRpc::requestPage},
                                          {method::LeavePage, &ClientRpc::leavePage}} {
    m_hub.onClientCall([this](Peer& peer, const protocol::RpcMessage& call) { handle(peer, call); });
}

void ClientRpc::handle(Peer& peer, const protocol::RpcMessage& call) {
    const auto caller = std::make_shared<const Origin>(Origin{peer.id, call.id, call.method});
    if (const Method method = m_methods.value(call.method)) {
        (this->*method)(caller, call.data);
        return;
    }
    if (call.method == method::InitializeHost)
        answer(caller, protocol::encodeHostRefusal(u"The provided API key is not valid"_s, std::nullopt));
    else
        answer(caller, false);
}

void ClientRpc::answer(const Caller& caller, const QByteArray& data) const {
    // A browser that has lost its connection asks again by itself.
    m_hub.respond(caller->connection, {}, caller->callId, caller->method, data);
}

void ClientRpc::answer(const Caller& caller, bool succeeded) const {
    answer(caller, QByteArray(succeeded ? "true" : "false"));
}

void ClientRpc::runLater(const Caller& caller, std::function<void(Services&, Answer)> work) {
    m_core.callLater<bool>(
        &m_hub,
        [work = std::move(work)](Services& services, const std::function<void(base::Result<bool>)>& done) {
            work(services, [done](bool succeeded) { done(succeeded); });
        },
        [this, caller](const base::Result<bool>& result) { answer(caller, result.value_or(false)); });
}

void ClientRpc::initialize(const Caller& caller, const QByteArray&) {
    const Peer* const peer = m_hub.find(caller->connection);
    const Browser browser = *peer->browser();
    if (browser.organizationId.isEmpty()) {
        answer(caller, false);
        return;
    }
    // A client id belongs to the person who brought it, so that nobody answers for somebody else's tab.
    const services::Client client{peer->id, peer->instanceKey, browser.userId, browser.sessionId,
                                  browser.organizationId};
    m_core.call(
        &m_hub,
        [client](Services& services) -> base::Status {
            services.clients.registerClient(client);
            return {};
        },
        [this, caller](const base::Status& status) { answer(caller, status.has_value()); });
}

void ClientRpc::connectToTransaction(const Caller& caller, const QByteArray& inputs) {
    const base::Result<protocol::ConnectToTransaction> call = protocol::decodeConnectToTransaction(inputs);
    if (!call) {
        answer(caller, false);
        return;
    }
    m_core.call(
        &m_hub,
        [id = caller->connection, call = *call](Services& services) {
            return services.clientRuns.connect(id, call.transactionId, call.params);
        },
        [this, caller, transactionId = call->transactionId](const base::Result<bool>& result) {
            const base::LogScope about({{}, transactionId});
            if (!result)
                qCWarning(lcClientRpc, "Opening a run failed: %ls", qUtf16Printable(result.error().detail));
            answer(caller, result.value_or(false));
        });
}

void ClientRpc::leaveTransaction(const Caller& caller, const QByteArray& inputs) {
    const base::Result<QString> transactionId = protocol::decodeTransactionId(inputs);
    if (!transactionId) {
        answer(caller, false);
        return;
    }
    runLater(caller, [id = caller->connection, transactionId = *transactionId](Services& services,
                                                                               const Answer& done) {
        services.clientRuns.leave(id, transactionId, done);
    });
}

void ClientRpc::respondToIoCall(const Caller& caller, const QByteArray& inputs) {
    const base::Result<protocol::RespondToIoCall> call = protocol::decodeRespondToIoCall(inputs);
    if (!call) {
        answer(caller, false);
        return;
    }
    runLater(caller, [id = caller->connection, call = *call](Services& services, const Answer& done) {
        if (services.pages.isOpen(call.transactionId))
            services.pages.respond(id, call.transactionId, call.response, done);
        else
            services.clientRuns.respond(id, call.transactionId, call.response, done);
    });
}

void ClientRpc::requestPage(const Caller& caller, const QByteArray& inputs) {
    const base::Result<protocol::RequestPage> call = protocol::decodeRequestPage(inputs);
    if (!call) {
        answer(caller, protocol::encodeRequestPageError(call.error().message));
        return;
    }
    const services::PageService::Request request{call->pageKey, call->pageSlug, call->console,
                                                 call->environmentId, call->params};
    m_core.callLater<bool>(
        &m_hub,
        [id = caller->connection, request](Services& services,
                                           const std::function<void(base::Result<bool>)>& done) {
            services.pages.request(
                id, request, [done](const base::Status& status) { done(status.map([] { return true; })); });
        },
        [this, caller, pageKey = call->pageKey](const base::Result<bool>& result) {
            answer(caller, result ? protocol::encodeRequestPageSuccess(pageKey)
                                  : protocol::encodeRequestPageError(result.error().message));
        });
}

void ClientRpc::leavePage(const Caller& caller, const QByteArray& inputs) {
    const base::Result<QString> pageKey = protocol::decodePageKey(inputs);
    if (!pageKey) {
        answer(caller, false);
        return;
    }
    runLater(caller, [id = caller->connection, pageKey = *pageKey](Services& services, const Answer& done) {
        services.pages.leave(id, pageKey, done);
    });
}

} // namespace api
