#pragma once

#include "server/services/schedule_pause.h"
#include "server/services/scheduled_runs.h"

namespace services {

// Knows when schedules are due (spec/protocol.md §9.2). One timer waits for the next of them, but never
// longer than a minute: the clock on the wall may be set and the machine may sleep, of which deadlines know
// nothing, and another server on the same database may change schedules or stop running them. What was due
// while no server ran, or the machine slept, is not made up for. Core thread.
class Scheduler {
public:
    Scheduler(store::Stores& stores, ScheduledRuns& runs, SchedulePause& pause, base::Timers& timers,
              const base::Clock& clock)
        : m_stores(stores), m_runs(runs), m_pause(pause), m_timers(timers), m_clock(clock) {}

    // Runs from now on what becomes due.
    void start();
    // Schedules have changed, or will have when this work item ends.
    void replan();

private:
    void wake();
    // Starts what became due since the last time, and says when to look again.
    [[nodiscard]] base::Result<qint64> runDue();
    void wakeAfter(qint64 ms);

    store::Stores& m_stores;
    ScheduledRuns& m_runs;
    SchedulePause& m_pause;
    base::Timers& m_timers;
    const base::Clock& m_clock;
    qint64 m_seenUntil = 0; // By the wall clock: what was due until then has been started or missed.
    base::Timers::Id m_timer = 0;
};

} // namespace services
