#pragma once

#include "server/services/client_registry.h"
#include "server/services/run_lifecycle.h"

namespace services {

// Cancels runs that nobody ever opened, and forgets those that somebody has only looked at (spec/protocol.md
// §5.5). Core thread.
class RunSweeper {
public:
    RunSweeper(store::Stores& stores, RunBook& book, ClientRegistry& clients, RunLifecycle& lifecycle,
               base::Timers& timers, const base::Clock& clock, const Settings& settings)
        : m_stores(stores), m_book(book), m_clients(clients), m_lifecycle(lifecycle), m_timers(timers),
          m_clock(clock), m_settings(settings) {}

    // Sweeps now and every hour.
    void start();

private:
    void cancelAbandoned();
    void forgetIdle();

    store::Stores& m_stores;
    RunBook& m_book;
    ClientRegistry& m_clients;
    RunLifecycle& m_lifecycle;
    base::Timers& m_timers;
    const base::Clock& m_clock;
    const Settings& m_settings;
};

} // namespace services
