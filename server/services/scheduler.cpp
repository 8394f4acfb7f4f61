#include "server/services/scheduler.h"

#include "server/model/cadence.h"
#include "server/store/stores.h"

#include <QLoggingCategory>

#include <algorithm>

Q_LOGGING_CATEGORY(lcScheduler, "schedules")

namespace services {

namespace {

constexpr qint64 LongestWaitMs = 60'000;
// How much later than due a run may begin: a busy machine is late, one that slept has missed it. A clock that
// was set back by no more than that does not repeat runs.
constexpr qint64 LatenessMs = 2 * LongestWaitMs;

} // namespace

void Scheduler::start() {
    m_seenUntil = m_clock.now();
    wakeAfter(0);
}

void Scheduler::replan() { wakeAfter(0); }

void Scheduler::wakeAfter(qint64 ms) {
    m_timers.cancel(m_timer);
    m_timer = m_timers.after(ms, [this] { wake(); });
}

void Scheduler::wake() {
    const base::Result<qint64> next = runDue();
    if (!next)
        qCWarning(lcScheduler, "Looking for due schedules failed: %ls", qUtf16Printable(next.error().detail));
    const qint64 wait = next ? *next - m_clock.now() : LongestWaitMs;
    wakeAfter(std::clamp<qint64>(wait, 0, LongestWaitMs));
}

base::Result<qint64> Scheduler::runDue() {
    const qint64 now = m_clock.now();
    if (m_seenUntil > now + LatenessMs)
        m_seenUntil = now;
    const qint64 since = std::max(m_seenUntil, now - LatenessMs);
    const auto schedules = m_stores.schedules.listAll();
    if (!schedules)
        return base::fail(schedules.error());
    const base::Result<bool> isPaused = m_pause.refresh();
    if (!isPaused)
        return base::fail(isPaused.error());
    const base::Result<bool> isOurs = m_stores.schedules.claimRunning();
    if (!isOurs)
        return base::fail(isOurs.error());
    m_seenUntil = std::max(m_seenUntil, now);
    qint64 next = now + LongestWaitMs;
    for (const model::Schedule& schedule : *schedules) {
        const model::Cadence cadence = model::cadenceOf(schedule);
        // One that seems to be made later was made by a clock that was ahead.
        const qint64 from = schedule.createdAt > now ? since : std::max(since, schedule.createdAt);
        const std::optional<qint64> due = model::nextRun(cadence, from);
        if (due && *due <= now && *isOurs && !*isPaused)
            m_runs.start(schedule);
        next = std::min(next, model::nextRun(cadence, m_seenUntil).value_or(next));
    }
    return next;
}

} // namespace services
