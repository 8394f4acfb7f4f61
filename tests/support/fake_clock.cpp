#include "tests/support/fake_clock.h"

#include <algorithm>

namespace support {

void FakeClock::advance(qint64 ms) {
    m_now += ms;
    m_monotonic += ms;
}

void elapse(FakeClock& clock, base::Timers& timers, qint64 ms) {
    const qint64 end = clock.monotonic() + ms;
    for (;;) {
        const qint64 left = end - clock.monotonic();
        const std::optional<qint64> next = timers.untilNext();
        clock.advance(std::min(left, next.value_or(left)));
        timers.runDue();
        if (clock.monotonic() == end && timers.untilNext() != 0)
            return;
    }
}

} // namespace support
