#include "server/services/signup_service.h"

#include "server/model/email.h"
#include "server/services/password_rules.h"

namespace services {

using namespace Qt::StringLiterals;

namespace {

// For one network address. Whole classes sign up at once; nobody else does so by the dozen.
constexpr Throttle::Limits QuestionLimits{.free = 60, .refillMs = 15'000};
constexpr Throttle::Limits ApplicationLimits{.free = 30, .refillMs = 30'000};

base::Failure emailTaken() {
    return base::fail(base::Code::Conflict, u"An account already exists with that email."_s, "email_taken");
}

} // namespace

SignupService::SignupService(store::Stores& stores, Admission& admission, SessionService& sessions,
                             AuditTrail& audit, PasswordHasher& hasher, const base::Clock& clock)
    : m_stores(stores), m_admission(admission), m_sessions(sessions), m_audit(audit), m_hasher(hasher),
      m_registrar(stores, clock), m_questions(clock, QuestionLimits),
      m_applications(clock, ApplicationLimits) {}

base::Result<SignupService::Check> SignupService::check(const Question& question) {
    if (const base::Status admitted = m_questions.attempt(question.visitor.network); !admitted)
        return base::fail(admitted.error());
    Check check;
    QString email = question.email;
    if (!question.invitationToken.isEmpty()) {
        base::Result<model::Invitation> invitation = m_admission.invitation(question.invitationToken, email);
        if (!invitation && invitation.error().code == base::Code::InvalidArgument)
            return base::fail(base::Code::NotFound, invitation.error().message, "invitation_invalid");
        if (!invitation)
            return base::fail(invitation.error());
        const auto organization = m_stores.organizations.byId(invitation->organizationId);
        if (!organization)
            return base::fail(organization.error());
        email = invitation->email;
        check.organizationName = organization->value_or(model::Organization()).name;
        check.invitation = std::move(*invitation);
    }
    const QString normalized = model::normalizedEmail(email);
    const auto user = m_stores.users.byNormalizedEmail(normalized);
    if (!user)
        return base::fail(user.error());
    check.isEmailFree = !*user;
    if (*user)
        check.next = Next::LogIn;
    if (check.invitation && question.user && question.user->emailNormalized == normalized)
        check.next = Next::Accept;
    return check;
}

void SignupService::signUp(const Application& application, Done<SignedUp> done) {
    if (const base::Status valid = validate(application); !valid) {
        done(base::fail(valid.error()));
        return;
    }
    if (const base::Result<Admission::Pass> pass = admit(application); !pass) {
        done(base::fail(pass.error()));
        return;
    }
    m_hasher.hash(
        application.password, [this, application, done = std::move(done)](const base::Result<QString>& hash) {
            done(hash ? open(application, *hash) : base::Result<SignedUp>(base::fail(hash.error())));
        });
}

base::Status SignupService::validate(const Application& application) {
    QList<base::FieldError> problems;
    if (!model::isEmail(model::tidyEmail(application.email)))
        problems.append({u"/email"_s, "invalid_email", u"Please enter a valid email address."_s});
    if (const auto problem = passwordProblem(application.password, application.email, u"/password"_s))
        problems.append(*problem);
    if (!problems.isEmpty())
        return problems.size() == 1 ? base::failField(problems.first()) : base::failInvalid(problems);
    return m_applications.attempt(application.visitor.network);
}

base::Result<Admission::Pass> SignupService::admit(const Application& application) {
    base::Result<Admission::Pass> pass =
        m_admission.admit({application.setupToken, application.invitationToken, application.email});
    if (!pass)
        return pass;
    const auto user = m_stores.users.byNormalizedEmail(model::normalizedEmail(application.email));
    if (!user)
        return base::fail(user.error());
    return *user ? emailTaken() : pass;
}

base::Result<SignedUp> SignupService::open(const Application& application, const QString& passwordHash) {
    // Hashing took its time: the invitation may be used up, or the first account made, by now.
    const base::Result<Admission::Pass> pass = admit(application);
    if (!pass)
        return base::fail(pass.error());
    const base::Result<model::User> user =
        m_registrar.addUser({.email = application.email,
                             .passwordHash = passwordHash,
                             .firstName = application.firstName,
                             .lastName = application.lastName,
                             .timeZoneName = application.timeZoneName,
                             .emailConfirmed = pass->invitation.has_value(),
                             .isInstanceAdmin = pass->isFirst});
    if (!user)
        return base::fail(user.error());
    const base::Result<model::Organization> organization =
        pass->invitation ? m_registrar.accept(*pass->invitation, *user)
                         : m_registrar.addOrganization(*user, application.organizationName);
    if (!organization)
        return base::fail(organization.error());
    base::Result<NewSession> session = m_sessions.begin(*user, application.visitor, application.sessionToken);
    if (!session)
        return base::fail(session.error());
    if (const base::Status noted = note(*user, *organization, application, *pass); !noted)
        return base::fail(noted.error());
    return SignedUp{*user, std::move(*session), organization->slug};
}

base::Status SignupService::note(const model::User& user, const model::Organization& organization,
                                 const Application& application, const Admission::Pass& pass) {
    const QString way = pass.isFirst ? u"setup"_s : pass.invitation ? u"invitation"_s : u"open"_s;
    return m_audit.note(Actor::of(user, application.visitor), {.type = u"user.signed_up"_s,
                                                               .targetType = u"user"_s,
                                                               .targetId = user.id,
                                                               .organizationId = organization.id,
                                                               .details = {{u"way"_s, way}}});
}

} // namespace services
