#include "server/ws/handshake.h"

#include <QCryptographicHash>

namespace ws {

namespace {

constexpr qsizetype keyBytes = 16;

QByteArray acceptKey(const QByteArray& key) {
    constexpr QByteArrayView magic("258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
    return QCryptographicHash::hash(key + magic.toByteArray(), QCryptographicHash::Sha1).toBase64();
}

bool isKey(const QByteArray& key) {
    const auto decoded = QByteArray::fromBase64Encoding(key, QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.size() == keyBytes;
}

} // namespace

QList<QByteArray> HandshakeInfo::headerValues(QByteArrayView name) const {
    QList<QByteArray> values;
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            values.append(value);
    }
    return values;
}

QByteArray HandshakeInfo::header(QByteArrayView name) const { return headerValues(name).value(0); }

QString HandshakeInfo::queryValue(QStringView name) const {
    for (const auto& [key, value] : query) {
        if (key == name)
            return value;
    }
    return {};
}

HandshakeAnswer answerHandshake(const HandshakeInfo& info) {
    const QList<QByteArray> versions = info.headerValues("Sec-WebSocket-Version");
    if (versions != QList<QByteArray>{"13"})
        return {false, refusal("426 Upgrade Required", "This server speaks version 13 of WebSocket.",
                               "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n")};
    const QList<QByteArray> keys = info.headerValues("Sec-WebSocket-Key");
    if (keys.size() != 1 || !isKey(keys.first()))
        return {false, refusal("400 Bad Request", "The WebSocket handshake has no valid key.")};
    return {true, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                  "Sec-WebSocket-Accept: " +
                      acceptKey(keys.first()) + "\r\n\r\n"};
}

QByteArray refusal(QByteArrayView statusLine, QByteArrayView text, QByteArrayView extra) {
    QByteArray response = "HTTP/1.1 " + statusLine.toByteArray() + "\r\n" + extra.toByteArray();
    response += "Connection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: " +
                QByteArray::number(text.size() + 1) + "\r\n\r\n";
    return response + text.toByteArray() + '\n';
}

} // namespace ws
