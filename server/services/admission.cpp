#include "server/services/admission.h"

#include "server/base/crypto.h"
#include "server/model/email.h"
#include "server/services/identities.h"

namespace services {

using namespace Qt::StringLiterals;

namespace {

base::Failure closed() {
    base::Failure failure = base::fail(
        base::Code::Forbidden, u"New user registration is currently disabled."_s, "registration_closed");
    failure.value().extra = {{u"waitlisted"_s, false}};
    return failure;
}

} // namespace

base::Result<bool> Admission::isSetupPending() {
    return m_stores.users.any().map([](bool any) { return !any; });
}

base::Result<std::optional<QString>> Admission::setupLink() {
    return isSetupPending().map([this](bool pending) {
        return pending ? std::optional(m_settings.appUrl + u"/signup?setup="_s + m_settings.setupToken)
                       : std::nullopt;
    });
}

base::Result<Registration> Admission::registration() {
    if (m_settings.registration)
        return *m_settings.registration;
    const auto flags = m_stores.flags.global();
    if (!flags)
        return base::fail(flags.error());
    const auto flag = flags->constFind(model::FeatureFlag::UserRegistrationEnabled);
    if (flag == flags->constEnd())
        return m_settings.defaultRegistration;
    return *flag ? Registration::Open : Registration::Closed;
}

base::Result<Admission::Pass> Admission::admit(const Ticket& ticket) {
    const base::Result<bool> pending = isSetupPending();
    if (!pending)
        return base::fail(pending.error());
    if (*pending)
        return admitFirst(ticket.setupToken);
    if (!ticket.setupToken.isEmpty())
        return base::fail(base::Code::Forbidden, u"This set-up link has been used. Please log in."_s,
                          "setup_link_used");
    const base::Result<Registration> policy = registration();
    if (!policy)
        return base::fail(policy.error());
    if (!ticket.invitationToken.isEmpty())
        return admitInvited(ticket, *policy);
    return *policy == Registration::Open ? base::Result<Pass>(Pass()) : closed();
}

base::Result<Admission::Pass> Admission::admitFirst(const QString& setupToken) const {
    if (setupToken.isEmpty() ||
        !base::constantTimeEquals(setupToken.toUtf8(), m_settings.setupToken.toUtf8()))
        return base::fail(base::Code::Forbidden,
                          u"This server has no account yet. Open the set-up link that it printed when it "
                          "started."_s,
                          "setup_required");
    return Pass{true, {}};
}

base::Result<Admission::Pass> Admission::admitInvited(const Ticket& ticket, Registration registration) {
    if (registration == Registration::Closed)
        return closed();
    return invitation(ticket.invitationToken, ticket.email).map([](model::Invitation&& invitation) {
        return Pass{false, std::move(invitation)};
    });
}

base::Result<model::Invitation> Admission::invitation(const QString& token, const QString& email) {
    const auto found = m_stores.invitations.byTokenHash(Identities::tokenHash(token));
    if (!found)
        return base::fail(found.error());
    const base::FieldError unknown{u"/invitationToken"_s, "invitation_invalid",
                                   u"Invalid invitation link."_s};
    if (!*found || (*found)->expiresAt <= m_clock.now())
        return base::failField(unknown);
    const auto organization = m_stores.organizations.byId((*found)->organizationId);
    if (!organization)
        return base::fail(organization.error());
    if (!*organization || (*organization)->deletedAt)
        return base::failField(unknown);
    if (!email.isEmpty() && model::normalizedEmail(email) != (*found)->email)
        return base::fail(
            base::Code::Conflict,
            u"Sorry, this invitation is for another email address. You entered %1."_s.arg(email),
            "invitation_for_other_email");
    return **found;
}

} // namespace services
