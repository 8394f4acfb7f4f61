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
    QString id;
    QString data; // Empty in an ACK.
};

inline constexpr QLatin1StringView Authenticated("authenticated");
inline constexpr QLatin1StringView Ping("ping");

[[nodiscard]] base::Result<Frame> decodeFrame(QByteArrayView json);
[[nodiscard]] QByteArray encodeMessage(const QString& id, QByteArrayView data);
[[nodiscard]] QByteArray encodeAck(const QString& id);

// Inner layer: a call or the response to one.
struct RpcMessage {
    enum class Kind { Call, Response };

    Kind kind = Kind::Call;
    QString id;
    QString method;
    QJsonValue data; // Undefined when absent.
};

[[nodiscard]] base::Result<RpcMessage> decodeRpc(QByteArrayView json);
// `data` is JSON text; empty leaves the member out, as for void.
[[nodiscard]] QByteArray encodeCall(QByteArrayView id, QLatin1StringView method, QByteArrayView data);
[[nodiscard]] QByteArray encodeResponse(const QString& id, const QString& method, QByteArrayView data);

// Appends `utf8` as a JSON string, quotes included. The texts we forward are large, so they are escaped
// straight into the frame instead of going through a document object.
void appendJsonString(QByteArray& json, QByteArrayView utf8);

} // namespace protocol
