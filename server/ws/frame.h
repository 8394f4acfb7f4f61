#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>
#include <QVarLengthArray>

namespace ws {

// RFC 6455 §5.2.
enum class Opcode : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

[[nodiscard]] inline bool isControl(Opcode opcode) { return static_cast<quint8>(opcode) >= 8; }

// The most a control frame may carry.
constexpr qsizetype maxControlPayload = 125;

constexpr qsizetype maxFrameHeader = 10;
using FrameHeader = QVarLengthArray<char, maxFrameHeader>;

// The header of an unmasked, unfragmented frame, as servers send them.
[[nodiscard]] FrameHeader frameHeader(Opcode opcode, qsizetype payloadSize);

// Close codes this server uses or reports (RFC 6455 §7.4 and its registry).
namespace close_code {
constexpr quint16 normal = 1000;
constexpr quint16 protocolError = 1002;
constexpr quint16 none = 1005;     // Never on the wire: the peer gave no code.
constexpr quint16 abnormal = 1006; // Never on the wire: the connection broke.
constexpr quint16 notUtf8 = 1007;
constexpr quint16 policy = 1008;
constexpr quint16 tooBig = 1009;
constexpr quint16 internalError = 1011;
constexpr quint16 restart = 1012;
constexpr quint16 tryAgainLater = 1013;

// Whether a peer may put it on the wire.
[[nodiscard]] bool isValid(quint16 code);
} // namespace close_code

// The payload of a close frame; the reason is cut to 123 bytes of UTF-8, between characters.
[[nodiscard]] QByteArray closePayload(quint16 code, QStringView reason);

} // namespace ws
