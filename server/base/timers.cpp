#include "server/base/timers.h"

#include <algorithm>
#include <functional>

namespace base {

Timers::Id Timers::after(qint64 ms, std::function<void()> work) {
    const Id id = ++m_lastId;
    m_work.emplace(id, std::move(work));
    m_queue.emplace_back(m_clock.monotonic() + std::max<qint64>(ms, 0), id);
    std::push_heap(m_queue.begin(), m_queue.end(), std::greater());
    if (m_queue.front().second == id && m_earlier)
        m_earlier();
    return id;
}

void Timers::cancel(Id id) {
    if (m_work.erase(id) > 0)
        forgetCancelled();
}

void Timers::clear() {
    m_work.clear();
    m_queue.clear();
}

void Timers::forgetCancelled() {
    const auto isCancelled = [this](const Deadline& deadline) { return !m_work.contains(deadline.second); };
    while (!m_queue.empty() && isCancelled(m_queue.front()))
        popFirst();
    constexpr size_t Few = 64;
    if (m_queue.size() <= 2 * m_work.size() + Few)
        return;
    std::erase_if(m_queue, isCancelled);
    std::make_heap(m_queue.begin(), m_queue.end(), std::greater());
}

void Timers::popFirst() {
    std::pop_heap(m_queue.begin(), m_queue.end(), std::greater());
    m_queue.pop_back();
}

void Timers::runDue() {
    // Timers made by the work below with a deadline of "now" wait for the next turn, so that this loop ends.
    const qint64 now = m_clock.monotonic();
    const Id newest = m_lastId;
    while (!m_queue.empty() && m_queue.front().first <= now && m_queue.front().second <= newest) {
        const auto entry = m_work.find(m_queue.front().second);
        const std::function<void()> work = std::move(entry->second);
        m_work.erase(entry);
        forgetCancelled();
        work();
    }
}

std::optional<qint64> Timers::untilNext() const {
    if (m_queue.empty())
        return std::nullopt;
    return std::max<qint64>(0, m_queue.front().first - m_clock.monotonic());
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
