#pragma once

#include "server/base/clock.h"
#include "server/base/result.h"
#include "server/model/notification.h"
#include "server/model/schedule.h"
#include "server/services/client_registry.h"
#include "server/services/identity.h"
#include "server/services/run.h"

namespace store {
struct Stores;
}

namespace services {

class RunBook;

// Records notifications and shows them to the browser that watches the run (spec/protocol.md §9.4). Sending
// mail and Slack messages is the delivery's work, which reads what is recorded here. Core thread.
class NotificationService {
public:
    struct Draft {
        QString transactionId; // Empty: outside a run.
        QString title;
        QString message;
        QString idempotencyKey;
        QString createdAt; // As the SDK says; the server's time when unreadable or a day off.
        // Nothing: the default recipients; empty: nobody.
        std::optional<QList<model::NotificationDelivery>> deliveries;
    };

    NotificationService(store::Stores& stores, const RunBook& runs, const ClientRegistry& clients,
                        PeerGateway& peers, const base::Clock& clock);

    // A notification from code, by API key. Forbidden with "Transaction not found." for somebody else's run.
    [[nodiscard]] base::Status notify(const ApiIdentity& key, const Draft& draft);
    // Those that the server makes itself.
    void inputRequired(const Run& run, const QString& callKey);
    void completed(const Run& run);
    // At most once a day for each schedule.
    void scheduledRunFailed(const model::Schedule& schedule, const QString& actionName, const QString& to,
                            const QString& message);

private:
    // The run as it is at this moment, of whatever organization; nothing when there is none.
    [[nodiscard]] base::Result<std::optional<model::Transaction>> transaction(const QString& id) const;
    [[nodiscard]] base::Status record(const QString& organizationId, model::UsageEnvironment environment,
                                      const Draft& draft, const QString& watchingClientId);
    [[nodiscard]] base::Result<QList<model::NotificationDelivery>>
    defaultRecipients(const QString& transactionId);
    void tellOwner(const Run& run, const QString& title, const QString& message,
                   const QString& idempotencyKey);

    store::Stores& m_stores;
    const RunBook& m_runs;
    const ClientRegistry& m_clients;
    PeerGateway& m_peers;
    const base::Clock& m_clock;
};

} // namespace services
