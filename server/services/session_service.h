#pragma once

#include "server/base/deadline.h"
#include "server/services/audit_trail.h"
#include "server/services/client_service.h"
#include "server/services/settings.h"
#include "server/store/stores.h"

namespace services {

// A login that has just happened. The token goes into the cookie and is kept nowhere else.
struct NewSession {
    model::Session session;
    QString token;
};

// Logins of browsers: beginning, listing and ending them (spec/accounts.md §3.8). A session that ends takes
// its WebSockets along. Core thread.
class SessionService {
public:
    SessionService(store::Stores& stores, ClientService& clients, AuditTrail& audit, base::Timers& timers,
                   const base::Clock& clock, const Settings& settings);

    // Drops expired sessions, now and every hour.
    void start();

    // `replaced` is the token that this browser has had so far, if any: that session ends.
    [[nodiscard]] base::Result<NewSession> begin(const model::User& user, const Visitor& visitor,
                                                 const QString& replaced);
    // Last used first.
    [[nodiscard]] base::Result<QList<model::Session>> list(const QString& userId);
    // Unknown tokens are fine.
    [[nodiscard]] base::Status logOut(const QString& token, const Visitor& visitor);
    // One of the person's own; NotFound otherwise.
    [[nodiscard]] base::Status revoke(const SessionIdentity& who, const Visitor& visitor, const QString& id);
    [[nodiscard]] base::Status revokeOthers(const SessionIdentity& who, const Visitor& visitor);
    // Without a line in the audit log, which says why already.
    [[nodiscard]] base::Status endOthers(const QString& userId, const QString& exceptId);

private:
    [[nodiscard]] base::Status end(const QString& id);
    [[nodiscard]] base::Status limitCount(const model::Session& newest);
    void prune();

    store::Stores& m_stores;
    ClientService& m_clients;
    AuditTrail& m_audit;
    const base::Clock& m_clock;
    const Settings& m_settings;
    base::Deadline m_nextPruning;
};

} // namespace services
