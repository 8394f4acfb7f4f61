#include "server/ws/frame.h"

#include <QtEndian>

namespace ws {

namespace {

template <class Bytes, class Number>
void appendBigEndian(Bytes& bytes, Number number) {
    const Number swapped = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char*>(&swapped), sizeof swapped);
}

bool isContinuationByte(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

} // namespace

FrameHeader frameHeader(Opcode opcode, qsizetype payloadSize) {
    constexpr quint8 final = 0x80;
    FrameHeader header;
    header.append(static_cast<char>(final | static_cast<quint8>(opcode)));
    if (payloadSize < 126) {
        header.append(static_cast<char>(payloadSize));
    } else if (payloadSize <= 0xffff) {
        header.append(char(126));
        appendBigEndian(header, static_cast<quint16>(payloadSize));
    } else {
        header.append(char(127));
        appendBigEndian(header, static_cast<quint64>(payloadSize));
    }
    return header;
}

bool close_code::isValid(quint16 code) {
    if (code >= 3000 && code <= 4999)
        return true;
    return code >= 1000 && code <= 1014 && code != 1004 && code != none && code != abnormal;
}

QByteArray closePayload(quint16 code, QStringView reason) {
    QByteArray payload;
    if (code == close_code::none)
        return payload;
    appendBigEndian(payload, code);
    payload += reason.toUtf8();
    if (payload.size() <= maxControlPayload)
        return payload;
    qsizetype end = maxControlPayload;
    while (isContinuationByte(payload[end]))
        --end;
    payload.truncate(end);
    return payload;
}

} // namespace ws
