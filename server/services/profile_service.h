#pragma once

#include "server/services/identity_check.h"
#include "server/services/session_service.h"

namespace services {

// What people change about themselves (spec/accounts.md §3.7, §8.5). Core thread.
class ProfileService {
public:
    ProfileService(store::Stores& stores, IdentityCheck& identity, SessionService& sessions,
                   AuditTrail& audit, PasswordHasher& hasher, const base::Clock& clock);

    struct Change {
        std::optional<QString> firstName;
        std::optional<QString> lastName;
        std::optional<model::NotificationMethod> defaultNotificationMethod;
        std::optional<QString> timeZoneName; // Empty: unknown.
    };
    // InvalidArgument with reason "invalid_time_zone" or "slack_not_connected".
    [[nodiscard]] base::Result<model::User> update(const SessionIdentity& who, const Change& change);
    [[nodiscard]] base::Status setTimeZoneIfUnset(const SessionIdentity& who, const QString& timeZoneName);

    struct NewPassword {
        std::optional<QString> current; // Nothing: identity has been confirmed a moment ago.
        QString password;
        Visitor visitor;
    };
    // Ends all other sessions. Unauthenticated with reason "invalid_credentials", Forbidden with
    // "identity_confirmation_required", RateLimited, or what is wrong with the new password.
    void changePassword(const SessionIdentity& who, const NewPassword& change, Done<void> done);

private:
    void hashAndStore(const SessionIdentity& who, const NewPassword& change, Done<void> done);
    [[nodiscard]] base::Status store(const SessionIdentity& who, const NewPassword& change,
                                     const QString& hash);

    store::Stores& m_stores;
    IdentityCheck& m_identity;
    SessionService& m_sessions;
    AuditTrail& m_audit;
    PasswordHasher& m_hasher;
    const base::Clock& m_clock;
};

} // namespace services
