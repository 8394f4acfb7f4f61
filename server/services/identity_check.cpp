#include "server/services/identity_check.h"

#include <QJsonArray>

namespace services {

using namespace Qt::StringLiterals;

IdentityCheck::IdentityCheck(store::Stores& stores, PasswordCheck& passwords, AuditTrail& audit,
                             const base::Clock& clock)
    : m_stores(stores), m_passwords(passwords), m_audit(audit), m_clock(clock) {}

bool IdentityCheck::isFresh(const model::Session& session, qint64 graceMs) const {
    return session.identityConfirmedAt && m_clock.now() - *session.identityConfirmedAt < graceMs;
}

base::Status IdentityCheck::requireFresh(const model::Session& session, qint64 graceMs) const {
    if (isFresh(session, graceMs))
        return {};
    base::Failure failure = base::fail(base::Code::Forbidden, u"Please confirm your identity."_s,
                                       "identity_confirmation_required");
    failure.value().extra = {{u"methods"_s, QJsonArray{u"password"_s}}};
    return failure;
}

void IdentityCheck::prove(const SessionIdentity& who, const QString& password, const Visitor& visitor,
                          Done<void> done) {
    m_passwords.verify(
        {who.user.email, who.user, password, visitor.network},
        [this, who, visitor, done = std::move(done)](const base::Result<PasswordCheck::Verdict>& verdict) {
            done(verdict ? proven(who, visitor, *verdict) : base::fail(verdict.error()));
        });
}

base::Status IdentityCheck::proven(const SessionIdentity& who, const Visitor& visitor,
                                   const PasswordCheck::Verdict& verdict) {
    if (!verdict) {
        const Deed deed{.type = u"identity.failed"_s, .targetType = u"session"_s, .targetId = who.session.id};
        if (const base::Status noted = m_audit.note(Actor::of(who.user, visitor), deed); !noted)
            return noted;
        return invalidCredentials();
    }
    // The session may have been ended while the password was hashed.
    const auto session = m_stores.sessions.byId(who.session.id);
    if (!session)
        return base::fail(session.error());
    if (!*session || verdict->disabledAt)
        return base::fail(base::Code::Unauthenticated, u"Please log in."_s, "unauthenticated");
    return m_stores.sessions.confirmIdentity(who.session.id, m_clock.now());
}

} // namespace services
