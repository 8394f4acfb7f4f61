#include "tests/bench/server/peer.h"

#include "server/protocol/envelope.h"

#include <QNetworkRequest>

namespace bench {

QByteArray nextUuid() {
    static quint64 last = 0;
    return "00000000-0000-4000-8000-" + QByteArray::number(++last, 16).rightJustified(12, '0');
}

QByteArray between(const QByteArray& frame, QByteArrayView begin, QByteArrayView end) {
    const qsizetype at = frame.indexOf(begin);
    if (at < 0)
        return {};
    const qsizetype from = at + begin.size();
    return frame.mid(from, frame.indexOf(end, from) - from);
}

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
    if (reply)
        m_replies.insert(id, std::move(reply));
    m_socket.sendTextMessage(
        QString::fromUtf8(protocol::encodeMessage(nextUuid(), protocol::encodeCall(id, method, data))));
}

void Peer::receive(const QByteArray& frame) {
    if (frame.startsWith(R"({"type":"ACK")"))
        return;
    const QByteArray frameId = between(frame, R"({"id":")", R"(")");
    m_socket.sendTextMessage(QString::fromLatin1(protocol::encodeAck(frameId)));
    const QByteArray callId = between(frame, R"({\"id\":\")", R"(\")");
    const QByteArray method = between(frame, R"(\"methodName\":\")", R"(\")");
    if (callId.isEmpty()) {
        m_isReady = true; // "authenticated"
    } else if (frame.contains(R"(\"kind\":\"CALL\")")) {
        answer(callId, method);
        m_called(method, frame);
    } else if (const Reply reply = m_replies.take(callId)) {
        reply(frame);
    }
}

void Peer::answer(const QByteArray& callId, const QByteArray& method) {
    const QByteArray response =
        R"({"id":")" + callId + R"(","kind":"RESPONSE","methodName":")" + method + R"(","data":true})";
    m_socket.sendTextMessage(QString::fromLatin1(protocol::encodeMessage(nextUuid(), response)));
}

} // namespace bench
