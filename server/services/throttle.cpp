#include "server/services/throttle.h"

#include <algorithm>
#include <cmath>

namespace services {

using namespace Qt::StringLiterals;

namespace {

base::Failure tooMany(qint64 waitMs) {
    const qint64 minutes = (waitMs + 59'999) / 60'000;
    base::Error error;
    error.code = base::Code::RateLimited;
    error.message = minutes == 1 ? u"Too many attempts. Please try again in a minute."_s
                                 : u"Too many attempts. Please try again in %1 minutes."_s.arg(minutes);
    error.retryAfterMs = waitMs;
    return base::fail(std::move(error));
}

} // namespace

Throttle::Throttle(const base::Clock& clock, const Limits& limits)
    : m_clock(clock), m_limits(limits), m_buckets(limits.keys) {}

double Throttle::usedNow(const Bucket& bucket) const {
    const auto elapsed = static_cast<double>(std::max<qint64>(0, m_clock.monotonic() - bucket.since));
    return std::max(0.0, bucket.used - elapsed / static_cast<double>(m_limits.refillMs));
}

base::Status Throttle::attempt(const QString& key) {
    if (key.isEmpty())
        return {};
    const qint64 now = m_clock.monotonic();
    Bucket bucket{0, now};
    if (const Bucket* const known = m_buckets.object(key)) {
        if (now < known->since)
            return tooMany(known->since - now);
        bucket.used = usedNow(*known);
    }
    bucket.used += 1;
    if (bucket.used >= m_limits.free) {
        const int doublings = std::min(30, static_cast<int>(std::floor(bucket.used - m_limits.free)));
        bucket.since += std::min(m_limits.longestWaitMs, m_limits.refillMs << doublings);
    }
    m_buckets.insert(key, new Bucket(bucket));
    return {};
}

void Throttle::giveBack(const QString& key) {
    Bucket* const bucket = m_buckets.object(key);
    if (!bucket)
        return;
    bucket->used = usedNow(*bucket) - 1;
    if (bucket->used < m_limits.free)
        bucket->since = m_clock.monotonic();
    if (bucket->used <= 0)
        m_buckets.remove(key);
}

} // namespace services
