#include "server/base/timers.h"

#include <algorithm>

namespace base {

Timers::Id Timers::after(qint64 ms, std::function<void()> work) {
    const Id id = ++m_lastId;
    const qint64 deadline = m_clock.monotonic() + std::max<qint64>(ms, 0);
    const auto position = m_pending.emplace(Key(deadline, id), std::move(work)).first;
    m_byId.emplace(id, position);
    if (position == m_pending.begin() && m_earlier)
        m_earlier();
    return id;
}

void Timers::cancel(Id id) {
    const auto entry = m_byId.find(id);
    if (entry == m_byId.end())
        return;
    m_pending.erase(entry->second);
    m_byId.erase(entry);
}

void Timers::clear() {
    m_pending.clear();
    m_byId.clear();
}

void Timers::runDue() {
    // Timers made by the work below with a deadline of "now" wait for the next turn, so that this loop ends.
    const Key end(m_clock.monotonic() + 1, 0);
    const Id newest = m_lastId;
    while (!m_pending.empty()) {
        const auto first = m_pending.begin();
        if (!(first->first < end) || first->first.second > newest)
            return;
        const std::function<void()> work = std::move(first->second);
        m_byId.erase(first->first.second);
        m_pending.erase(first);
        work();
    }
}

std::optional<qint64> Timers::untilNext() const {
    if (m_pending.empty())
        return std::nullopt;
    return std::max<qint64>(0, m_pending.begin()->first.first - m_clock.monotonic());
}

TimerDriver::TimerDriver(Timers& timers, std::function<void()> run, QObject* parent)
    : QObject(parent), m_timers(timers), m_run(std::move(run)), m_timer(this) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_run)
            m_run();
        else
            m_timers.runDue();
        arm();
    });
    m_timers.onEarlier([this] { arm(); });
    arm();
}

TimerDriver::~TimerDriver() { m_timers.onEarlier({}); }

void TimerDriver::arm() {
    const std::optional<qint64> wait = m_timers.untilNext();
    if (!wait)
        m_timer.stop();
    // Most deadlines are cancelled: waking up once in vain is cheaper than following each of them.
    else if (!m_timer.isActive() || m_timer.remainingTime() > *wait)
        m_timer.start(static_cast<int>(std::min<qint64>(*wait, 24 * 60 * 60 * 1000)));
}

} // namespace base
