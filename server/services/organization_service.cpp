#include "server/services/organization_service.h"

#include "server/services/environment_access.h"
#include "server/services/identities.h"
#include "server/services/permission_check.h"

#include <algorithm>

namespace services {

using namespace Qt::StringLiterals;
using model::FeatureFlag;
using P = model::Permission;

namespace {
constexpr qsizetype MaxOwned = 100;
}

OrganizationService::OrganizationService(store::Stores& stores, ChangeFeed& feed, AuditTrail& audit,
                                         const base::Clock& clock)
    : m_stores(stores), m_feed(feed), m_audit(audit), m_clock(clock), m_slugs(stores),
      m_registrar(stores, clock) {}

base::Result<QList<store::MembershipWithOrganization>> OrganizationService::list(const QString& userId) {
    return m_stores.memberships.listOfUser(userId);
}

base::Result<OrganizationView> OrganizationService::view(const MemberIdentity& who) {
    auto environments = this->environments(who);
    if (!environments)
        return base::fail(environments.error());
    auto flags = this->flags(who.organization.id);
    if (!flags)
        return base::fail(flags.error());
    return OrganizationView{who.organization, std::move(*environments), std::move(*flags), who};
}

base::Result<QList<model::Environment>> OrganizationService::environments(const MemberIdentity& who) {
    return m_stores.environments.list(who.organization.id).map([&who](QList<model::Environment>&& all) {
        all.removeIf([&who](const model::Environment& environment) { return !maySee(who, environment); });
        return std::move(all);
    });
}

base::Result<QMap<FeatureFlag, bool>> OrganizationService::flags(const QString& organizationId) {
    QMap<FeatureFlag, bool> flags;
    for (const FeatureFlag flag :
         {FeatureFlag::UserRegistrationEnabled, FeatureFlag::TransactionLegacyNoAppendUi,
          FeatureFlag::ActionMetadataGeneralConfig, FeatureFlag::TableTruncationDisabled}) {
        // Registration is the instance's business alone.
        const bool isGlobal = flag == FeatureFlag::UserRegistrationEnabled;
        const base::Result<bool> isOn = m_stores.flags.isOn(flag, isGlobal ? QString() : organizationId);
        if (!isOn)
            return base::fail(isOn.error());
        flags.insert(flag, *isOn);
    }
    return flags;
}

base::Status OrganizationService::mayOwnMore(const QString& userId) {
    const auto organizations = list(userId);
    if (!organizations)
        return base::fail(organizations.error());
    const auto owned = std::count_if(organizations->begin(), organizations->end(),
                                     [&](const auto& entry) { return entry.organization.ownerId == userId; });
    if (owned < MaxOwned)
        return {};
    return base::fail(base::Code::Conflict,
                      u"You own %1 organizations, and that is the most."_s.arg(MaxOwned),
                      "too_many_organizations");
}

base::Result<OrganizationView> OrganizationService::create(const SessionIdentity& who, const Visitor& visitor,
                                                           const QString& name, const QString& slug) {
    if (const base::Status valid = m_slugs.check(slug); !valid)
        return base::fail(valid.error());
    if (const base::Status allowed = mayOwnMore(who.user.id); !allowed)
        return base::fail(allowed.error());
    const auto organization = m_registrar.addOrganization(who.user, name, slug);
    if (!organization)
        return base::fail(organization.error());
    const auto membership = m_stores.memberships.find(who.user.id, organization->id);
    if (!membership)
        return base::fail(membership.error());
    const Deed deed{.type = u"organization.created"_s,
                    .targetType = u"organization"_s,
                    .targetId = organization->id,
                    .organizationId = organization->id};
    if (const base::Status noted = m_audit.note(Actor::of(who.user, visitor), deed); !noted)
        return base::fail(noted.error());
    const model::Membership mine = membership->value_or(model::Membership());
    return view({who.user, who.session, *organization, mine, mine.permissions(), {}});
}

base::Result<OrganizationView> OrganizationService::update(const MemberIdentity& who, const Visitor& visitor,
                                                           const Change& change) {
    if (const base::Status allowed = require(who, P::WriteOrgSettings); !allowed)
        return base::fail(allowed.error());
    MemberIdentity after = who;
    after.organization.name = change.name.value_or(who.organization.name);
    after.organization.slug = change.slug.value_or(who.organization.slug);
    after.organization.updatedAt = m_clock.now();
    if (const base::Status valid = m_slugs.check(after.organization.slug, who.organization.id); !valid)
        return base::fail(valid.error());
    if (const base::Status updated = m_stores.organizations.update(after.organization); !updated)
        return base::fail(updated.error());
    QJsonObject details;
    if (after.organization.name != who.organization.name)
        details.insert(u"name"_s, after.organization.name);
    if (after.organization.slug != who.organization.slug)
        details.insert(u"slug"_s, after.organization.slug);
    const Deed deed{.type = u"organization.changed"_s,
                    .targetType = u"organization"_s,
                    .targetId = who.organization.id,
                    .organizationId = who.organization.id,
                    .details = details};
    if (const base::Status noted = m_audit.note(Actor::of(who.user, visitor), deed); !noted)
        return base::fail(noted.error());
    m_feed.changed({who.organization.id, {}, {}}, Topic::Members);
    return view(after);
}

base::Status OrganizationService::switchTo(const MemberIdentity& who) {
    return m_stores.memberships.touchSwitched(who.membership.id, m_clock.now());
}

base::Result<OrganizationSlugs::Availability>
OrganizationService::slugAvailability(const SessionIdentity& who, const QString& slug,
                                      const QString& forSlug) {
    if (forSlug.isEmpty())
        return m_slugs.availability(slug);
    const auto organization = m_stores.organizations.bySlug(forSlug);
    if (!organization)
        return base::fail(organization.error());
    const auto membership =
        m_stores.memberships.find(who.user.id, organization->value_or(model::Organization()).id);
    if (!membership)
        return base::fail(membership.error());
    if (!*membership)
        return base::fail(base::Code::NotFound, u"Not found"_s);
    return m_slugs.availability(slug, (*organization)->id);
}

base::Result<QString> OrganizationService::suggestSlug(const QString& text) { return m_slugs.suggest(text); }

} // namespace services
