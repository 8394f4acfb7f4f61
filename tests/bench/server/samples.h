#pragma once

#include <QtGlobal>

#include <functional>
#include <vector>

namespace bench {

// Durations of one kind, in nanoseconds.
class Samples {
public:
    void add(qint64 nanoseconds) { m_values.push_back(nanoseconds); }
    void add(const Samples& others) {
        m_values.insert(m_values.end(), others.m_values.begin(), others.m_values.end());
    }
    [[nodiscard]] bool isEmpty() const { return m_values.empty(); }
    // 0.5: the median, which other processes on the machine disturb least. In milliseconds.
    [[nodiscard]] double quantileMs(double quantile) const;

private:
    std::vector<qint64> m_values;
};

// Round trips of one kind, many at once.
struct RoundTrips {
    Samples latency;
    double perSecond = 0;
    double cpuUs = 0; // Of the server, each.
};

// A wait that lasts longer ends the program: what is measured would mean nothing.
inline constexpr int TimeoutMs = 120'000;

// Runs the event loop until `done`.
void await(const char* what, const std::function<bool()>& done);

} // namespace bench
