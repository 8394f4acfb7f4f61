#include "server/api/host_rpc.h"

#include "server/base/json.h"
#include "server/base/log_scope.h"
#include "server/protocol/host_messages.h"
#include "server/protocol/methods.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcHostRpc, "rpc.host")

namespace api {

using namespace Qt::StringLiterals;
namespace method = protocol::method;
using services::Services;

namespace {

QByteArray typedError(const QString& type, const QString& message) {
    return base::toJson(QJsonObject{{u"type"_s, type}, {u"message"_s, message}});
}

// What an SDK is told of an error in a call of this subject.
QString messageFor(const base::LogSubject& subject, const base::Error& error) {
    const base::LogScope about(subject);
    if (error.code != base::Code::Internal && error.code != base::Code::Unavailable)
        return error.message;
    qCWarning(lcHostRpc, "A host's call failed: %ls", qUtf16Printable(error.detail));
    return u"Internal Server Error"_s;
}

services::NotificationService::Draft toDraft(const protocol::Notify& call) {
    return {call.transactionId,  call.title,     call.message,
            call.idempotencyKey, call.createdAt, call.deliveries};
}

} // namespace

HostRpc::HostRpc(PeerHub& hub, server::Core& core)
    : m_hub(hub), m_core(core), m_methods{{method::InitializeHost, &HostRpc::initialize},
                                          {method::BeginHostShutdown, &HostRpc::beginShutdown},
                                          {method::SendIoCall, &HostRpc::sendIoCall},
                                          {method::SendPage, &HostRpc::sendPage},
                                          {method::SendLoadingCall, &HostRpc::sendLoading},
                                          {method::SendLog, &HostRpc::sendLog},
                                          {method::SendRedirect, &HostRpc::sendRedirect},
                                          {method::MarkTransactionComplete, &HostRpc::markComplete},
                                          {method::Notify, &HostRpc::notify}} {
    m_hub.onHostCall([this](Peer& peer, const protocol::RpcMessage& call) { handle(peer, call); });
}

void HostRpc::handle(Peer& peer, const protocol::RpcMessage& call) {
    const auto caller = std::make_shared<const Origin>(
        Origin{peer.id, peer.instanceId, peer.instanceKey, call.id, call.method, peer.sdk});
    const Method method = m_methods.value(call.method);
    if (method)
        (this->*method)(caller, call.data);
    else
        answer(caller, false);
}

void HostRpc::answer(const Caller& caller, const QByteArray& data) const {
    m_hub.respond(caller->connection, caller->instanceKey, caller->callId, caller->method, data);
}

void HostRpc::answer(const Caller& caller, bool succeeded) const {
    answer(caller, QByteArray(succeeded ? "true" : "false"));
}

void HostRpc::run(const Caller& caller, const QString& transactionId,
                  std::function<base::Status(Services&)> work) {
    m_core.call(&m_hub, std::move(work), [this, caller, transactionId](const base::Status& status) {
        if (!status) // Logs what is ours.
            static_cast<void>(messageFor({caller->instanceId, transactionId}, status.error()));
        answer(caller, status.has_value());
    });
}

// --- INITIALIZE_HOST, BEGIN_HOST_SHUTDOWN

void HostRpc::initialize(const Caller& caller, const QByteArray& inputs) {
    const base::Result<protocol::InitializeHost> call = protocol::decodeInitializeHost(inputs);
    if (!call) {
        protocol::MemberReader reader(inputs);
        const model::Sdk sdk{reader.textOr("sdkName"_L1, {}), reader.textOr("sdkVersion"_L1, {})};
        answer(caller, sdk.readsInitializeErrors()
                           ? protocol::encodeHostRefusal(call.error().message, std::nullopt)
                           : QByteArray("null"));
        return;
    }
    if (!call->hasSdk) {
        answer(caller, QByteArray("null"));
        return;
    }
    const Peer* const peer = m_hub.find(caller->connection);
    const model::Sdk sdk{call->declaration.sdkName, call->declaration.sdkVersion};
    m_core.call(
        &m_hub,
        [id = caller->connection, key = *peer->host(), instanceId = peer->instanceId,
         declaration = call->declaration](Services& services) {
            return services.hosts.registerHost(id, key, instanceId, declaration);
        },
        [this, caller, sdk](const base::Result<services::HostService::Registration>& result) {
            initialized(caller, sdk, result);
        });
}

void HostRpc::initialized(const Caller& caller, const model::Sdk& sdk,
                          const base::Result<services::HostService::Registration>& result) {
    if (result && *result) {
        if (Peer* const peer = m_hub.find(caller->connection))
            peer->sdk = sdk;
        answer(caller, protocol::encodeHostRegistration(**result));
        return;
    }
    const QString message =
        result ? result->error().message : messageFor({caller->instanceId}, result.error());
    const base::LogScope about({caller->instanceId});
    qCWarning(lcHostRpc, "Refused: %ls", qUtf16Printable(message));
    const std::optional<model::SdkAlert> alert = result ? result->error().alert : std::nullopt;
    answer(caller,
           sdk.readsInitializeErrors() ? protocol::encodeHostRefusal(message, alert) : QByteArray("null"));
}

void HostRpc::beginShutdown(const Caller& caller, const QByteArray&) {
    m_core.call(
        &m_hub, [id = caller->connection](Services& services) { return services.hosts.beginShutdown(id); },
        [this, caller](const base::Status& status) {
            answer(caller, status ? base::toJson(QJsonObject{{u"type"_s, u"success"_s}})
                                  : typedError(u"error"_s, messageFor({caller->instanceId}, status.error())));
        });
}

// --- Runs and pages

void HostRpc::sendIoCall(const Caller& caller, const QByteArray& inputs) {
    const base::Result<protocol::SendIoCall> call = protocol::decodeSendIoCall(inputs);
    const base::LogSubject subject{caller->instanceId, call ? call->transactionId : QString()};
    const auto refuse = [this, caller, subject](const base::Error& error) {
        answer(caller, caller->sdk.readsIoCallErrors() ? typedError(u"ERROR"_s, messageFor(subject, error))
                                                       : QByteArray("false"));
    };
    if (!call) {
        refuse(call.error());
        return;
    }
    m_core.call(
        &m_hub,
        [id = caller->connection, call = *call](Services& services) {
            return services.hostRuns.sendIoCall(id, call.transactionId, call.ioCall, call.skipClientCall);
        },
        [this, caller, refuse](const base::Status& status) {
            if (status)
                answer(caller, true);
            else
                refuse(status.error());
        });
}

void HostRpc::sendPage(const Caller& caller, const QByteArray& inputs) {
    const base::Result<protocol::SendPage> call = protocol::decodeSendPage(inputs);
    if (!call) {
        answer(caller, false);
        return;
    }
    run(caller, {}, [id = caller->connection, call = *call](Services& services) -> base::Status {
        if (services.pages.send(id, call.pageKey, call.page))
            return {};
        return base::fail(base::Code::NotFound, u"The page is not open."_s);
    });
}

void HostRpc::sendLoading(const Caller& caller, const QByteArray& inputs) {
    const base::Result<protocol::SendLoadingCall> call = protocol::decodeSendLoadingCall(inputs);
    if (!call) {
        answer(caller, false);
        return;
    }
    run(caller, call->transactionId,
        [id = caller->connection, call = *call](Services& services) -> base::Status {
            if (services.pages.sendLoading(id, call.transactionId, call.state))
                return {};
            return services.hostRuns.sendLoading(id, call.transactionId, call.state);
        });
}

void HostRpc::sendLog(const Caller& caller, const QByteArray& inputs) {
    const base::Result<protocol::SendLog> call = protocol::decodeSendLog(inputs);
    if (!call) {
        answer(caller, false);
        return;
    }
    run(caller, call->transactionId, [id = caller->connection, call = *call](Services& services) {
        return services.hostRuns.sendLog(id, call.transactionId, call.data, call.index, call.timestamp);
    });
}

void HostRpc::sendRedirect(const Caller& caller, const QByteArray& inputs) {
    const base::Result<protocol::SendRedirect> call = protocol::decodeSendRedirect(inputs);
    if (!call) {
        answer(caller, false);
        return;
    }
    run(caller, call->transactionId,
        [id = caller->connection, call = *call](Services& services) -> base::Status {
            if (services.pages.sendRedirect(id, call.transactionId, call.redirect))
                return {};
            return services.hostRuns.sendRedirect(id, call.transactionId, call.redirect);
        });
}

void HostRpc::markComplete(const Caller& caller, const QByteArray& inputs) {
    const base::Result<protocol::MarkTransactionComplete> call =
        protocol::decodeMarkTransactionComplete(inputs);
    if (!call) {
        answer(caller, false);
        return;
    }
    run(caller, call->transactionId, [id = caller->connection, call = *call](Services& services) {
        return services.hostRuns.complete(id, call.transactionId, call.result);
    });
}

void HostRpc::notify(const Caller& caller, const QByteArray& inputs) {
    const base::Result<protocol::Notify> call = protocol::decodeNotify(inputs);
    if (!call) {
        answer(caller, false);
        return;
    }
    run(caller, call->transactionId, [id = caller->connection, draft = toDraft(*call)](Services& services) {
        return services.hostRuns.notify(id, draft);
    });
}

} // namespace api
