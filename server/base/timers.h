#pragma once

#include "server/base/clock.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

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
    using Deadline = std::pair<qint64, Id>; // Then in order of creation.

    void forgetCancelled();
    void popFirst();

    const Clock& m_clock;
    Id m_lastId = 0;
    std::unordered_map<Id, std::function<void()>> m_work;
    // A heap with the earliest in front, which is never a cancelled one; those behind leave when they come to
    // the front or are too many.
    std::vector<Deadline> m_queue;
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
