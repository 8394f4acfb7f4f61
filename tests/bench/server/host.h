#pragma once

#include "tests/bench/server/peer.h"

namespace bench {

class ServerProcess;

// A host with one action, "bench", that asks for `inputs` texts, one after the other, and returns. With 0
// inputs it asks for ever.
class Host {
public:
    Host(const ServerProcess& server, int inputs);

    // Called when the answer to an input arrives.
    void onAnswer(std::function<void(const QByteArray& transactionId)> handler) {
        m_answered = std::move(handler);
    }
    void ask(const QByteArray& transactionId);
    [[nodiscard]] bool isOnline() const { return m_isOnline; }
    void initialize();
    [[nodiscard]] bool isReady() const { return m_peer.isReady(); }

private:
    void called(const QByteArray& method, const QByteArray& frame);
    void answered(const QByteArray& transactionId);

    const int m_inputs;
    Peer m_peer;
    QHash<QByteArray, int> m_asked; // How often, by transaction.
    std::function<void(const QByteArray&)> m_answered;
    bool m_isOnline = false;
};

// The IO call that hosts of the benches send, as JSON text.
[[nodiscard]] QByteArray sampleIoCall(const QByteArray& transactionId);

} // namespace bench
