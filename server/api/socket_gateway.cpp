#include "server/api/socket_gateway.h"

#include "server/protocol/client_messages.h"
#include "server/protocol/host_messages.h"
#include "server/protocol/io_schema.h"
#include "server/protocol/methods.h"

namespace api {

using namespace Qt::StringLiterals;
namespace method = protocol::method;

namespace {

using Channel = protocol::RpcChannel;

// OPEN_PAGE answers with an object that may say no.
base::Status pageOpened(const QJsonValue& value) {
    const QJsonObject answer = value.toObject();
    if (answer.value("type"_L1).toString() != "ERROR"_L1)
        return {};
    return base::fail(base::Code::Unavailable, answer.value("message"_L1).toString());
}

} // namespace

SocketGateway::SocketGateway(PeerHub& hub, base::Mailbox& net, server::Core::Assembly::Post post)
    : m_hub(hub), m_net(net), m_post(std::move(post)) {}

void SocketGateway::send(ConnectionId id, QLatin1StringView method, const QByteArray& data,
                         const Options& options, Delivered done, Accepts accepts) {
    Channel::Done answered;
    if (done)
        answered = [post = m_post, done = std::move(done),
                    accepts = std::move(accepts)](const base::Result<QJsonValue>& result) mutable {
            base::Status status = result ? base::Status() : base::fail(result.error());
            if (result && accepts)
                status = accepts(*result);
            post([done = std::move(done), status = std::move(status)] { done(status); });
        };
    m_net.post([hub = &m_hub, id, method, data, options, answered = std::move(answered)]() mutable {
        hub->call(id, method, data, options, std::move(answered));
    });
}

// --- To hosts.

void SocketGateway::startTransaction(ConnectionId host, const model::StartOrder& order, bool repeatable,
                                     Delivered done) {
    send(host, method::StartTransaction, protocol::encodeStartTransaction(order),
         {.retries = repeatable ? 1 : 0}, std::move(done));
}

void SocketGateway::respondToIoCall(ConnectionId host, const QString& transactionId, const QString& response,
                                    Delivered done) {
    // Python answers only when the code behind the response has run, so its ACK has to do.
    send(host, method::IoResponse, protocol::encodeIoResponse(transactionId, response),
         {.delivery = Channel::Delivery::Ack, .retries = 1}, std::move(done));
}

void SocketGateway::cancelIoCall(ConnectionId host, const QString& transactionId, const model::IoCall& call,
                                 Delivered done) {
    respondToIoCall(host, transactionId, protocol::canceledResponse(transactionId, call), std::move(done));
}

void SocketGateway::closeTransaction(ConnectionId host, const QString& transactionId, Delivered done) {
    send(host, method::CloseTransaction, protocol::encodeCloseTransaction(transactionId), {},
         std::move(done));
}

void SocketGateway::openPage(ConnectionId host, const model::PageOrder& order, Delivered done) {
    send(host, method::OpenPage, protocol::encodeOpenPage(order), {}, std::move(done), pageOpened);
}

void SocketGateway::closePage(ConnectionId host, const QString& pageKey) {
    send(host, method::ClosePage, protocol::encodeClosePage(pageKey), {.delivery = Channel::Delivery::Ack});
}

// --- To browsers.

void SocketGateway::render(ConnectionId client, const QString& transactionId, const QString& ioCall,
                           Delivered done) {
    send(client, method::Render, protocol::encodeRender(transactionId, ioCall),
         {.delivery = Channel::Delivery::Ack}, std::move(done));
}

void SocketGateway::showLoading(ConnectionId client, const QString& transactionId,
                                const model::LoadingState& state) {
    send(client, method::LoadingState, protocol::encodeLoadingState(transactionId, state),
         {.delivery = Channel::Delivery::Ack});
}

void SocketGateway::showLog(ConnectionId client, const model::TransactionLog& line) {
    send(client, method::Log, protocol::encodeLog(line), {.delivery = Channel::Delivery::Ack});
}

void SocketGateway::showNotification(ConnectionId client, const model::Notification& notification) {
    send(client, method::Notify, protocol::encodeNotify(notification), {.delivery = Channel::Delivery::Ack});
}

void SocketGateway::redirect(ConnectionId client, const QString& transactionId,
                             const model::Redirect& redirect, Delivered done) {
    send(client, method::Redirect, protocol::encodeRedirect(transactionId, redirect), {}, std::move(done));
}

void SocketGateway::renderPage(ConnectionId client, const QString& pageKey,
                               const std::optional<QString>& page, const QString& hostInstanceId,
                               Delivered done) {
    send(client, method::RenderPage, protocol::encodeRenderPage(pageKey, page, hostInstanceId),
         {.delivery = Channel::Delivery::Ack}, std::move(done));
}

void SocketGateway::completed(ConnectionId client, const QString& transactionId, model::ResultStatus status,
                              const std::optional<QString>& result, Delivered done) {
    send(client, method::TransactionCompleted,
         protocol::encodeTransactionCompleted(transactionId, status, result),
         {.delivery = Channel::Delivery::Ack}, std::move(done));
}

void SocketGateway::usurped(ConnectionId client, const QString& transactionId) {
    send(client, method::ClientUsurped, protocol::encodeTransactionId(transactionId),
         {.delivery = Channel::Delivery::Ack});
}

void SocketGateway::hostClosed(ConnectionId client, const QString& key) {
    send(client, method::HostClosedUnexpectedly, protocol::encodeTransactionId(key),
         {.delivery = Channel::Delivery::Ack});
}

void SocketGateway::hostReconnected(ConnectionId client, const QString& key) {
    send(client, method::HostReconnected, protocol::encodeTransactionId(key),
         {.delivery = Channel::Delivery::Ack});
}

void SocketGateway::responseRefused(ConnectionId client, const QString& transactionId,
                                    const QString& inputGroupKey, const QString& message) {
    send(client, method::ResponseRefused,
         protocol::encodeResponseRefused(transactionId, inputGroupKey, message),
         {.delivery = Channel::Delivery::Ack});
}

void SocketGateway::changed(ConnectionId client, const model::Scope& scope, const QStringList& topics) {
    send(client, method::Changed, protocol::encodeChanged(scope, topics),
         {.delivery = Channel::Delivery::Ack});
}

void SocketGateway::close(ConnectionId connection, quint16 code, const QString& reason) {
    m_net.post([hub = &m_hub, connection, code, reason] { hub->close(connection, code, reason); });
}

} // namespace api
