#pragma once

#include "server/api/peer_hub.h"
#include "server/base/mailbox.h"
#include "server/services/ports.h"

namespace api {

// Carries what services push to hosts and browsers from the core thread to the sockets on the net thread, and
// the outcome back. Encodes on the core thread. One per generation of services.
class SocketGateway final : public services::PeerGateway {
public:
    // `post` brings a task back to the core thread, see server::Core::Assembly.
    SocketGateway(PeerHub& hub, base::Mailbox& net, server::Core::Assembly::Post post);

    using ConnectionId = services::ConnectionId;
    using Delivered = services::Delivered;

    void startTransaction(ConnectionId host, const model::StartOrder& order, bool repeatable,
                          Delivered done) override;
    void respondToIoCall(ConnectionId host, const QString& transactionId, const QString& response,
                         Delivered done) override;
    void cancelIoCall(ConnectionId host, const QString& transactionId, const model::IoCall& call,
                      Delivered done) override;
    void closeTransaction(ConnectionId host, const QString& transactionId, Delivered done) override;
    void openPage(ConnectionId host, const model::PageOrder& order, Delivered done) override;
    void closePage(ConnectionId host, const QString& pageKey) override;
    void render(ConnectionId client, const QString& transactionId, const QString& ioCall,
                Delivered done) override;
    void showLoading(ConnectionId client, const QString& transactionId,
                     const model::LoadingState& state) override;
    void showLog(ConnectionId client, const model::TransactionLog& line) override;
    void showNotification(ConnectionId client, const model::Notification& notification) override;
    void redirect(ConnectionId client, const QString& transactionId, const model::Redirect& redirect,
                  Delivered done) override;
    void renderPage(ConnectionId client, const QString& pageKey, const std::optional<QString>& page,
                    const QString& hostInstanceId, Delivered done) override;
    void completed(ConnectionId client, const QString& transactionId, model::ResultStatus status,
                   const std::optional<QString>& result, Delivered done) override;
    void usurped(ConnectionId client, const QString& transactionId) override;
    void hostClosed(ConnectionId client, const QString& key) override;
    void hostReconnected(ConnectionId client, const QString& key) override;
    void responseRefused(ConnectionId client, const QString& transactionId, const QString& inputGroupKey,
                         const QString& message) override;
    void changed(ConnectionId client, const model::Scope& scope, const QStringList& topics) override;
    void close(ConnectionId connection, quint16 code, const QString& reason) override;

private:
    using Options = protocol::RpcChannel::CallOptions;
    // Whether a return value means that the peer has taken the call.
    using Accepts = std::function<base::Status(const QJsonValue&)>;

    void send(ConnectionId id, QLatin1StringView method, const QByteArray& data, const Options& options = {},
              Delivered done = {}, Accepts accepts = {});

    PeerHub& m_hub;
    base::Mailbox& m_net;
    server::Core::Assembly::Post m_post;
};

} // namespace api
