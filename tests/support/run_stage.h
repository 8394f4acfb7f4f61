#pragma once

#include "tests/support/sample.h"
#include "tests/support/test_services.h"

namespace support {

// An organization in which hosts connect and people run actions: "ada" owns "acme", "bob" is a member of it.
// Hosts declare the actions "ask" and "later" (which runs in the background) and the page "people".
class RunStage {
public:
    using Connection = services::ConnectionId;
    enum class Kind { Live, Console };

    RunStage(store::Database& database, store::Stores& stores, Kind kind = Kind::Live,
             const services::Settings& settings = testSettings());

    // --- hosts
    void registerHost(Connection connection, const QString& instanceId = QStringLiteral("host"),
                      const QString& sdkVersion = QStringLiteral("2.0.0"));
    void closeHost(Connection connection, bool orderly = false);

    // --- browsers
    void registerTab(Connection connection, const QString& clientId = QStringLiteral("tab"),
                     const QString& userId = QStringLiteral("ada"));
    void closeTab(Connection connection);

    // --- runs
    [[nodiscard]] QString start(const QString& slug = QStringLiteral("ask"),
                                const QString& userId = QStringLiteral("ada"));
    bool connect(Connection tab, const QString& id);
    bool leave(Connection tab, const QString& id);
    // Answers to the call with this id.
    bool respond(Connection tab, const QString& id, const QString& callId,
                 model::IoResponse::Kind kind = model::IoResponse::Kind::Return);
    bool ask(Connection host, const QString& id, const QString& callId, bool needsInput = true);
    bool complete(Connection host, const QString& id, const QString& result = QStringLiteral("{}"));

    // As stored: "RUNNING", or "COMPLETED SUCCESS"; "DELETED" when there is none.
    [[nodiscard]] QString status(const QString& id);
    [[nodiscard]] model::Transaction row(const QString& id);
    void elapse(qint64 ms) { support::elapse(test.clock, test.timers, ms); }
    [[nodiscard]] services::ApiIdentity key() const { return m_key; }

    TestServices test;
    services::Services& services = test.services;
    FakePeers& peers = test.peers;

private:
    store::Stores& m_stores;
    services::ApiIdentity m_key;
};

} // namespace support
