#pragma once

#include "server/base/clock.h"
#include "server/base/timers.h"

#include <atomic>

namespace support {

// A clock that stands still until a test moves it. Read from any thread, moved from one.
class FakeClock final : public base::Clock {
public:
    // 2024-01-01T00:00:00.000Z, so that times in tests read well.
    static constexpr qint64 Start = 1'704'067'200'000;

    [[nodiscard]] qint64 now() const override { return m_now; }
    [[nodiscard]] qint64 monotonic() const override { return m_monotonic; }

    void advance(qint64 ms);
    // What an operator or NTP does: the wall clock jumps, deadlines do not notice.
    void jumpTo(qint64 now) { m_now = now; }

private:
    std::atomic<qint64> m_now = Start;
    std::atomic<qint64> m_monotonic = 0;
};

// Lets `ms` pass, running every timer at its own moment, those made on the way included.
void elapse(FakeClock& clock, base::Timers& timers, qint64 ms);

} // namespace support
