#pragma once

#include "server/base/clock.h"
#include "server/base/deadline.h"
#include "server/ws/frame_decoder.h"
#include "server/ws/handshake.h"
#include "server/ws/heartbeat.h"
#include "server/ws/options.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringView>
#include <QTcpSocket>

#include <functional>
#include <memory>

namespace ws {

class Connection;

// What the connections of one server share.
struct ConnectionContext {
    Options options;
    base::Timers& timers;
    const base::Clock& clock;
    std::function<void(Connection*)> released; // The connection is over and nobody needs it any more.
};

// One WebSocket after its handshake (RFC 6455, server side, no extensions). Owned by Server, which deletes it
// after onClosed. Net thread. No handler is ever called from within send(), close() or abort().
class Connection final : public QObject {
public:
    Connection(std::unique_ptr<QTcpSocket> socket, HandshakeInfo handshake, const ConnectionContext& context);
    ~Connection() override;

    // A text or binary message, valid UTF-8.
    void onMessage(std::function<void(const QByteArray&)> handler) { m_message = std::move(handler); }
    // Once, at the end: the code and reason of whoever closed first; 1006 when the connection broke.
    void onClosed(std::function<void(quint16, const QString&)> handler) { m_closed = std::move(handler); }
    void onPong(std::function<void()> handler) { m_pong = std::move(handler); }
    // With the number of pongs missed in a row; the last of them closes the connection.
    void onMissedPong(std::function<void(int)> handler) { m_missedPong = std::move(handler); }

    // Small frames sent in one turn of the event loop leave together. Dropped once the connection is closing.
    void send(const QByteArray& utf8);
    void send(QStringView text) { send(text.toUtf8()); }
    // Begins the closing handshake; no message arrives any more. The reason is cut to 123 bytes.
    void close(quint16 code, QStringView reason = {});
    // Ends the connection without a word.
    void abort();

    [[nodiscard]] bool isOpen() const { return m_state == State::Open; }
    [[nodiscard]] qint64 bytesToWrite() const { return m_socket->bytesToWrite(); }
    // Monotonic time of the last byte from the peer.
    [[nodiscard]] qint64 lastSeen() const { return m_lastSeen; }
    [[nodiscard]] int missedPongs() const { return m_heartbeat.missed(); }

    void setMaxMessageSize(qint64 bytes) { m_decoder.setMaxMessageSize(bytes); }
    void setMaxOutput(qint64 bytes) { m_maxOutput = bytes; }
    void setMaxMissedPongs(int count) { m_maxMissedPongs = count; }

    [[nodiscard]] const HandshakeInfo& handshake() const { return m_handshake; }
    // Frees the memory and, more to the point, the credentials in it.
    void forgetHandshake() { m_handshake = {}; }

private:
    // Closing: our close frame is out, the peer's is awaited. Draining: nothing the peer sends matters any
    // more; it is read only so that TCP does not reset the connection under our close frame.
    enum class State { Open, Closing, Draining, Closed };

    void read();
    void flush();
    void flushSoon(); // Once, when everything is written that this turn of the event loop brings.
    [[nodiscard]] QByteArray takeInput();
    void process(const QByteArray& input);
    void handle(FrameDecoder::Event event);
    [[nodiscard]] bool pace(qint64 frames, qint64 bytes);
    void answerClose(const FrameDecoder::Event& event);
    void missed(int inARow);

    void write(Opcode opcode, const QByteArray& payload);
    void beginClose(State next, quint16 code, const QString& reason);
    void disconnectInOrder();
    void finishSoon();
    void finish();

    const ConnectionContext& m_context;
    std::unique_ptr<QTcpSocket> m_socket;
    HandshakeInfo m_handshake;
    FrameDecoder m_decoder;
    Pacer m_pacer;
    Heartbeat m_heartbeat;
    base::Deadline m_pause;
    base::Deadline m_closeDeadline;

    State m_state = State::Open;
    bool m_willFlush = false;
    bool m_paused = false;
    bool m_finished = false;
    QByteArray m_held; // Read before a pause, not yet processed.
    qint64 m_lastSeen;
    qint64 m_maxOutput;
    int m_maxMissedPongs;
    quint16 m_code = close_code::abnormal;
    QString m_reason;

    std::function<void(const QByteArray&)> m_message;
    std::function<void(quint16, const QString&)> m_closed;
    std::function<void()> m_pong;
    std::function<void(int)> m_missedPong;
};

} // namespace ws
