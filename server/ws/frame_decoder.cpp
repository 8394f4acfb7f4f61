#include "server/ws/frame_decoder.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace ws {

using namespace Qt::StringLiterals;

namespace {

using Event = FrameDecoder::Event;

Event violation(quint16 code, QString reason) {
    return {Event::Kind::Violation, {}, code, std::move(reason)};
}

bool isKnown(Opcode opcode) {
    return opcode == Opcode::Continuation || opcode == Opcode::Text || opcode == Opcode::Binary ||
           opcode == Opcode::Close || opcode == Opcode::Ping || opcode == Opcode::Pong;
}

// `mask` begins with the byte for the first of `from`.
void unmask(char* to, const char* from, qsizetype size, const std::array<quint8, 4>& mask) {
    quint64 wide = 0;
    std::memcpy(&wide, mask.data(), 4);
    std::memcpy(reinterpret_cast<char*>(&wide) + 4, mask.data(), 4);
    qsizetype at = 0;
    for (; at + 8 <= size; at += 8) {
        quint64 word = 0;
        std::memcpy(&word, from + at, 8);
        word ^= wide;
        std::memcpy(to + at, &word, 8);
    }
    for (; at < size; ++at)
        to[at] = static_cast<char>(static_cast<quint8>(from[at]) ^ mask[static_cast<size_t>(at % 4)]);
}

} // namespace

Event FrameDecoder::next(QByteArrayView& input) {
    if (!m_inPayload) {
        const bool complete = readHeader(input);
        if (Event event = checkHeader(); event.kind == Event::Kind::Violation)
            return event;
        if (!complete)
            return {};
        m_inPayload = true;
        m_maskAt = 0;
    }
    readPayload(input);
    if (m_payloadLeft > 0)
        return {};
    m_inPayload = false;
    m_headerHave = 0;
    return endFrame();
}

qsizetype FrameDecoder::headerSize() const {
    if (m_headerHave < 2)
        return 2;
    const int length = m_header[1] & 0x7f;
    const int extended = length == 126 ? 2 : length == 127 ? 8 : 0;
    return 2 + extended + 4;
}

bool FrameDecoder::readHeader(QByteArrayView& input) {
    while (m_headerHave < headerSize() && !input.isEmpty()) {
        const qsizetype size = std::min<qsizetype>(headerSize() - m_headerHave, input.size());
        std::memcpy(m_header.data() + m_headerHave, input.data(), static_cast<size_t>(size));
        m_headerHave = static_cast<quint8>(m_headerHave + size);
        input = input.sliced(size);
    }
    return m_headerHave == headerSize();
}

// Looks at what is there of the header, so that nonsense is noticed at its first byte; sets the payload
// length once it is whole.
Event FrameDecoder::checkHeader() {
    if (m_headerHave < 2)
        return {};
    const bool control = isControl(opcode());
    const quint8 shortLength = m_header[1] & 0x7f;
    if ((m_header[0] & 0x70) != 0 || !isKnown(opcode()))
        return violation(close_code::protocolError, u"Unknown kind of frame."_s);
    if ((m_header[1] & 0x80) == 0)
        return violation(close_code::protocolError, u"Frames of clients must be masked."_s);
    if (control && (!isFinal() || shortLength > maxControlPayload))
        return violation(close_code::protocolError, u"Invalid control frame."_s);
    if (!control && (opcode() == Opcode::Continuation) != m_inMessage)
        return violation(close_code::protocolError, u"Frames of a message are out of order."_s);
    if (m_headerHave < headerSize())
        return {};

    m_payloadLeft = shortLength;
    if (shortLength == 126)
        m_payloadLeft = qFromBigEndian<quint16>(m_header.data() + 2);
    else if (shortLength == 127)
        m_payloadLeft = qFromBigEndian<quint64>(m_header.data() + 2);
    const quint64 room = static_cast<quint64>(std::max<qint64>(0, m_maxMessage - m_message.size()));
    if (!control && m_payloadLeft > room)
        return violation(close_code::tooBig, u"Message too big."_s);
    if ((shortLength == 126 && m_payloadLeft < 126) || (shortLength == 127 && m_payloadLeft <= 0xffff))
        return violation(close_code::protocolError, u"Invalid frame length."_s);
    return {};
}

void FrameDecoder::readPayload(QByteArrayView& input) {
    const auto size =
        static_cast<qsizetype>(std::min<quint64>(m_payloadLeft, static_cast<quint64>(input.size())));
    QByteArray& target = isControl(opcode()) ? m_control : m_message;
    const qsizetype at = target.size();
    // What a header announces is only reserved up to a point; the rest grows as it really comes.
    constexpr quint64 reserved = 1024 * 1024;
    if (m_maskAt == 0)
        target.reserve(at + static_cast<qsizetype>(std::min(m_payloadLeft, reserved)));
    target.resize(at + size);
    const quint8* mask = m_header.data() + headerSize() - 4;
    std::array<quint8, 4> turned{};
    for (size_t i = 0; i < 4; ++i)
        turned[i] = mask[(m_maskAt + i) % 4];
    unmask(target.data() + at, input.data(), size, turned);
    m_maskAt += static_cast<quint64>(size);
    m_payloadLeft -= static_cast<quint64>(size);
    input = input.sliced(size);
}

Event FrameDecoder::endFrame() {
    switch (opcode()) {
    case Opcode::Ping:
        return {Event::Kind::Ping, std::exchange(m_control, {}), 0, {}};
    case Opcode::Pong:
        return {Event::Kind::Pong, std::exchange(m_control, {}), 0, {}};
    case Opcode::Close:
        return endClose();
    default:
        m_inMessage = !isFinal();
        return m_inMessage ? Event{Event::Kind::Fragment, {}, 0, {}} : endMessage();
    }
}

// Text and binary alike: both carry the same JSON (protocol.md §1.9).
Event FrameDecoder::endMessage() {
    if (!m_message.isValidUtf8())
        return violation(close_code::notUtf8, u"Message is not UTF-8."_s);
    return {Event::Kind::Message, std::exchange(m_message, {}), 0, {}};
}

Event FrameDecoder::endClose() const {
    if (m_control.isEmpty())
        return {Event::Kind::Close, {}, close_code::none, {}};
    const quint16 code = m_control.size() < 2 ? 0 : qFromBigEndian<quint16>(m_control.constData());
    if (!close_code::isValid(code))
        return violation(close_code::protocolError, u"Invalid close code."_s);
    const QByteArrayView reason = QByteArrayView(m_control).sliced(2);
    if (!reason.isValidUtf8())
        return violation(close_code::notUtf8, u"Close reason is not UTF-8."_s);
    return {Event::Kind::Close, {}, code, QString::fromUtf8(reason)};
}

} // namespace ws
