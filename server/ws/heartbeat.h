#pragma once

#include "server/base/deadline.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace ws {

// Pings a peer and counts the pongs that stay out (protocol.md §1.8). Whatever else arrives after a ping also
// proves that the peer lives: its pong may be stuck behind a large message.
class Heartbeat {
public:
    struct Events {
        std::function<void(const QByteArray& payload)> ping; // Send it.
        std::function<void(int inARow)> missed;
    };
    Heartbeat(base::Timers& timers, qint64 periodMs, qint64 waitMs, Events events);

    void start();
    void stop() { m_deadline.clear(); }
    // Any bytes from the peer.
    void heard() { m_heard = true; }
    // Whether it answers the ping that is waiting.
    [[nodiscard]] bool pong(QByteArrayView payload);
    [[nodiscard]] int missed() const { return m_missed; }

private:
    void ping();
    void check();

    base::Deadline m_deadline;
    qint64 m_period;
    qint64 m_wait;
    Events m_events;
    QByteArray m_payload; // Of the ping that waits for its pong.
    bool m_heard = false;
    int m_missed = 0;
};

} // namespace ws
