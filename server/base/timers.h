#pragma once

#include "server/base/clock.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <optional>
#include <unordered_map>

namespace base {

// Deadlines of one thread, kept by monotonic time. Nothing runs by itself: a TimerDriver (or a test) calls
// runDue().
class Timers {
public:
    using Id = quint64; // 0 is never a timer.

    explicit Timers(const Clock& clock) : m_clock(clock) {}

    Id after(qint64 ms, std::function<void()> work);
    void cancel(Id id); // Unknown and past ids are ignored.
    void clear();
    void runDue();
    // Milliseconds until the earliest deadline, 0 when one is overdue, nothing when there is none.
    [[nodiscard]] std::optional<qint64> untilNext() const;
    // Called whenever the earliest deadline may have moved forward.
    void onEarlier(std::function<void()> notify) { m_earlier = std::move(notify); }

private:
    using Key = std::pair<qint64, Id>; // Deadline, then order of creation.
    using Pending = std::map<Key, std::function<void()>>;

    const Clock& m_clock;
    Id m_lastId = 0;
    Pending m_pending;
    std::unordered_map<Id, Pending::iterator> m_byId;
    std::function<void()> m_earlier;
};

// Runs the due timers of `timers` from the event loop of the thread it was made in; one QTimer for all of
// them.
class TimerDriver final : public QObject {
public:
    // `run` is called instead of timers.runDue() when a timer is due, for threads that wrap their work.
    explicit TimerDriver(Timers& timers, std::function<void()> run = {}, QObject* parent = nullptr);
    ~TimerDriver() override;

private:
    void arm();

    Timers& m_timers;
    std::function<void()> m_run;
    QTimer m_timer;
};

} // namespace base
