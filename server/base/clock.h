#pragma once

#include <QtGlobal>

namespace base {

// The time, as a collaborator, so that tests can move it. Any thread.
class Clock {
public:
    virtual ~Clock() = default;
    // Wall clock: milliseconds since 1970-01-01T00:00:00Z. May jump.
    [[nodiscard]] virtual qint64 now() const = 0;
    // Milliseconds since some fixed point; never jumps. For deadlines.
    [[nodiscard]] virtual qint64 monotonic() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] qint64 now() const override;
    [[nodiscard]] qint64 monotonic() const override;
};

} // namespace base
