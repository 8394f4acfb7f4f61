#pragma once

#include "server/base/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QString>

// The two JSON layers of every frame (spec/protocol.md §2). Pure functions; any thread.
namespace protocol {

// Outer layer: acknowledged transport.
struct Frame {
    enum class Type { Message, Ack };

    Type type = Type::Message;
    QByteArray id;
    QByteArray data; // UTF-8; empty in an ACK.
};

inline constexpr QByteArrayView Authenticated("authenticated");
inline constexpr QByteArrayView Ping("ping");

[[nodiscard]] base::Result<Frame> decodeFrame(QByteArrayView json);
[[nodiscard]] QByteArray encodeMessage(QByteArrayView id, QByteArrayView data);
[[nodiscard]] QByteArray encodeAck(QByteArrayView id);

// Inner layer: a call or the response to one.
struct RpcMessage {
    enum class Kind { Call, Response };

    Kind kind = Kind::Call;
    QString id;
    QString method;
    QByteArray data; // JSON text as the peer wrote it; empty when absent.

    // For those who want a tree of it; undefined when absent.
    [[nodiscard]] QJsonValue value() const;
};

[[nodiscard]] base::Result<RpcMessage> decodeRpc(QByteArrayView json);
// `data` is JSON text; empty leaves the member out, as for void.
[[nodiscard]] QByteArray encodeCall(QByteArrayView id, QLatin1StringView method, QByteArrayView data);
[[nodiscard]] QByteArray encodeResponse(const QString& id, const QString& method, QByteArrayView data);

// Appends `utf8` as a JSON string, quotes included. The texts we forward are large, so they are escaped
// straight into the frame instead of going through a document object.
void appendJsonString(QByteArray& json, QByteArrayView utf8);

} // namespace protocol
