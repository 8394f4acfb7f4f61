#include "server/services/run_book.h"

#include "server/base/log_scope.h"
#include "server/store/stores.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcRuns, "runs")

namespace services {

using Status = model::TransactionStatus;

namespace {

constexpr qint64 WriteBehindMs = 100;

template <class Key>
void removeFrom(QHash<Key, QSet<Run*>>& index, const Key& key, Run* run) {
    const auto entry = index.find(key);
    if (entry == index.end())
        return;
    entry->remove(run);
    if (entry->isEmpty())
        index.erase(entry);
}

QList<Run*> toList(const QSet<Run*>& runs) { return QList<Run*>(runs.begin(), runs.end()); }

} // namespace

RunBook::RunBook(store::Stores& stores, HostRegistry& hosts, base::Timers& timers, const base::Clock& clock)
    : m_stores(stores), m_hosts(hosts), m_timers(timers), m_clock(clock) {}

base::Status RunBook::loadOpenOf(const QString& hostInstanceId) {
    if (const base::Status flushed = flush(); !flushed)
        return flushed;
    const auto rows = m_stores.transactions.listOpenOfHost(hostInstanceId);
    if (!rows)
        return base::fail(rows.error());
    for (const model::Transaction& row : *rows) {
        if (const base::Result<Run*> kept = load(row); !kept)
            return base::fail(kept.error());
    }
    return {};
}

Run& RunBook::keep(const model::Transaction& row, const model::Action& action) {
    const auto run = std::make_shared<Run>();
    run->row = row;
    run->actionSlug = action.slug;
    run->actionName = action.displayName();
    run->runsInBackground = action.runsInBackground();
    m_runs.insert(row.id, run);
    if (!row.hostInstanceId.isEmpty())
        m_byHost[row.hostInstanceId].insert(run.get());
    if (!row.currentClientId.isEmpty())
        m_byClient[row.currentClientId].insert(run.get());
    if (!row.isCompleted())
        countOnHost(*run, 1);
    return *run;
}

base::Result<Run*> RunBook::create(const model::Transaction& row, const model::Action& action) {
    if (const base::Status inserted = m_stores.transactions.insert(row); !inserted)
        return base::fail(inserted.error());
    writeSoon();
    const base::LogScope about({row.hostInstanceId, row.id});
    qCDebug(lcRuns, "Created: %ls", qUtf16Printable(action.slug));
    return &keep(row, action);
}

base::Result<Run*> RunBook::find(const QString& id) {
    Run* const run = loaded(id);
    return run ? base::Result<Run*>(run) : load(id);
}

Run* RunBook::loaded(const QString& id) const { return m_runs.value(id).get(); }

base::Result<Run*> RunBook::load(const QString& id) {
    if (const std::shared_ptr<Run> leaving = m_leaving.take(id)) {
        if (const base::Status saved = m_stores.transactions.saveSoftState(leaving->row); !saved)
            return base::fail(saved.error());
    }
    const auto row = m_stores.transactions.byId(id);
    if (!row)
        return base::fail(row.error());
    return *row ? load(**row) : nullptr;
}

base::Result<Run*> RunBook::load(const model::Transaction& row) {
    const auto action = m_stores.actions.byId(row.actionId);
    if (!action)
        return base::fail(action.error());
    if (!*action)
        return nullptr;
    auto requirements = m_stores.transactions.requirements(row.id);
    if (!requirements)
        return base::fail(requirements.error());
    Run& run = keep(row, **action);
    run.requirements = std::move(*requirements);
    return &run;
}

void RunBook::forget(const QString& id) {
    const std::shared_ptr<Run> run = m_runs.take(id);
    if (!run)
        return;
    m_timers.cancel(run->clientTimer);
    if (!run->isCompleted())
        countOnHost(*run, -1);
    removeFrom(m_byHost, run->row.hostInstanceId, run.get());
    removeFrom(m_byClient, run->row.currentClientId, run.get());
    if (run->dirty)
        m_leaving.insert(id, run);
}

void RunBook::touch(Run& run) {
    run.row.updatedAt = m_clock.now();
    if (std::exchange(run.dirty, true))
        return;
    m_dirty.append(run.row.id);
    writeSoon();
}

void RunBook::writeSoon() {
    if (std::exchange(m_writesSoon, true))
        return;
    m_timers.after(WriteBehindMs, [this] {
        if (const base::Status flushed = flush(); !flushed)
            qCWarning(lcRuns, "Saving runs failed: %ls", qUtf16Printable(flushed.error().detail));
    });
}

void RunBook::setStatus(Run& run, Status status) {
    if (run.row.status == status)
        return;
    run.row.status = status;
    touch(run);
}

void RunBook::setClient(Run& run, const QString& clientId) {
    if (run.row.currentClientId == clientId)
        return;
    removeFrom(m_byClient, run.row.currentClientId, &run);
    run.row.currentClientId = clientId;
    if (!clientId.isEmpty())
        m_byClient[clientId].insert(&run);
    touch(run);
}

base::Result<bool> RunBook::complete(Run& run, const model::TransactionResult& result,
                                     model::ResultStatus status) {
    model::Transaction row = run.row;
    row.status = Status::Completed;
    row.statusBeforeDrop.reset();
    row.resultStatus = status;
    row.resultSchemaVersion = result.schemaVersion;
    row.resultData = result.data;
    row.resultDataMeta = result.meta;
    row.pendingRedirect.clear();
    row.completedAt = row.updatedAt = m_clock.now();
    const base::Result<bool> written = m_stores.transactions.complete(row);
    if (!written || !*written)
        return written;
    countOnHost(run, -1);
    const base::LogScope about({row.hostInstanceId, row.id});
    qCInfo(lcRuns, "Ended: %ls, %s after %lld ms", qUtf16Printable(run.actionSlug),
           model::toString(status).data(), static_cast<long long>(*row.completedAt - row.createdAt));
    run.row = row;
    run.dirty = false; // All of it has been written.
    writeSoon();
    run.pendingCall.reset();
    run.loading.reset();
    return true;
}

base::Status RunBook::keepCanceledResult(const Run& run, const model::TransactionResult& result) {
    writeSoon();
    return m_stores.transactions.keepCanceledResult(run.row.id, result);
}

void RunBook::unbind(Run& run) {
    if (!run.isCompleted())
        countOnHost(run, -1);
    removeFrom(m_byHost, run.row.hostInstanceId, &run);
    run.row.hostInstanceId.clear();
    run.pendingCall.reset();
    run.loading.reset();
    touch(run);
}

base::Status RunBook::bind(Run& run, const Host& host) {
    Q_ASSERT(run.row.hostInstanceId.isEmpty());
    run.row.hostInstanceId = host.instanceId;
    run.row.sdkName = host.sdk.name;
    run.row.sdkVersion = host.sdk.version;
    m_byHost[host.instanceId].insert(&run);
    if (!run.isCompleted())
        countOnHost(run, 1);
    return m_stores.transactions.bindHost(run.row);
}

base::Status RunBook::flush() {
    m_writesSoon = false;
    for (const QString& id : std::exchange(m_dirty, {})) {
        std::shared_ptr<Run> run = m_leaving.take(id);
        if (!run)
            run = m_runs.value(id);
        if (!run || !std::exchange(run->dirty, false))
            continue;
        if (const base::Status saved = m_stores.transactions.saveSoftState(run->row); !saved)
            return saved;
    }
    return m_stores.transactions.indexDocuments();
}

void RunBook::countOnHost(const Run& run, int difference) {
    if (Host* const host = m_hosts.find(run.row.hostInstanceId))
        host->openRuns += difference;
}

QList<Run*> RunBook::all() const {
    QList<Run*> runs;
    for (const std::shared_ptr<Run>& run : m_runs)
        runs.append(run.get());
    return runs;
}

QList<Run*> RunBook::ofHost(const QString& instanceId) const { return toList(m_byHost.value(instanceId)); }

QList<Run*> RunBook::ofClient(const QString& clientId) const { return toList(m_byClient.value(clientId)); }

} // namespace services
