#pragma once

#include <QString>

namespace model {

// One line of the append-only audit log (spec/accounts.md §7 item 30, §8.15).
struct AuditEvent {
    QString id;
    QString organizationId; // Empty: concerns the instance, such as a failed login.
    qint64 at = 0;
    QString actorId; // Empty: nobody known.
    QString actorEmail;
    QString type;       // "login.succeeded", "api_key.created", …
    QString targetType; // "user", "api_key", …
    QString targetId;
    QString ip;
    QString details; // JSON object.
};

} // namespace model
