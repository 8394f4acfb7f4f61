#include "server/ws/pacer.h"

#include <algorithm>
#include <cmath>

namespace ws {

namespace {

// Reading resumes with this much credit, so that a paced peer costs few timers.
constexpr double sliceSeconds = 0.05;
// A peer that goes without a pause for so long has let up.
constexpr qint64 calmMs = 1'000;

qint64 pauseFor(double tokens, double perSecond) {
    if (tokens >= 0)
        return 0;
    return static_cast<qint64>(std::ceil((sliceSeconds - tokens / perSecond) * 1000));
}

} // namespace

Pacer::Pacer(const RateLimits& limits, qint64 now)
    : m_limits(limits), m_frames(limits.burstFrames), m_bytes(limits.burstBytes), m_refilled(now),
      m_pressedSince(now), m_pausedUntil(now - calmMs) {}

Pacer::Verdict Pacer::charge(qint64 frames, qint64 bytes, qint64 now) {
    refill(now);
    m_frames -= static_cast<double>(frames);
    m_bytes -= static_cast<double>(bytes);
    const qint64 pause =
        std::max(pauseFor(m_frames, m_limits.framesPerSecond), pauseFor(m_bytes, m_limits.bytesPerSecond));
    if (pause == 0)
        return {};
    if (now - m_pausedUntil >= calmMs)
        m_pressedSince = now;
    m_pausedUntil = now + pause;
    return {pause, now - m_pressedSince >= m_limits.floodMs};
}

void Pacer::refill(qint64 now) {
    const double seconds = static_cast<double>(now - m_refilled) / 1000;
    m_refilled = now;
    m_frames = std::min(m_limits.burstFrames, m_frames + seconds * m_limits.framesPerSecond);
    m_bytes = std::min(m_limits.burstBytes, m_bytes + seconds * m_limits.bytesPerSecond);
}

} // namespace ws
