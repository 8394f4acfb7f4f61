#include "server/ws/frame_decoder.h"

#include <algorithm>
#include <cstdint>

// Whatever bytes come, the decoder neither crashes nor holds more than its limit, and how TCP cuts them makes
// no difference.

namespace {

using Kind = ws::FrameDecoder::Event::Kind;

QByteArray transcript(QByteArrayView wire, qsizetype step) {
    constexpr qint64 limit = 1000;
    ws::FrameDecoder decoder;
    decoder.setMaxMessageSize(limit);
    QByteArray events;
    for (qsizetype at = 0; at < wire.size(); at += step) {
        QByteArrayView rest = wire.sliced(at, std::min(step, wire.size() - at));
        while (!rest.isEmpty()) {
            const ws::FrameDecoder::Event event = decoder.next(rest);
            if (event.kind == Kind::Incomplete)
                break;
            if (event.payload.size() > limit)
                __builtin_trap();
            events += QByteArray::number(static_cast<int>(event.kind)) + ' ' +
                      QByteArray::number(event.code) + ' ' + event.payload + '\n';
            if (event.kind == Kind::Violation)
                return events;
        }
    }
    return events;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    if (bytes.isEmpty())
        return 0;
    const qsizetype step = 1 + (static_cast<uint8_t>(bytes.front()) & 0x1f);
    const QByteArrayView wire = bytes.sliced(1);
    if (transcript(wire, std::max<qsizetype>(wire.size(), 1)) != transcript(wire, step))
        __builtin_trap();
    return 0;
}
