#include "server/services/registrar.h"

#include "server/base/id.h"
#include "server/model/email.h"
#include "server/services/time_zones.h"

namespace services {

using namespace Qt::StringLiterals;

base::Result<model::User> Registrar::addUser(const NewUser& draft) {
    model::User user;
    user.id = base::nanoid();
    user.email = model::tidyEmail(draft.email);
    user.emailNormalized = model::normalizedEmail(draft.email);
    user.emailConfirmed = draft.emailConfirmed;
    user.passwordHash = draft.passwordHash;
    user.firstName = draft.firstName;
    user.lastName = draft.lastName;
    // Browsers may know zones that this machine does not; that keeps nobody out.
    if (isTimeZone(draft.timeZoneName))
        user.timeZoneName = draft.timeZoneName;
    user.isInstanceAdmin = draft.isInstanceAdmin;
    user.createdAt = user.updatedAt = m_clock.now();
    return m_stores.users.insert(user).map([&user] { return user; });
}

base::Result<model::Organization> Registrar::addOrganization(const model::User& owner, const QString& name,
                                                             const QString& slug) {
    model::Organization organization;
    organization.id = base::nanoid();
    organization.name = name;
    organization.slug = slug;
    organization.ownerId = owner.id;
    organization.createdAt = organization.updatedAt = m_clock.now();
    if (const base::Status inserted = m_stores.organizations.insert(organization); !inserted)
        return base::fail(inserted.error());
    if (const base::Status added = addEnvironment(organization.id, model::ProductionSlug, u"Production"_s);
        !added)
        return base::fail(added.error());
    if (const base::Status added = addEnvironment(organization.id, model::DevelopmentSlug, u"Development"_s);
        !added)
        return base::fail(added.error());
    return addMember(owner, organization.id, {model::toString(model::Role::Admin)})
        .map([&organization](const model::Membership&) { return organization; });
}

base::Result<model::Organization> Registrar::addOrganization(const model::User& owner, const QString& name) {
    const QString personName = (owner.firstName + u' ' + owner.lastName).trimmed();
    const QString ownName =
        owner.firstName.isEmpty() ? u"My organization"_s : owner.firstName + u"'s organization"_s;
    // Another process may take the slug at this moment; a random one is free then.
    for (const QString& text : {name.isEmpty() ? personName : name, QString()}) {
        const base::Result<QString> slug = OrganizationSlugs(m_stores).suggest(text);
        if (!slug)
            return base::fail(slug.error());
        auto organization = addOrganization(owner, name.isEmpty() ? ownName : name, *slug);
        if (organization || base::reasonOf(organization.error()) != "slug_taken")
            return organization;
    }
    return base::failInternal(u"No free slug was found for an organization."_s);
}

base::Result<model::Membership> Registrar::addMember(const model::User& user, const QString& organizationId,
                                                     const QStringList& permissionNames) {
    model::Membership membership;
    membership.id = base::nanoid();
    membership.userId = user.id;
    membership.organizationId = organizationId;
    membership.permissionNames = permissionNames;
    membership.createdAt = membership.updatedAt = membership.lastSwitchedToAt = m_clock.now();
    return m_stores.memberships.insert(membership).map([&membership] { return membership; });
}

base::Result<model::Organization> Registrar::accept(const model::Invitation& invitation,
                                                    const model::User& user) {
    const auto organization = m_stores.organizations.byId(invitation.organizationId);
    if (!organization)
        return base::fail(organization.error());
    const auto membership = addMember(user, invitation.organizationId, invitation.permissionNames);
    if (!membership)
        return base::fail(membership.error());
    if (const base::Status added = addToTeams(*membership, invitation.teamIds); !added)
        return base::fail(added.error());
    const auto removed = m_stores.invitations.remove(invitation.organizationId, invitation.id);
    if (!removed)
        return base::fail(removed.error());
    return organization->value_or(model::Organization());
}

base::Status Registrar::addEnvironment(const QString& organizationId, QLatin1StringView slug,
                                       const QString& name) {
    const qint64 now = m_clock.now();
    return m_stores.environments.insert({base::nanoid(), organizationId, slug, name, {}, now, now, {}});
}

base::Status Registrar::addToTeams(const model::Membership& membership, const QStringList& teamIds) {
    for (const QString& id : teamIds) {
        // Teams may have gone since the invitation.
        const auto team = m_stores.teams.byId(membership.organizationId, id);
        if (!team)
            return base::fail(team.error());
        if (!*team)
            continue;
        if (const base::Status added = m_stores.teams.addMember(id, membership.id, m_clock.now()); !added)
            return added;
    }
    return {};
}

} // namespace services
