#pragma once

#include "server/services/notification_service.h"
#include "server/services/run_lifecycle.h"

namespace services {

// What hosts do to their runs (spec/protocol.md §3.1.3-3.1.9). Every method takes the connection that asks
// and does nothing unless that is a registered host which owns the run. Messages of one run take effect and
// are forwarded in the order of these calls. Core thread.
class HostRuns {
public:
    HostRuns(store::Stores& stores, RunBook& book, HostRegistry& hosts, ClientRegistry& clients,
             ChangeFeed& feed, NotificationService& notifications, RunLifecycle& lifecycle,
             PeerGateway& peers, const base::Clock& clock);

    // Shows `call` to the browser, or notifies the owner that input is needed. Messages of errors are for the
    // SDK.
    [[nodiscard]] base::Status sendIoCall(ConnectionId connection, const QString& transactionId,
                                          const model::IoCall& call, bool skipClient);
    [[nodiscard]] base::Status sendLoading(ConnectionId connection, const QString& transactionId,
                                           const model::LoadingState& state);
    [[nodiscard]] base::Status sendLog(ConnectionId connection, const QString& transactionId,
                                       const QString& data, std::optional<qint64> index,
                                       std::optional<qint64> timestamp);
    [[nodiscard]] base::Status sendRedirect(ConnectionId connection, const QString& transactionId,
                                            const model::Redirect& redirect);
    // `result` is the host's text; none means success without a value.
    [[nodiscard]] base::Status complete(ConnectionId connection, const QString& transactionId,
                                        const std::optional<QString>& result);
    [[nodiscard]] base::Status notify(ConnectionId connection, const NotificationService::Draft& draft);

private:
    // The run, if the host behind `connection` may speak for it: it runs it, or the run has no host and is of
    // the host's own organization, environment and developer.
    [[nodiscard]] base::Result<Run*> owned(ConnectionId connection, const QString& transactionId);
    [[nodiscard]] base::Status require(Run& run, const model::IoCall& call);
    void render(Run& run, bool isNew);
    // The run of a schedule that tells of failures only has succeeded.
    [[nodiscard]] bool isQuietSuccess(const Run& run) const;
    void tellCompleted(Run& run, const std::optional<QString>& result);

    store::Stores& m_stores;
    RunBook& m_book;
    HostRegistry& m_hosts;
    ClientRegistry& m_clients;
    ChangeFeed& m_feed;
    NotificationService& m_notifications;
    RunLifecycle& m_lifecycle;
    PeerGateway& m_peers;
    const base::Clock& m_clock;
};

// The result text of a host, read (spec/protocol.md §5.7). A text that is no JSON becomes a failure that
// shows it.
[[nodiscard]] model::TransactionResult readResult(const std::optional<QString>& text);

} // namespace services
