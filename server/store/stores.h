#pragma once

#include "server/store/action_store.h"
#include "server/store/api_key_store.h"
#include "server/store/audit_store.h"
#include "server/store/environment_store.h"
#include "server/store/flag_store.h"
#include "server/store/history_store.h"
#include "server/store/host_store.h"
#include "server/store/http_host_store.h"
#include "server/store/invitation_store.h"
#include "server/store/membership_store.h"
#include "server/store/notification_store.h"
#include "server/store/organization_store.h"
#include "server/store/page_store.h"
#include "server/store/queue_store.h"
#include "server/store/schedule_store.h"
#include "server/store/sdk_alert_store.h"
#include "server/store/session_store.h"
#include "server/store/settings_store.h"
#include "server/store/team_store.h"
#include "server/store/transaction_store.h"
#include "server/store/upload_store.h"
#include "server/store/user_store.h"

namespace store {

// All stores of one database connection.
struct Stores {
    explicit Stores(Database& database)
        : users(database), sessions(database), organizations(database), environments(database),
          memberships(database), invitations(database), teams(database), apiKeys(database), flags(database),
          settings(database), sdkAlerts(database), actions(database), pages(database), hosts(database),
          httpHosts(database), transactions(database), history(database), queue(database),
          schedules(database), notifications(database), uploads(database), audit(database) {}

    UserStore users;
    SessionStore sessions;
    OrganizationStore organizations;
    EnvironmentStore environments;
    MembershipStore memberships;
    InvitationStore invitations;
    TeamStore teams;
    ApiKeyStore apiKeys;
    FlagStore flags;
    SettingsStore settings;
    SdkAlertStore sdkAlerts;
    ActionStore actions;
    PageStore pages;
    HostStore hosts;
    HttpHostStore httpHosts;
    TransactionStore transactions;
    HistoryStore history;
    QueueStore queue;
    ScheduleStore schedules;
    NotificationStore notifications;
    UploadStore uploads;
    AuditStore audit;
};

} // namespace store
