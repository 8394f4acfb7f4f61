#pragma once

#include "server/model/account.h"
#include "server/model/action.h"
#include "server/model/organization.h"

#include <QString>
#include <QStringList>

// Who is asking, resolved once at the edge and passed to services.
namespace services {

// What an API key grants.
struct ApiIdentity {
    QString keyId;
    QString userId;
    QString organizationId;
    QString organizationName;
    QString organizationSlug;
    QString environmentId;
    QString environmentSlug;
    model::UsageEnvironment usage = model::UsageEnvironment::Development;

    [[nodiscard]] bool isDevelopment() const { return usage == model::UsageEnvironment::Development; }
    // Where this key's actions live: a developer's own, or everybody's.
    [[nodiscard]] model::Scope scope() const {
        return {organizationId, environmentId, isDevelopment() ? userId : QString()};
    }
};

// A person with a valid session.
struct SessionIdentity {
    model::User user;
    model::Session session;
};

// That person as a member of one organization.
struct MemberIdentity {
    model::User user;
    model::Session session;
    model::Organization organization;
    model::Membership membership;
    model::Permissions permissions;
    QStringList teamIds;

    [[nodiscard]] bool can(model::Permission permission) const { return permissions.testFlag(permission); }
    [[nodiscard]] bool isOwner() const { return organization.ownerId == user.id; }
};

} // namespace services
