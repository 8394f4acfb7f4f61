#include "tests/bench/server/peer.h"

#include "server/base/id.h"
#include "server/protocol/envelope.h"

#include <QNetworkRequest>

namespace bench {

using namespace Qt::StringLiterals;

Peer::~Peer() { m_socket.disconnect(); }

void Peer::connectTo(const QNetworkRequest& request, Called called) {
    m_called = std::move(called);
    QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
                     [this](const QString& text) { receive(text.toUtf8()); });
    QObject::connect(&m_socket, &QWebSocket::disconnected, &m_socket, [this] {
        qFatal("A connection was closed: %d %ls", int(m_socket.closeCode()),
               qUtf16Printable(m_socket.closeReason()));
    });
    m_socket.open(request);
}

void Peer::call(QLatin1StringView method, const QByteArray& data, Reply reply) {
    const QByteArray id = QByteArray::number(++m_lastId);
    m_replies.insert(QString::fromLatin1(id), std::move(reply));
    m_socket.sendTextMessage(
        QString::fromUtf8(protocol::encodeMessage(base::uuid(), protocol::encodeCall(id, method, data))));
}

void Peer::receive(const QByteArray& text) {
    const auto frame = protocol::decodeFrame(text);
    if (!frame || frame->type == protocol::Frame::Type::Ack)
        return;
    m_socket.sendTextMessage(QString::fromUtf8(protocol::encodeAck(frame->id)));
    if (frame->data == protocol::Authenticated) {
        m_isReady = true;
        return;
    }
    const auto message = protocol::decodeRpc(frame->data.toUtf8());
    if (!message)
        qFatal("The server sent nonsense.");
    if (message->kind == protocol::RpcMessage::Kind::Response) {
        if (const Reply reply = m_replies.take(message->id))
            reply(message->data);
        return;
    }
    m_socket.sendTextMessage(QString::fromUtf8(protocol::encodeMessage(
        base::uuid(), protocol::encodeResponse(message->id, message->method, "true"))));
    m_called(message->method, message->data.toObject());
}

} // namespace bench
