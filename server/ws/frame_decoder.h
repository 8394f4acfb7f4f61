#pragma once

#include "server/ws/frame.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <array>

namespace ws {

// Takes the bytes of a client apart into messages and control frames (RFC 6455 §5). Payloads are unmasked
// while they arrive, so that a message is held once and never twice.
class FrameDecoder {
public:
    struct Event {
        enum class Kind {
            Incomplete, // All input is used up.
            Fragment,   // A frame that does not end its message.
            Message,    // `payload` is the whole message, valid UTF-8.
            Ping,
            Pong,
            Close,     // `code` and `reason` are the peer's; 1005 without a code.
            Violation, // `code` and `reason` are for our close frame; nothing may be decoded after it.
        };
        Kind kind = Kind::Incomplete;
        QByteArray payload;
        quint16 code = 0;
        QString reason;
    };

    // Takes the next frame, or what there is of it, off the front of `input`.
    [[nodiscard]] Event next(QByteArrayView& input);

    // Larger messages, in bytes, are a violation as soon as a header announces them.
    void setMaxMessageSize(qint64 bytes) { m_maxMessage = bytes; }

private:
    [[nodiscard]] bool readHeader(QByteArrayView& input);
    [[nodiscard]] qsizetype headerSize() const;
    [[nodiscard]] Event checkHeader();
    void readPayload(QByteArrayView& input);
    [[nodiscard]] Event endFrame();
    [[nodiscard]] Event endMessage();
    [[nodiscard]] Event endClose() const;

    [[nodiscard]] Opcode opcode() const { return static_cast<Opcode>(m_header[0] & 0x0f); }
    [[nodiscard]] bool isFinal() const { return (m_header[0] & 0x80) != 0; }

    qint64 m_maxMessage = 64 * 1024;
    std::array<quint8, 14> m_header{};
    quint8 m_headerHave = 0;
    bool m_inPayload = false;
    bool m_inMessage = false; // Between the first frame of a fragmented message and its last.
    quint64 m_payloadLeft = 0;
    quint64 m_maskAt = 0;
    QByteArray m_message;
    QByteArray m_control;
};

} // namespace ws
