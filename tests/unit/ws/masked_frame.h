#pragma once

#include "server/ws/frame.h"

#include <QByteArray>

// Options of a frame as a client, honest or not, may send it.
struct FrameShape {
    bool final = true;
    bool masked = true;
    quint8 reserved = 0;  // RSV1-3, in the lowest three bits.
    int lengthBytes = -1; // 0, 2 or 8 bytes of extended length; -1: as few as will do.
};

[[nodiscard]] QByteArray maskedFrame(ws::Opcode opcode, const QByteArray& payload, FrameShape shape = {});
[[nodiscard]] inline QByteArray textFrame(const QByteArray& payload) {
    return maskedFrame(ws::Opcode::Text, payload);
}
