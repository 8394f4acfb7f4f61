#pragma once

#include "server/base/timers.h"

#include <utility>

namespace base {

// One pending timer of an object, called off when it is set anew or the object dies.
class Deadline {
public:
    explicit Deadline(Timers& timers) : m_timers(timers) {}
    ~Deadline() { clear(); }
    Q_DISABLE_COPY_MOVE(Deadline)

    void set(qint64 ms, std::function<void()> expired) {
        clear();
        m_id = m_timers.after(ms, std::move(expired));
    }
    void clear() { m_timers.cancel(std::exchange(m_id, 0)); }

private:
    Timers& m_timers;
    Timers::Id m_id = 0;
};

} // namespace base
