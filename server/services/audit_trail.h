#pragma once

#include "server/base/clock.h"
#include "server/base/result.h"
#include "server/services/identity.h"
#include "server/services/visitor.h"

#include <QJsonObject>

namespace store {
struct Stores;
}

namespace services {

// Who did something. All empty: nobody we know, such as a wrong login.
struct Actor {
    QString userId;
    QString email;
    QString ip;

    [[nodiscard]] static Actor of(const model::User& user, const Visitor& visitor) {
        return {user.id, user.email, visitor.ip};
    }
};

// What was done. Without an organization it concerns the whole instance.
struct Deed {
    QString type; // "login.succeeded", "api_key.created", …
    QString targetType = {};
    QString targetId = {};
    QString organizationId = {};
    QJsonObject details = {};
};

// Writes the audit log (spec/accounts.md §7 item 30). A work item that fails is rolled back with its lines;
// what is to be kept of a failure is written by an item that succeeds. Core thread.
class AuditTrail {
public:
    AuditTrail(store::Stores& stores, const base::Clock& clock) : m_stores(stores), m_clock(clock) {}

    [[nodiscard]] base::Status note(const Actor& actor, const Deed& deed);

private:
    store::Stores& m_stores;
    const base::Clock& m_clock;
};

} // namespace services
