#include "server/protocol/rpc_channel.h"

#include "server/base/id.h"
#include "server/protocol/methods.h"

namespace protocol {

using namespace Qt::StringLiterals;

namespace {

base::Error timeout(const QString& message) {
    base::Error error;
    error.code = base::Code::Timeout;
    error.message = message;
    return error;
}

// Whether the frame around `inner` has more than `limit` bytes. Escaping makes no byte longer than six, so
// that only large messages have to be measured.
bool exceeds(const QByteArray& inner, qsizetype limit) {
    constexpr qsizetype Overhead = 128;
    return limit > 0 && inner.size() * 6 + Overhead > limit &&
           encodeMessage(QByteArray(36, '0'), inner).size() > limit;
}

} // namespace

RpcChannel::RpcChannel(base::Timers& timers, Output output) : m_timers(timers), m_output(std::move(output)) {}

RpcChannel::~RpcChannel() {
    if (!m_closed)
        close(timeout(u"The connection was closed."_s));
}

void RpcChannel::greet(std::function<void(bool)> confirmed) {
    sendMessage({.inner = Authenticated.toByteArray(),
                 .callId = {},
                 .acknowledged = [confirmed = std::move(confirmed)](const base::Status& status) {
                     confirmed(status.has_value());
                 }});
}

QByteArray RpcChannel::sendMessage(Outgoing outgoing) {
    sendAcks();
    const QByteArray frameId = base::uuidBytes();
    m_output.send(encodeMessage(frameId, outgoing.inner));
    // A call that will not be repeated need not be remembered; its text may be megabytes.
    if (outgoing.retries == 0 && !outgoing.callId.isEmpty())
        outgoing.inner.clear();
    outgoing.timer = m_timers.after(AckTimeoutMs, [this, frameId] { ackTimedOut(frameId); });
    m_unacknowledged.emplace(frameId, std::move(outgoing));
    return frameId;
}

void RpcChannel::sendHeldCalls() {
    m_introduction.reset();
    for (Outgoing& call : std::exchange(m_held, {})) {
        if (call.acknowledged || m_pending.contains(call.callId))
            sendMessage(std::move(call));
    }
}

void RpcChannel::receive(QByteArrayView text) {
    if (m_closed)
        return;
    const base::Result<Frame> frame = decodeFrame(text);
    if (!frame) {
        m_output.misbehaved();
        return;
    }
    if (frame->type == Frame::Type::Ack)
        handleAck(frame->id);
    else
        handleMessage(*frame);
}

void RpcChannel::handleAck(const QByteArray& frameId) {
    const auto entry = m_unacknowledged.find(frameId);
    if (entry == m_unacknowledged.end())
        return;
    const Outgoing outgoing = std::move(entry->second);
    m_unacknowledged.erase(entry);
    m_timers.cancel(outgoing.timer);
    if (outgoing.isLate)
        m_lateBytes -= outgoing.inner.size();
    if (outgoing.acknowledged)
        outgoing.acknowledged({});
    if (m_introduction == frameId)
        sendHeldCalls();
}

void RpcChannel::ackTimedOut(const QByteArray& frameId) {
    const auto entry = m_unacknowledged.find(frameId);
    if (entry == m_unacknowledged.end())
        return;
    if (entry->second.isResponse()) {
        keepLate(entry->second);
        if (m_introduction == frameId)
            sendHeldCalls();
        return;
    }
    Outgoing outgoing = std::move(entry->second);
    m_unacknowledged.erase(entry);
    // A peer that has answered has the message, whatever became of its ACK.
    const bool isWanted = outgoing.acknowledged || m_pending.contains(outgoing.callId);
    if (outgoing.retries > 0 && isWanted) {
        --outgoing.retries;
        sendMessage(std::move(outgoing));
        return;
    }
    const base::Failure failure = base::fail(timeout(u"The peer did not acknowledge the message."_s));
    if (outgoing.acknowledged)
        outgoing.acknowledged(failure);
    else
        finish(outgoing.callId, failure);
}

// The connection may be dead without anybody knowing yet, so a response waits for close() or a late ACK.
void RpcChannel::keepLate(Outgoing& response) {
    response.isLate = true;
    m_lateBytes += response.inner.size();
    if (m_lateBytes > MaxLateBytes)
        m_output.misbehaved();
}

void RpcChannel::handleMessage(const Frame& frame) {
    if (frame.data == Ping || frame.data == Authenticated) {
        m_output.send(encodeAck(frame.id));
        return;
    }
    const base::Result<RpcMessage> message = decodeRpc(frame.data);
    if (!message) {
        m_output.send(encodeAck(frame.id));
        if (++m_badMessages >= MaxBadMessages)
            m_output.misbehaved();
        return;
    }
    if (message->kind == RpcMessage::Kind::Call) {
        handleCall(frame, *message);
    } else {
        acknowledgeSoon(frame.id);
        handleResponse(*message);
    }
}

void RpcChannel::acknowledgeSoon(const QByteArray& frameId) {
    m_acks.append(frameId);
    // Not cancelled when the ACKs have left with a message: under load it serves many of them.
    if (m_ackTimer == 0)
        m_ackTimer = m_timers.after(AckDelayMs, [this] {
            m_ackTimer = 0;
            sendAcks();
        });
}

void RpcChannel::sendAcks() {
    for (const QByteArray& frameId : std::exchange(m_acks, {}))
        m_output.send(encodeAck(frameId));
}

void RpcChannel::handleCall(const Frame& frame, const RpcMessage& message) {
    if (!method::isDurable(message.method)) {
        acknowledgeSoon(frame.id);
    } else {
        const QString& callId = message.id;
        releaseAck(callId); // A repeated id must not leave the earlier frame unacknowledged.
        const auto timer = m_timers.after(DeferredAckMs, [this, callId] { releaseAck(callId); });
        m_deferred.emplace(callId, DeferredAck{frame.id, timer});
    }
    if (message.method == method::InitializeHost)
        m_introduction = QByteArray();
    m_output.called(message);
}

void RpcChannel::releaseAck(const QString& callId) {
    const auto entry = m_deferred.find(callId);
    if (entry == m_deferred.end())
        return;
    const DeferredAck deferred = std::move(entry->second);
    m_deferred.erase(entry);
    m_timers.cancel(deferred.timer);
    m_output.send(encodeAck(deferred.frameId));
}

void RpcChannel::handleResponse(const RpcMessage& message) {
    const QByteArray callId = message.id.toLatin1();
    if (m_pending.contains(callId)) // Otherwise nobody waits for more than the ACK.
        finish(callId, message.value());
}

void RpcChannel::finish(const QByteArray& callId, base::Result<QJsonValue> result) {
    const auto entry = m_pending.find(callId);
    if (entry == m_pending.end())
        return;
    const Pending pending = std::move(entry->second);
    m_pending.erase(entry);
    m_timers.cancel(pending.timer);
    if (pending.done)
        pending.done(std::move(result));
}

void RpcChannel::call(QLatin1StringView method, const QByteArray& data, const CallOptions& options,
                      Done done) {
    if (m_closed) {
        if (done)
            done(base::fail(base::Code::Unavailable, u"The connection is closed."_s));
        return;
    }
    const QByteArray callId = QByteArray::number(++m_lastCallId);
    Outgoing outgoing{.inner = encodeCall(callId, method, data),
                      .callId = callId,
                      .retries = options.retries,
                      .acknowledged = {}};
    if (exceeds(outgoing.inner, options.maxFrameBytes)) {
        if (done)
            done(base::fail(
                base::Code::TooLarge,
                u"The answer is too large for this action's SDK, which takes at most %1 MiB."_s.arg(
                    options.maxFrameBytes / (1024 * 1024))));
        return;
    }
    if (options.delivery == Delivery::Ack) {
        outgoing.acknowledged = [done = std::move(done)](const base::Status& status) {
            if (done)
                done(status.map([] { return QJsonValue(); }));
        };
    } else {
        const auto timer = m_timers.after(options.responseTimeoutMs, [this, callId] {
            finish(callId, base::fail(timeout(u"The peer did not answer in time."_s)));
        });
        m_pending.emplace(callId, Pending{std::move(done), timer});
    }
    if (m_introduction)
        m_held.append(std::move(outgoing));
    else
        sendMessage(std::move(outgoing));
}

void RpcChannel::respond(const QString& callId, const QString& method, const QByteArray& data) {
    if (m_closed)
        return;
    releaseAck(callId);
    const QByteArray frameId =
        sendMessage({.inner = encodeResponse(callId, method, data), .callId = {}, .acknowledged = {}});
    if (m_introduction && method == method::InitializeHost)
        m_introduction = frameId;
}

void RpcChannel::resend(const QByteArray& response) {
    if (!m_closed)
        sendMessage({.inner = response, .callId = {}, .acknowledged = {}});
}

QList<QByteArray> RpcChannel::close(const base::Error& error) {
    if (std::exchange(m_closed, true))
        return {};
    QList<QByteArray> responses;
    const auto unacknowledged = std::exchange(m_unacknowledged, {});
    const auto pending = std::exchange(m_pending, {});
    m_acks.clear();
    m_timers.cancel(m_ackTimer);
    for (const auto& [callId, deferred] : std::exchange(m_deferred, {}))
        m_timers.cancel(deferred.timer);
    for (const auto& [frameId, outgoing] : unacknowledged) {
        m_timers.cancel(outgoing.timer);
        if (outgoing.isResponse())
            responses.append(outgoing.inner);
        else if (outgoing.acknowledged)
            outgoing.acknowledged(base::fail(error));
    }
    for (const Outgoing& held : std::exchange(m_held, {})) {
        if (held.acknowledged)
            held.acknowledged(base::fail(error));
    }
    for (const auto& [callId, call] : pending) {
        m_timers.cancel(call.timer);
        if (call.done)
            call.done(base::fail(error));
    }
    return responses;
}

} // namespace protocol
