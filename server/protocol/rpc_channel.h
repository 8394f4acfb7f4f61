#pragma once

#include "server/base/result.h"
#include "server/base/timers.h"
#include "server/protocol/envelope.h"

#include <QList>

#include <functional>
#include <unordered_map>

namespace protocol {

// The RPC layer of one connection (spec/protocol.md §2): acknowledges what arrives, matches responses to
// calls, and gives every call a deadline. Knows no socket: texts go in through receive() and out through
// Output::send. One thread; all callbacks run synchronously from receive(), call(), close() or the timers.
class RpcChannel {
public:
    using Done = std::function<void(base::Result<QJsonValue>)>;

    struct Output {
        std::function<void(const QByteArray& frame)> send;
        std::function<void(const RpcMessage& call)> called;
        // The peer sent something that is no frame at all, keeps sending nonsense inside frames, or
        // acknowledges nothing.
        std::function<void()> misbehaved;
    };

    enum class Delivery {
        Response, // done() gets the peer's return value.
        Ack,      // done() is told when the peer has the message; its response is not waited for.
    };

    struct CallOptions {
        Delivery delivery = Delivery::Response;
        int retries = 0; // Further attempts, with the same call id, when no ACK comes.
        qint64 responseTimeoutMs = 15'000;
        qsizetype maxFrameBytes = 0; // A larger frame is not sent and fails with TooLarge; 0: no limit.
    };

    RpcChannel(base::Timers& timers, Output output);
    ~RpcChannel();
    Q_DISABLE_COPY_MOVE(RpcChannel)

    // Sends the greeting; `confirmed` is told whether the peer acknowledged it within the ACK timeout.
    void greet(std::function<void(bool)> confirmed);
    void receive(QByteArrayView frame);
    // `data` is JSON text, empty for none.
    void call(QLatin1StringView method, const QByteArray& data, const CallOptions& options, Done done);
    // Answers a call that arrived, on this connection or on an earlier one of the same peer.
    void respond(const QString& callId, const QString& method, const QByteArray& data);
    // Ends every waiting call with `error`. Nothing is sent or received afterwards. Returns the responses
    // that the peer has not acknowledged, so that they can travel on its next connection (§1.5).
    QList<QByteArray> close(const base::Error& error);
    // Sends a response saved by close() of an earlier connection.
    void resend(const QByteArray& response);

    static constexpr qint64 AckTimeoutMs = 5'000;
    // The longest a message waits for its ACK, which leaves together with the next message if there is one
    // sooner: one packet and one wake-up of the peer instead of two.
    static constexpr qint64 AckDelayMs = 20;
    // The longest a durable call waits for its ACK (see method::isDurable).
    static constexpr qint64 DeferredAckMs = 1'000;
    static constexpr int MaxBadMessages = 20;
    // Responses kept for a peer that does not acknowledge them.
    static constexpr qsizetype MaxLateBytes = 1024 * 1024;

private:
    struct Outgoing {
        QByteArray inner;
        QByteArray callId; // Empty: a response or the greeting.
        int retries = 0;
        base::Timers::Id timer = 0;
        std::function<void(const base::Status&)> acknowledged; // Not for responses.
        bool isLate = false;                                   // A response without ACK in time.

        [[nodiscard]] bool isResponse() const { return callId.isEmpty() && !acknowledged; }
    };
    struct Pending {
        Done done;
        base::Timers::Id timer = 0;
    };
    struct DeferredAck {
        QByteArray frameId;
        base::Timers::Id timer = 0;
    };

    QByteArray sendMessage(Outgoing outgoing);
    void sendHeldCalls();
    void handleAck(const QByteArray& frameId);
    void ackTimedOut(const QByteArray& frameId);
    void keepLate(Outgoing& response);
    void handleMessage(const Frame& frame);
    void handleCall(const Frame& frame, const RpcMessage& message);
    void handleResponse(const RpcMessage& message);
    void acknowledgeSoon(const QByteArray& frameId);
    void sendAcks();
    void finish(const QByteArray& callId, base::Result<QJsonValue> result);
    void releaseAck(const QString& callId);

    base::Timers& m_timers;
    Output m_output;
    bool m_closed = false;
    int m_badMessages = 0;
    quint64 m_lastCallId = 0;
    qsizetype m_lateBytes = 0;
    QList<QByteArray> m_acks; // Frames to be acknowledged with the next message.
    base::Timers::Id m_ackTimer = 0;
    // While a host has not acknowledged the answer to its INITIALIZE_HOST: the id of that frame, empty before
    // there is one. Until then its SDK would ignore our calls without a word.
    std::optional<QByteArray> m_introduction;
    QList<Outgoing> m_held; // Calls that wait for the end of the introduction.
    // A QHash keeps room for 48 entries as soon as there was one: 10 KB for every connection.
    std::unordered_map<QByteArray, Outgoing> m_unacknowledged; // By frame id.
    std::unordered_map<QByteArray, Pending> m_pending;         // By call id.
    std::unordered_map<QString, DeferredAck> m_deferred;       // By the peer's call id.
};

} // namespace protocol
