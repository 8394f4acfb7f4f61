#pragma once

#include <QtGlobal>

namespace ws {

// How much a peer may send. What exceeds the bursts is not refused but read later; a peer that keeps on for
// `floodMs` is a flood. The default is 2,000 calls a second from the peer and as many to it, with answers and
// acknowledgements, and some more: code that waits for each answer in a tight loop stays below it.
struct RateLimits {
    double framesPerSecond = 10'000;
    double bytesPerSecond = 64.0 * 1024 * 1024;
    double burstFrames = 20'000;
    double burstBytes = 128.0 * 1024 * 1024;
    qint64 floodMs = 10'000;
};

// Two token buckets, frames and bytes, that may run into debt. Knows no socket and no clock: callers give the
// monotonic time in milliseconds.
class Pacer {
public:
    // `limits` outlive the pacer.
    Pacer(const RateLimits& limits, qint64 now);

    struct Verdict {
        qint64 pauseMs = 0; // Read nothing for so long; 0: go on.
        bool flood = false; // The peer has been paced without letting up for RateLimits::floodMs.
    };
    // Accounts for input that has been read.
    [[nodiscard]] Verdict charge(qint64 frames, qint64 bytes, qint64 now);

private:
    void refill(qint64 now);

    const RateLimits& m_limits;
    double m_frames;
    double m_bytes;
    qint64 m_refilled;
    qint64 m_pressedSince; // The first of the pauses that follow each other closely.
    qint64 m_pausedUntil;
};

} // namespace ws
