#include "server/api/late_responses.h"

namespace api {

namespace {
constexpr qint64 KeepMs = 60'000;
constexpr qsizetype MaxBytes = 1024 * 1024; // Per instance.
} // namespace

LateResponses::~LateResponses() {
    for (const Waiting& waiting : std::as_const(m_waiting))
        m_timers.cancel(waiting.timer);
}

void LateResponses::add(const QString& instanceKey, const QByteArray& response) {
    Waiting& waiting = m_waiting[instanceKey];
    if (waiting.bytes + response.size() > MaxBytes)
        return;
    if (waiting.responses.isEmpty())
        waiting.timer = m_timers.after(KeepMs, [this, instanceKey] { m_waiting.remove(instanceKey); });
    waiting.responses.append(response);
    waiting.bytes += response.size();
}

QList<QByteArray> LateResponses::take(const QString& instanceKey) {
    const Waiting waiting = m_waiting.take(instanceKey);
    m_timers.cancel(waiting.timer);
    return waiting.responses;
}

} // namespace api
