#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>
#include <QList>
#include <QString>
#include <QStringView>

#include <optional>
#include <utility>

namespace ws {

// The HTTP request that asked for a WebSocket, as far as anyone needs it.
struct HandshakeInfo {
    QString path;
    QList<std::pair<QString, QString>> query;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QHostAddress peer;
    bool secure = false;

    // The first value, empty when there is none. Header names compare without regard to case.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] QList<QByteArray> headerValues(QByteArrayView name) const;
    [[nodiscard]] bool hasHeader(QByteArrayView name) const { return !headerValues(name).isEmpty(); }
    [[nodiscard]] QString queryValue(QStringView name) const;
};

// The HTTP response to a handshake (RFC 6455 §4.2.2). No extension and no subprotocol is ever agreed on.
struct HandshakeAnswer {
    bool accepted = false;
    QByteArray response;
};
[[nodiscard]] HandshakeAnswer answerHandshake(const HandshakeInfo& info);

// A complete refusal with `Connection: close`; `extra` are whole header lines.
[[nodiscard]] QByteArray refusal(QByteArrayView statusLine, QByteArrayView text, QByteArrayView extra = {});

} // namespace ws
