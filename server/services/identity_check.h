#pragma once

#include "server/services/audit_trail.h"
#include "server/services/password_check.h"

namespace services {

inline constexpr qint64 IdentityGraceMs = 300'000; // Unless a run asks for another.

// Whether the person at a logged-in browser is who they were at login (spec/accounts.md §3.10). Core thread.
class IdentityCheck {
public:
    IdentityCheck(store::Stores& stores, PasswordCheck& passwords, AuditTrail& audit,
                  const base::Clock& clock);

    // Identity was proven less than `graceMs` ago.
    [[nodiscard]] bool isFresh(const model::Session& session, qint64 graceMs = IdentityGraceMs) const;
    // Forbidden with reason "identity_confirmation_required" and the ways to confirm it.
    [[nodiscard]] base::Status requireFresh(const model::Session& session,
                                            qint64 graceMs = IdentityGraceMs) const;
    // Remembers in the session that identity was proven now. Unauthenticated with reason
    // "invalid_credentials", RateLimited.
    void prove(const SessionIdentity& who, const QString& password, const Visitor& visitor, Done<void> done);

private:
    [[nodiscard]] base::Status proven(const SessionIdentity& who, const Visitor& visitor,
                                      const PasswordCheck::Verdict& verdict);

    store::Stores& m_stores;
    PasswordCheck& m_passwords;
    AuditTrail& m_audit;
    const base::Clock& m_clock;
};

} // namespace services
