#include "tests/unit/protocol/channel_peer.h"

#include "server/base/json.h"

using namespace Qt::StringLiterals;

ChannelPeer::ChannelPeer()
    : channel(timers, {.send = [this](const QByteArray& frame) { m_sent.append(frame); },
                       .called = [this](const protocol::RpcMessage& call) { called.append(call); },
                       .misbehaved = [this] { ++misbehaved; }}) {}

bool ChannelPeer::Sent::isAckOf(QByteArrayView frameId) const {
    return frame.type == protocol::Frame::Type::Ack && frame.id == frameId;
}

bool ChannelPeer::Sent::isCall(QStringView method) const {
    return message && message->kind == protocol::RpcMessage::Kind::Call && message->method == method;
}

bool ChannelPeer::Sent::isResponse(QStringView callId) const {
    return message && message->kind == protocol::RpcMessage::Kind::Response && message->id == callId;
}

QList<ChannelPeer::Sent> ChannelPeer::look() {
    QList<Sent> seen;
    for (const QByteArray& text : std::exchange(m_sent, {})) {
        const base::Result<protocol::Frame> frame = protocol::decodeFrame(text);
        if (!frame)
            qFatal("The channel sent no frame: %s", text.constData());
        const base::Result<protocol::RpcMessage> message = protocol::decodeRpc(frame->data);
        seen.append({*frame, message ? std::optional(*message) : std::nullopt});
    }
    return seen;
}

ChannelPeer::Sent ChannelPeer::lookAtOne() {
    const QList<Sent> seen = look();
    if (seen.size() != 1)
        qFatal("The channel sent %d frames instead of one.", static_cast<int>(seen.size()));
    return seen.first();
}

void ChannelPeer::sends(QByteArrayView frameId, const QByteArray& inner) {
    channel.receive(protocol::encodeMessage(frameId, inner));
}

void ChannelPeer::sendsCall(QByteArrayView frameId, const QString& callId, QLatin1StringView method,
                            const QByteArray& data) {
    sends(frameId, protocol::encodeCall(callId.toLatin1(), method, data));
}

void ChannelPeer::answers(const QString& callId, const QByteArray& data) {
    sends("answer-" + QByteArray::number(++m_answers), protocol::encodeResponse(callId, u"ANY"_s, data));
}

void ChannelPeer::acknowledges(QByteArrayView frameId) { channel.receive(protocol::encodeAck(frameId)); }

void ChannelPeer::makesChannelCall(QLatin1StringView method,
                                   const protocol::RpcChannel::CallOptions& options) {
    channel.call(method, "{}", options, [this, method](const base::Result<QJsonValue>& result) {
        const QString outcome = result ? QString::fromUtf8(base::toJson(*result)) : result.error().message;
        outcomes.append(method + u": "_s + outcome);
    });
}
