#pragma once

#include "server/services/password_check.h"
#include "server/services/session_service.h"

namespace services {

struct LoggedIn {
    model::User user;
    NewSession session;
};

// Logging in with a password (spec/accounts.md §3.5). Core thread.
class LoginService {
public:
    LoginService(store::Stores& stores, PasswordCheck& passwords, SessionService& sessions,
                 AuditTrail& audit);

    struct Attempt {
        QString email;
        QString password;
        Visitor visitor;
        QString sessionToken; // That this browser has had so far, if any; its session ends.
    };
    // Unauthenticated with reason "invalid_credentials"; Forbidden with "account_disabled", which only those
    // hear who know the password; RateLimited.
    void logIn(const Attempt& attempt, Done<LoggedIn> done);

private:
    [[nodiscard]] base::Result<LoggedIn> admit(const Attempt& attempt, const PasswordCheck::Verdict& verdict,
                                               const QString& accountId);
    [[nodiscard]] base::Failure refuse(const Attempt& attempt, const QString& accountId,
                                       const QString& reason, base::Failure failure);

    store::Stores& m_stores;
    PasswordCheck& m_passwords;
    SessionService& m_sessions;
    AuditTrail& m_audit;
};

} // namespace services
