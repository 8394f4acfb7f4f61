#pragma once

#include "server/services/order_writer.h"
#include "server/services/run_lifecycle.h"

namespace services {

// What browsers do to runs (spec/protocol.md §3.2.2-3.2.4). Every method takes the connection that asks. Core
// thread.
class ClientRuns {
public:
    // Answers whether the call took effect; the protocol has no more words than that.
    using Answer = std::function<void(bool)>;

    ClientRuns(store::Stores& stores, RunBook& book, HostRegistry& hosts, ClientRegistry& clients,
               ChangeFeed& feed, RunLifecycle& lifecycle, OrderWriter& orders, PeerGateway& peers,
               const base::Clock& clock);

    // Opens a run in this browser: starts it, resumes it, or takes it over from another browser.
    [[nodiscard]] base::Result<bool> connect(ConnectionId connection, const QString& transactionId,
                                             const QJsonObject& params);
    void leave(ConnectionId connection, const QString& transactionId, Answer answer);
    void respond(ConnectionId connection, const QString& transactionId, const model::IoResponse& response,
                 Answer answer);
    // The identity confirmation that `transactionId` waits for has been given by its owner's session.
    [[nodiscard]] base::Status confirmIdentity(const QString& transactionId);

private:
    enum class Claim { None, View, Take };

    // What `client` may do with the run: nothing, look at its result, or work on it.
    [[nodiscard]] base::Result<Claim> claimOf(const Client& client, const Run& run) const;
    [[nodiscard]] base::Result<bool> adopt(Run& run, const Client& client, const QJsonObject& params);
    [[nodiscard]] base::Status start(Run& run, const Client& client, Host& host, const QJsonObject& params);
    void showCurrent(Run& run, const Client& client);
    [[nodiscard]] bool passesRequirements(Run& run, const model::IoResponse& response);
    void delivered(const QString& transactionId, const model::IoResponse& response);
    [[nodiscard]] Host* connectedHost(const Run& run) const;
    [[nodiscard]] base::Status auditTakeover(const Run& run, const Client& client);

    store::Stores& m_stores;
    RunBook& m_book;
    HostRegistry& m_hosts;
    ClientRegistry& m_clients;
    ChangeFeed& m_feed;
    RunLifecycle& m_lifecycle;
    OrderWriter& m_orders;
    PeerGateway& m_peers;
    const base::Clock& m_clock;
};

} // namespace services
