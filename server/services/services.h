#pragma once

#include "server/services/accounts.h"
#include "server/services/action_settings_service.h"
#include "server/services/catalog_service.h"
#include "server/services/change_feed.h"
#include "server/services/client_registry.h"
#include "server/services/client_runs.h"
#include "server/services/client_service.h"
#include "server/services/credential_watch.h"
#include "server/services/declarations.h"
#include "server/services/host_finder.h"
#include "server/services/host_registry.h"
#include "server/services/host_runs.h"
#include "server/services/host_service.h"
#include "server/services/http_host_registry.h"
#include "server/services/http_host_service.h"
#include "server/services/http_host_summoner.h"
#include "server/services/identities.h"
#include "server/services/notification_service.h"
#include "server/services/order_writer.h"
#include "server/services/page_service.h"
#include "server/services/queue_service.h"
#include "server/services/run_book.h"
#include "server/services/run_lifecycle.h"
#include "server/services/run_maker.h"
#include "server/services/run_starter.h"
#include "server/services/run_sweeper.h"
#include "server/services/schedule_pause.h"
#include "server/services/scheduled_runs.h"
#include "server/services/scheduler.h"
#include "server/services/settings.h"
#include "server/services/upload_service.h"
#include "server/store/stores.h"

namespace services {

// What services need from outside.
struct Ports {
    PeerGateway& peers;
    PasswordHasher& hasher;
    HostCaller& hostCaller;
    FileStorage& files;
    base::Timers& timers;
    const base::Clock& clock;
};

// All services of one server, wired. Lives on the core thread.
class Services {
public:
    Services(store::Database& database, const Ports& ports, const Settings& settings);
    Q_DISABLE_COPY_MOVE(Services)

    // Goes on from what the database says was going on.
    [[nodiscard]] base::Status resume();

    // Writes the soft state that waits, before the server stops.
    [[nodiscard]] base::Status flush() { return m_runBook.flush(); }

    [[nodiscard]] Identities identities() { return {stores, settings, clock.now()}; }

    const Settings settings;
    const base::Clock& clock;
    store::Stores stores;

private:
    HostRegistry m_hostRegistry;
    HttpHostRegistry m_httpHostRegistry;
    ClientRegistry m_clientRegistry;
    RunBook m_runBook;
    Declarations m_declarations;

public:
    ChangeFeed changes;
    NotificationService notifications;
    HttpHostService httpHosts;

private:
    HttpHostSummoner m_httpHostSummoner;
    HostFinder m_hostFinder;
    OrderWriter m_orders;
    RunLifecycle m_runLifecycle;
    RunMaker m_runMaker;
    RunSweeper m_runSweeper;

public:
    PageService pages;
    HostService hosts;
    ClientService clients;
    CatalogService catalog;
    HostRuns hostRuns;
    ClientRuns clientRuns;
    RunStarter runStarter;
    QueueService queue;
    UploadService uploads;
    Accounts accounts;

private:
    AuditTrail m_audit;
    ScheduledRuns m_scheduledRuns;

public:
    SchedulePause schedulePause;
    Scheduler scheduler;
    ActionDetailReader actionDetails;
    ActionSettingsService actionSettings;

private:
    CredentialWatch m_credentialWatch;

public:
    // The entry with the status of this moment, which may be a tenth of a second ahead of the database.
    [[nodiscard]] model::HistoryEntry live(model::HistoryEntry entry) const;

    // Numbers for the status page and the metrics.
    struct Counts {
        qsizetype hosts = 0;
        qsizetype clients = 0;
        qsizetype openRuns = 0;
    };
    [[nodiscard]] Counts counts() const;
    [[nodiscard]] QList<const Host*> connectedHosts() const;
};

} // namespace services
