#include "server/services/login_service.h"

#include "server/model/email.h"

namespace services {

using namespace Qt::StringLiterals;

LoginService::LoginService(store::Stores& stores, PasswordCheck& passwords, SessionService& sessions,
                           AuditTrail& audit)
    : m_stores(stores), m_passwords(passwords), m_sessions(sessions), m_audit(audit) {}

void LoginService::logIn(const Attempt& attempt, Done<LoggedIn> done) {
    const auto user = m_stores.users.byEmail(attempt.email);
    if (!user) {
        done(base::fail(user.error()));
        return;
    }
    const QString accountId = *user ? (*user)->id : QString();
    m_passwords.verify({attempt.email, *user, attempt.password, attempt.visitor.network},
                       [this, attempt, accountId,
                        done = std::move(done)](const base::Result<PasswordCheck::Verdict>& verdict) {
                           done(verdict ? admit(attempt, *verdict, accountId)
                                        : base::Result<LoggedIn>(base::fail(verdict.error())));
                       });
}

base::Result<LoggedIn> LoginService::admit(const Attempt& attempt, const PasswordCheck::Verdict& user,
                                           const QString& accountId) {
    if (!user)
        return refuse(attempt, accountId, u"password"_s, invalidCredentials());
    if (user->disabledAt)
        return refuse(
            attempt, accountId, u"disabled"_s,
            base::fail(base::Code::Forbidden, u"This account has been disabled."_s, "account_disabled"));
    base::Result<NewSession> session = m_sessions.begin(*user, attempt.visitor, attempt.sessionToken);
    if (!session)
        return base::fail(session.error());
    const Deed deed{
        .type = u"login.succeeded"_s, .targetType = u"session"_s, .targetId = session->session.id};
    if (const base::Status noted = m_audit.note(Actor::of(*user, attempt.visitor), deed); !noted)
        return base::fail(noted.error());
    return LoggedIn{*user, std::move(*session)};
}

base::Failure LoginService::refuse(const Attempt& attempt, const QString& accountId, const QString& reason,
                                   base::Failure failure) {
    // People type their password into the wrong field, so only what looks like an address is kept.
    const Actor nobody{{}, model::isEmail(attempt.email) ? attempt.email : QString(), attempt.visitor.ip};
    const Deed deed{.type = u"login.failed"_s,
                    .targetType = u"user"_s,
                    .targetId = accountId,
                    .details = {{u"reason"_s, reason}}};
    if (const base::Status noted = m_audit.note(nobody, deed); !noted)
        return base::fail(noted.error());
    return failure;
}

} // namespace services
