#pragma once

#include "server/services/change_feed.h"
#include "server/services/run_book.h"
#include "server/services/settings.h"

namespace services {

// What happens to runs when their host or browser goes and comes back, when they are canceled, and when
// everybody is done with them (spec/protocol.md §4.6, §5.3, §5.5, §5.6). Core thread.
class RunLifecycle {
public:
    RunLifecycle(store::Stores& stores, RunBook& book, HostRegistry& hosts, ClientRegistry& clients,
                 ChangeFeed& feed, PeerGateway& peers, base::Timers& timers, const base::Clock& clock,
                 const Settings& settings);

    // Restores the runs that were going on when the server stopped; hosts have to be known already.
    [[nodiscard]] base::Status resume();

    void hostLost(const Host& host);
    void hostReturned(const Host& host);
    // The host will not come back. Its open runs end as they are; a developer's runs are deleted.
    [[nodiscard]] base::Status hostGone(const Host& host);
    // The host waits for its last run before it stops: those that are over need not be waited for.
    void hostShutsDown(const Host& host);

    void clientLost(const QString& clientId);
    // The run has a browser again.
    void clientReturned(Run& run);

    // Ends the run as canceled; tells its host and, unless that asked for it, its browser. A run that has no
    // browser may be gone afterwards.
    [[nodiscard]] base::Status cancel(Run& run, const QString& askingClientId);
    // Tells the host of a completed run that nobody looks at it any more.
    void closeInHost(Run& run);
    // Lets go of a completed run that nobody looks at; `run` is gone afterwards.
    void release(Run& run);
    // The host of a run that had ended before has come to its own end. `run` may be gone afterwards.
    void hostIsDone(Run& run);
    // The run has completed while no browser was connected to it; one that was lost a moment ago may come
    // back and page in what it shows. `run` may be gone afterwards.
    void completedUnwatched(Run& run);
    // Answers a call of a canceled run, whose host may then forget it. Without a call the host hears of it
    // when it makes the next one. `run` may be gone afterwards.
    void tellHostCanceled(Run& run, const std::optional<model::IoCall>& pending);
    // Marks the run as lost because its start order did not arrive.
    void startFailed(Run& run);
    // A host speaks for a run that counted as lost: its start order did arrive, or it comes back later than
    // anybody waited for it, to a run that has no host any more and may be over, of which it has to hear.
    [[nodiscard]] base::Status hostSpoke(Run& run, const Host& host);

private:
    void expectClient(Run& run, qint64 ms);
    void clientStaysAway(const QString& transactionId);
    [[nodiscard]] base::Status releaseQueueEntry(const Run& run);
    void show(const Run& run, Topic topic);
    // Its host is gone for now, or back; says so to its browser.
    void loseHost(Run& run);
    void regainHost(Run& run, model::TransactionStatus status);

    store::Stores& m_stores;
    RunBook& m_book;
    HostRegistry& m_hosts;
    ClientRegistry& m_clients;
    ChangeFeed& m_feed;
    PeerGateway& m_peers;
    base::Timers& m_timers;
    const base::Clock& m_clock;
    const Settings& m_settings;
};

} // namespace services
