#pragma once

#include "server/services/audit_trail.h"
#include "server/services/change_feed.h"
#include "server/services/registrar.h"

#include <QMap>

namespace services {

// An organization as one of its members sees it.
struct OrganizationView {
    model::Organization organization;
    QList<model::Environment> environments; // Those that exist for this person.
    QMap<model::FeatureFlag, bool> flags;   // As they are in effect.
    MemberIdentity me;
};

// Organizations in the dashboard (spec/accounts.md §4.3, §8.6). Core thread.
class OrganizationService {
public:
    OrganizationService(store::Stores& stores, ChangeFeed& feed, AuditTrail& audit, const base::Clock& clock);

    // Those the person belongs to, last switched to first.
    [[nodiscard]] base::Result<QList<store::MembershipWithOrganization>> list(const QString& userId);
    [[nodiscard]] base::Result<OrganizationView> view(const MemberIdentity& who);
    [[nodiscard]] base::Result<QList<model::Environment>> environments(const MemberIdentity& who);

    // Failures: see OrganizationSlugs::check(); too many organizations are a Conflict.
    [[nodiscard]] base::Result<OrganizationView> create(const SessionIdentity& who, const Visitor& visitor,
                                                        const QString& name, const QString& slug);
    struct Change {
        std::optional<QString> name;
        std::optional<QString> slug;
    };
    [[nodiscard]] base::Result<OrganizationView> update(const MemberIdentity& who, const Visitor& visitor,
                                                        const Change& change);
    [[nodiscard]] base::Status switchTo(const MemberIdentity& who);

    // Whether a slug is free for the organization with the slug `forSlug`, if the person may rename it, or
    // else for a new one.
    [[nodiscard]] base::Result<OrganizationSlugs::Availability>
    slugAvailability(const SessionIdentity& who, const QString& slug, const QString& forSlug);
    [[nodiscard]] base::Result<QString> suggestSlug(const QString& text);

private:
    [[nodiscard]] base::Result<QMap<model::FeatureFlag, bool>> flags(const QString& organizationId);
    [[nodiscard]] base::Status mayOwnMore(const QString& userId);

    store::Stores& m_stores;
    ChangeFeed& m_feed;
    AuditTrail& m_audit;
    const base::Clock& m_clock;
    OrganizationSlugs m_slugs;
    Registrar m_registrar;
};

} // namespace services
