#include "server/ws/heartbeat.h"

#include "server/base/id.h"

namespace ws {

Heartbeat::Heartbeat(base::Timers& timers, qint64 periodMs, qint64 waitMs, Events events)
    : m_deadline(timers), m_period(periodMs), m_wait(waitMs), m_events(std::move(events)) {}

void Heartbeat::start() {
    m_deadline.set(m_period, [this] { ping(); });
}

void Heartbeat::ping() {
    m_payload = base::uuidBytes();
    m_heard = false;
    m_deadline.set(m_wait, [this] { check(); });
    m_events.ping(m_payload);
}

void Heartbeat::check() {
    // A late pong still counts for the next round, since the payload stays.
    m_deadline.set(m_period - m_wait, [this] { ping(); });
    if (m_heard)
        m_missed = 0;
    else
        m_events.missed(++m_missed);
}

bool Heartbeat::pong(QByteArrayView payload) {
    if (m_payload.isEmpty() || payload != m_payload)
        return false;
    m_payload.clear();
    m_missed = 0;
    return true;
}

} // namespace ws
