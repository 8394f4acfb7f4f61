#pragma once

#include "server/services/admission.h"
#include "server/services/ports.h"
#include "server/services/registrar.h"
#include "server/services/session_service.h"
#include "server/services/throttle.h"

namespace services {

struct SignedUp {
    model::User user;
    NewSession session;
    QString organizationSlug;
};

// Opening an account with a password (spec/accounts.md §3.3, §8.4). Core thread.
class SignupService {
public:
    SignupService(store::Stores& stores, Admission& admission, SessionService& sessions, AuditTrail& audit,
                  PasswordHasher& hasher, const base::Clock& clock);

    enum class Next { SignUp, LogIn, Accept };
    struct Check {
        bool isEmailFree = false;
        std::optional<model::Invitation> invitation;
        QString organizationName; // Of the invitation.
        Next next = Next::SignUp;
    };
    struct Question {
        QString email;                   // May be empty when there is …
        QString invitationToken;         // … one of these.
        std::optional<model::User> user; // Who asks, if logged in.
        Visitor visitor;
    };
    // What somebody with this address or invitation should do. NotFound with reason "invitation_invalid".
    [[nodiscard]] base::Result<Check> check(const Question& question);

    struct Application {
        QString email;
        QString password;
        QString firstName;
        QString lastName;
        QString organizationName;
        QString timeZoneName;
        QString invitationToken;
        QString setupToken;
        Visitor visitor;
        QString sessionToken; // See LoginService::Attempt.
    };
    // Logs in at once. Failures: those of Admission::admit(); InvalidArgument with what is wrong with
    // address and password; Conflict with reason "email_taken"; RateLimited.
    void signUp(const Application& application, Done<SignedUp> done);

private:
    [[nodiscard]] base::Status validate(const Application& application);
    [[nodiscard]] base::Result<Admission::Pass> admit(const Application& application);
    [[nodiscard]] base::Result<SignedUp> open(const Application& application, const QString& passwordHash);
    [[nodiscard]] base::Status note(const model::User& user, const model::Organization& organization,
                                    const Application& application, const Admission::Pass& pass);

    store::Stores& m_stores;
    Admission& m_admission;
    SessionService& m_sessions;
    AuditTrail& m_audit;
    PasswordHasher& m_hasher;
    Registrar m_registrar;
    Throttle m_questions;
    Throttle m_applications;
};

} // namespace services
