#pragma once

#include "server/base/clock.h"
#include "server/base/result.h"
#include "server/services/host_registry.h"
#include "server/services/run.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace store {
struct Stores;
}

namespace services {

// Keeps the runs that somebody works on in memory, so that forwarding a message asks no database. What is
// soft (status while running, who watches) and the words that searches find are written behind, a tenth of a
// second later, in one batch; what has been acknowledged (creation, completion) is written before. Core
// thread.
class RunBook {
public:
    RunBook(store::Stores& stores, HostRegistry& hosts, base::Timers& timers, const base::Clock& clock);

    // Loads the runs of a host that were going on when the server stopped.
    [[nodiscard]] base::Status loadOpenOf(const QString& hostInstanceId);
    // Writes a new run and keeps it.
    [[nodiscard]] base::Result<Run*> create(const model::Transaction& row, const model::Action& action);
    // From memory or the database; nullptr when there is none.
    [[nodiscard]] base::Result<Run*> find(const QString& id);
    [[nodiscard]] Run* loaded(const QString& id) const;
    void forget(const QString& id);

    // To be called after every change of soft state.
    void touch(Run& run);
    void setStatus(Run& run, model::TransactionStatus status);
    void setClient(Run& run, const QString& clientId); // Empty: nobody.
    // Ends the run for good; false when it had ended before, which changes nothing.
    [[nodiscard]] base::Result<bool> complete(Run& run, const model::TransactionResult& result,
                                              model::ResultStatus status);
    // What a host says of a run that had been canceled.
    [[nodiscard]] base::Status keepCanceledResult(const Run& run, const model::TransactionResult& result);
    // Takes the run from its host, which is gone for good.
    void unbind(Run& run);
    // Gives a run that has none to a host.
    [[nodiscard]] base::Status bind(Run& run, const Host& host);
    // Writes all soft state that waits, and has new words found by searches.
    [[nodiscard]] base::Status flush();

    [[nodiscard]] QList<Run*> all() const;
    [[nodiscard]] QList<Run*> ofHost(const QString& instanceId) const;
    [[nodiscard]] QList<Run*> ofClient(const QString& clientId) const;
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_runs.size()); }

private:
    Run& keep(const model::Transaction& row, const model::Action& action);
    [[nodiscard]] base::Result<Run*> load(const QString& id);
    [[nodiscard]] base::Result<Run*> load(const model::Transaction& row);
    void writeSoon();
    void countOnHost(const Run& run, int difference);

    store::Stores& m_stores;
    HostRegistry& m_hosts;
    base::Timers& m_timers;
    const base::Clock& m_clock;
    QHash<QString, std::shared_ptr<Run>> m_runs;
    QHash<QString, QSet<Run*>> m_byHost;
    QHash<QString, QSet<Run*>> m_byClient;
    QList<QString> m_dirty;
    QHash<QString, std::shared_ptr<Run>> m_leaving; // Forgotten, but dirty still.
    bool m_writesSoon = false;
};

} // namespace services
