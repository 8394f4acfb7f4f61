#include "server/services/run_sweeper.h"

#include "server/store/stores.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcSweeper, "runs")

namespace services {

namespace {

constexpr qint64 SweepMs = 3'600'000;

void warn(const char* what, const base::Error& error) {
    qCWarning(lcSweeper, "%s failed: %ls", what, qUtf16Printable(error.detail));
}

} // namespace

void RunSweeper::start() {
    m_timers.after(SweepMs, [this] { start(); });
    cancelAbandoned();
    forgetIdle();
}

// Runs that are over, or that no host runs any more, come back from the database when they are asked for.
void RunSweeper::forgetIdle() {
    for (const Run* const run : m_book.all()) {
        const bool isOver = run->isCompleted() || run->row.hostInstanceId.isEmpty();
        if (isOver && !run->clientTimer && !m_clients.connectionOf(run->row.currentClientId))
            m_book.forget(QString(run->row.id));
    }
}

void RunSweeper::cancelAbandoned() {
    const auto ids = m_stores.transactions.listPendingOlderThan(m_clock.now() - m_settings.pendingLimitMs);
    if (!ids) {
        warn("Looking for abandoned runs", ids.error());
        return;
    }
    for (const QString& id : *ids) {
        const base::Result<Run*> run = m_book.find(id);
        if (!run || !*run)
            continue;
        if (const base::Status canceled = m_lifecycle.cancel(**run, {}); !canceled)
            warn("Canceling an abandoned run", canceled.error());
    }
}

} // namespace services
