#include "server/ws/connection.h"

#include <utility>

namespace ws {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 WorthPacket = 512; // Bytes.
}

Connection::Connection(std::unique_ptr<QTcpSocket> socket, HandshakeInfo handshake,
                       const ConnectionContext& context)
    : m_context(context), m_socket(std::move(socket)), m_handshake(std::move(handshake)),
      m_pacer(context.options.rate, context.clock.monotonic()),
      m_heartbeat(context.timers, context.options.pingPeriod, context.options.pongWait,
                  {[this](const QByteArray& payload) { write(Opcode::Ping, payload); },
                   [this](int inARow) { missed(inARow); }}),
      m_pause(context.timers), m_closeDeadline(context.timers), m_lastSeen(context.clock.monotonic()),
      m_maxOutput(context.options.maxOutput), m_maxMissedPongs(context.options.maxMissedPongs) {
    m_decoder.setMaxMessageSize(context.options.maxMessageSize);
    m_socket->setReadBufferSize(context.options.readBuffer);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &Connection::read);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &Connection::finishSoon);
    m_heartbeat.start();
}

Connection::~Connection() {
    // The socket dies after this body; its last signals must not reach us.
    m_socket->disconnect(this);
}

void Connection::send(const QByteArray& utf8) {
    if (m_state == State::Open)
        write(Opcode::Text, utf8);
}

void Connection::close(quint16 code, QStringView reason) {
    if (m_state == State::Open)
        beginClose(State::Closing, code, reason.toString());
}

void Connection::abort() {
    if (m_state == State::Closed)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    finishSoon();
}

void Connection::read() {
    m_willFlush = true;
    while (!m_paused && m_state != State::Closed) {
        const QByteArray input = takeInput();
        if (input.isEmpty())
            break;
        m_lastSeen = m_context.clock.monotonic();
        m_heartbeat.heard();
        process(input);
    }
    flush(); // What was answered on the spot leaves at once.
}

void Connection::flush() {
    m_willFlush = false;
    if (m_state != State::Closed)
        m_socket->flush();
}

void Connection::flushSoon() {
    // Left to itself, the socket would first ask the event loop whether it can write, in a turn of its own.
    if (!std::exchange(m_willFlush, true))
        QMetaObject::invokeMethod(this, &Connection::flush, Qt::QueuedConnection);
}

QByteArray Connection::takeInput() {
    if (!m_held.isEmpty())
        return std::exchange(m_held, {});
    // Reading exactly what is there lets QIODevice hand over its buffer instead of copying and keeping it,
    // which would cost an idle connection 10 KB.
    return m_socket->read(m_socket->bytesAvailable());
}

void Connection::process(const QByteArray& input) {
    QByteArrayView rest(input);
    while (!rest.isEmpty() && (m_state == State::Open || m_state == State::Closing)) {
        const qsizetype before = rest.size();
        FrameDecoder::Event event = m_decoder.next(rest);
        const qint64 frames = event.kind == FrameDecoder::Event::Kind::Incomplete ? 0 : 1;
        handle(std::move(event));
        if (m_state == State::Open && pace(frames, before - rest.size())) {
            m_held = rest.toByteArray();
            return;
        }
    }
}

void Connection::handle(FrameDecoder::Event event) {
    using Kind = FrameDecoder::Event::Kind;
    switch (event.kind) {
    case Kind::Incomplete:
    case Kind::Fragment:
        return;
    case Kind::Message:
        // Frames that arrive while this side is closing are ignored (protocol.md §2.1).
        if (m_state == State::Open && m_message)
            m_message(event.payload);
        return;
    case Kind::Ping:
        if (m_state == State::Open)
            write(Opcode::Pong, event.payload);
        return;
    case Kind::Pong:
        if (m_heartbeat.pong(event.payload) && m_state == State::Open && m_pong)
            m_pong();
        return;
    case Kind::Close:
        return answerClose(event);
    case Kind::Violation:
        if (m_state == State::Open)
            return beginClose(State::Draining, event.code, event.reason);
        m_state = State::Draining;
    }
}

// Whether reading has to stop for now.
bool Connection::pace(qint64 frames, qint64 bytes) {
    const Pacer::Verdict verdict = m_pacer.charge(frames, bytes, m_lastSeen);
    if (verdict.flood) {
        beginClose(State::Draining, close_code::policy,
                   u"Rate limit exceeded. Please send less at a time."_s);
        return false;
    }
    m_paused = verdict.pauseMs > 0;
    if (m_paused)
        m_pause.set(verdict.pauseMs, [this] {
            m_paused = false;
            read();
        });
    return m_paused;
}

void Connection::answerClose(const FrameDecoder::Event& event) {
    if (m_state == State::Open) {
        m_code = event.code;
        m_reason = event.reason;
        write(Opcode::Close, closePayload(event.code, {}));
    }
    // The server ends the TCP connection first (RFC 6455 §7.1.1).
    if (m_state != State::Closed)
        disconnectInOrder();
}

void Connection::missed(int inARow) {
    if (m_missedPong)
        m_missedPong(inARow);
    if (inARow >= m_maxMissedPongs)
        close(close_code::internalError, u"No answer to pings.");
}

void Connection::write(Opcode opcode, const QByteArray& payload) {
    if (m_state == State::Closed)
        return;
    const qint64 waiting = m_socket->bytesToWrite();
    if (waiting > m_maxOutput) {
        m_code = close_code::tryAgainLater;
        m_reason = u"The peer reads too slowly."_s;
        return abort();
    }
    const FrameHeader header = frameHeader(opcode, payload.size());
    m_socket->write(header.data(), header.size());
    m_socket->write(payload);
    // What is worth a packet leaves at once, so that the peer works while this thread goes on; ACKs and short
    // answers wait for company. More than that waiting means that the socket takes nothing now.
    if (waiting < WorthPacket && m_socket->bytesToWrite() >= WorthPacket)
        m_socket->flush();
    else
        flushSoon();
}

void Connection::beginClose(State next, quint16 code, const QString& reason) {
    m_code = code;
    m_reason = reason;
    m_heartbeat.stop();
    write(Opcode::Close, closePayload(code, reason));
    if (m_state == State::Closed)
        return;
    m_state = next;
    m_closeDeadline.set(m_context.options.closeWait, [this] { abort(); });
    if (std::exchange(m_paused, false)) {
        // The peer's answer may be behind what was held back.
        m_pause.clear();
        QMetaObject::invokeMethod(this, &Connection::read, Qt::QueuedConnection);
    }
}

void Connection::disconnectInOrder() {
    m_state = State::Draining;
    m_heartbeat.stop();
    m_closeDeadline.set(m_context.options.closeWait, [this] { abort(); });
    m_socket->disconnectFromHost(); // Sends what waits first.
}

// Not at once: whoever sends must not find itself destroyed by that.
void Connection::finishSoon() {
    m_state = State::Closed;
    QMetaObject::invokeMethod(this, &Connection::finish, Qt::QueuedConnection);
}

void Connection::finish() {
    if (std::exchange(m_finished, true))
        return;
    m_heartbeat.stop();
    m_pause.clear();
    m_closeDeadline.clear();
    if (m_closed)
        m_closed(m_code, m_reason);
    m_context.released(this);
}

} // namespace ws
