#pragma once

#include "server/services/audit_trail.h"
#include "server/services/change_feed.h"

namespace services {

// Whether schedules are held back: kept in the database, for all servers that use it. Core thread.
class SchedulePause {
public:
    SchedulePause(store::Stores& stores, ChangeFeed& feed, AuditTrail& audit, const base::Clock& clock)
        : m_stores(stores), m_feed(feed), m_audit(audit), m_clock(clock) {}

    [[nodiscard]] base::Result<bool> isPaused() const;
    // Forbidden to those who do not administrate this server: it concerns all organizations.
    [[nodiscard]] base::Status set(const SessionIdentity& who, const Visitor& visitor, bool paused);
    // By whoever sits in front of the machine.
    [[nodiscard]] base::Status setOnDesktop(bool paused);
    // What isPaused() says; tells browsers when the command line or another server has changed it.
    [[nodiscard]] base::Result<bool> refresh();

private:
    [[nodiscard]] base::Status change(const Actor& actor, bool paused, const QJsonObject& details);

    store::Stores& m_stores;
    ChangeFeed& m_feed;
    AuditTrail& m_audit;
    const base::Clock& m_clock;
    std::optional<bool> m_told; // What browsers have heard last.
};

} // namespace services
