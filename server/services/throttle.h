#pragma once

#include "server/base/clock.h"
#include "server/base/result.h"

#include <QCache>
#include <QString>

namespace services {

// Slows down those who guess (spec/accounts.md §7 item 3): a bucket of free attempts for every key, which
// fills up again one by one. Whoever goes on when it is empty waits twice as long each time. Keeps the keys
// used last, so that its memory is bounded. Core thread.
class Throttle {
public:
    struct Limits {
        int free = 5;
        qint64 refillMs = 3 * 60'000; // For one attempt; also the first wait.
        qint64 longestWaitMs = 60 * 60'000;
        int keys = 10'000;
    };

    Throttle(const base::Clock& clock, const Limits& limits);

    // Counts an attempt, or fails with RateLimited and the time to wait. An empty key is never limited.
    [[nodiscard]] base::Status attempt(const QString& key);
    // The last attempt was an honest one.
    void giveBack(const QString& key);
    void forget(const QString& key) { m_buckets.remove(key); }

    [[nodiscard]] qsizetype count() const { return m_buckets.size(); }

private:
    struct Bucket {
        double used = 0; // As of `since`, from when on it fills up again and attempts are taken.
        qint64 since = 0;
    };

    [[nodiscard]] double usedNow(const Bucket& bucket) const;

    const base::Clock& m_clock;
    const Limits m_limits;
    QCache<QString, Bucket> m_buckets;
};

} // namespace services
