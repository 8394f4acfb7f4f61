#include "tests/unit/ws/masked_frame.h"

#include <QtEndian>

namespace {

template <class Number>
QByteArray bigEndian(Number number) {
    QByteArray bytes(sizeof number, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

int shortestLength(qsizetype size) {
    if (size < 126)
        return 0;
    return size <= 0xffff ? 2 : 8;
}

} // namespace

QByteArray maskedFrame(ws::Opcode opcode, const QByteArray& payload, FrameShape shape) {
    const int lengthBytes = shape.lengthBytes < 0 ? shortestLength(payload.size()) : shape.lengthBytes;
    const auto shortLength = lengthBytes == 0 ? payload.size() : lengthBytes == 2 ? 126 : 127;
    QByteArray frame;
    frame += static_cast<char>((shape.final ? 0x80 : 0) | shape.reserved << 4 | static_cast<quint8>(opcode));
    frame += static_cast<char>((shape.masked ? 0x80 : 0) | shortLength);
    if (lengthBytes == 2)
        frame += bigEndian(static_cast<quint16>(payload.size()));
    if (lengthBytes == 8)
        frame += bigEndian(static_cast<quint64>(payload.size()));
    if (!shape.masked)
        return frame + payload;
    const QByteArray mask("\x9a\x01\x7f\xc3", 4);
    frame += mask;
    for (qsizetype at = 0; at < payload.size(); ++at)
        frame += static_cast<char>(payload[at] ^ mask[at % 4]);
    return frame;
}
