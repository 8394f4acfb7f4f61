#include "server/api/account_shapes.h"

#include "server/api/run_shapes.h"
#include "server/base/json.h"

namespace api {

using namespace Qt::StringLiterals;

namespace {

QJsonValue roleOrNull(const model::Membership& membership) {
    const std::optional<model::Role> role = membership.role();
    return role ? QJsonValue(model::toString(*role)) : QJsonValue();
}

// What is stored besides the role.
QJsonArray extraPermissions(const model::Membership& membership) {
    QStringList names = membership.permissionNames;
    if (const std::optional<model::Role> role = membership.role())
        names.removeAll(model::toString(*role));
    return QJsonArray::fromStringList(names);
}

QJsonArray teamsShape(const QList<model::Team>& teams) {
    QJsonArray array;
    for (const model::Team& team : teams)
        array.append(QJsonObject{{u"id"_s, team.id},
                                 {u"name"_s, team.name},
                                 {u"slug"_s, team.slug},
                                 {u"scim"_s, !team.scimGroupId.isEmpty()}});
    return array;
}

QJsonObject refOf(const model::User& user) {
    return userRef({user.id, user.email, user.firstName, user.lastName});
}

base::Result<QJsonArray> membershipsOf(services::Services& services, const model::User& user) {
    const auto entries = services.accounts.organizations.list(user.id);
    if (!entries)
        return base::fail(entries.error());
    QStringList ids;
    for (const store::MembershipWithOrganization& entry : *entries)
        ids.append(entry.membership.id);
    const auto places = services.stores.teams.ofMemberships(ids);
    if (!places)
        return base::fail(places.error());
    QJsonArray array;
    for (const store::MembershipWithOrganization& entry : *entries) {
        services::MemberView view;
        view.member = {entry.membership, user, {}};
        view.isOwner = entry.organization.ownerId == user.id;
        for (const store::TeamStore::Place& place : *places) {
            if (place.membershipId == entry.membership.id)
                view.teams.append(place.team);
        }
        QJsonObject object = membershipShape(view);
        object.insert(u"org"_s, organizationRef(entry.organization, user.id));
        array.append(object);
    }
    return array;
}

} // namespace

QJsonValue textOrNull(const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

base::Result<QJsonObject> meShape(services::Services& services, const model::User& user) {
    const base::Result<QJsonArray> memberships = membershipsOf(services, user);
    if (!memberships)
        return base::fail(memberships.error());
    QJsonObject object = refOf(user);
    object.insert(u"defaultNotificationMethod"_s, QString(model::toString(user.defaultNotificationMethod)));
    object.insert(u"timeZoneName"_s, textOrNull(user.timeZoneName));
    object.insert(u"hasPassword"_s, !user.passwordHash.isEmpty());
    object.insert(u"emailConfirmed"_s, user.emailConfirmed);
    // Addresses can be neither confirmed nor changed before the server can send mail.
    object.insert(u"emailConfirmationRequired"_s, false);
    object.insert(u"pendingEmail"_s, QJsonValue());
    object.insert(u"mfa"_s, QJsonObject{{u"enrolled"_s, false},
                                        {u"enrolledAt"_s, QJsonValue()},
                                        {u"recoveryCodesLeft"_s, 0},
                                        {u"mustReEnroll"_s, false}});
    object.insert(u"idpManaged"_s, false);
    object.insert(u"isInstanceAdmin"_s, user.isInstanceAdmin);
    object.insert(u"memberships"_s, *memberships);
    object.insert(u"defaultOrgSlug"_s,
                  memberships->isEmpty() ? QJsonValue() : memberships->first()[u"org"][u"slug"]);
    return object;
}

QJsonObject sessionShape(const model::Session& session, const QString& currentId) {
    return {{u"id"_s, session.id},
            {u"createdAt"_s, base::toTimestamp(session.createdAt)},
            {u"lastUsedAt"_s, base::toTimestamp(session.lastUsedAt)},
            {u"userAgent"_s, session.userAgent},
            {u"ip"_s, session.ip},
            {u"current"_s, session.id == currentId},
            {u"method"_s, session.method}};
}

QJsonObject membershipShape(const services::MemberView& view) {
    const model::Membership& membership = view.member.membership;
    QJsonObject user = refOf(view.member.user);
    user.insert(u"idpManaged"_s, false);
    user.insert(u"emailConfirmed"_s, view.member.user.emailConfirmed);
    QJsonObject object{{u"id"_s, membership.id},
                       {u"user"_s, user},
                       {u"role"_s, roleOrNull(membership)},
                       {u"extraPermissions"_s, extraPermissions(membership)},
                       {u"teams"_s, teamsShape(view.teams)},
                       {u"createdAt"_s, base::toTimestamp(membership.createdAt)},
                       {u"isOwner"_s, view.isOwner},
                       {u"canEdit"_s, view.canEdit},
                       {u"canRemove"_s, view.canRemove}};
    if (view.keyCount)
        object.insert(u"keyCount"_s, *view.keyCount);
    return object;
}

QJsonObject organizationRef(const model::Organization& organization, const QString& viewerId) {
    return {{u"id"_s, organization.id},
            {u"slug"_s, organization.slug},
            {u"name"_s, organization.name},
            {u"requireMfa"_s, organization.requireMfa},
            {u"isOwner"_s, organization.ownerId == viewerId}};
}

QJsonObject organizationShape(const services::OrganizationView& view) {
    QJsonArray environments;
    for (const model::Environment& environment : view.environments)
        environments.append(environmentShape(environment));
    QJsonObject flags;
    for (auto flag = view.flags.begin(); flag != view.flags.end(); ++flag)
        flags.insert(QString(model::toString(flag.key())), flag.value());
    QJsonObject object = organizationRef(view.organization, view.me.user.id);
    object.insert(u"ownerId"_s, view.organization.ownerId);
    object.insert(u"createdAt"_s, base::toTimestamp(view.organization.createdAt));
    object.insert(u"environments"_s, environments);
    object.insert(u"featureFlags"_s, flags);
    // Neither Slack nor single sign-on can be connected yet.
    object.insert(u"slackConnected"_s, false);
    object.insert(u"sso"_s, QJsonValue());
    object.insert(u"scimEnabled"_s, false);
    object.insert(u"me"_s, QJsonObject{{u"membershipId"_s, view.me.membership.id},
                                       {u"role"_s, roleOrNull(view.me.membership)},
                                       {u"permissions"_s,
                                        QJsonArray::fromStringList(model::toStrings(view.me.permissions))},
                                       {u"teamIds"_s, QJsonArray::fromStringList(view.me.teamIds)}});
    return object;
}

QJsonObject environmentShape(const model::Environment& environment) {
    return {{u"id"_s, environment.id},
            {u"slug"_s, environment.slug},
            {u"name"_s, environment.name},
            {u"color"_s, textOrNull(environment.color)},
            {u"locked"_s, environment.isLocked()},
            {u"createdAt"_s, base::toTimestamp(environment.createdAt)}};
}

QJsonObject roleShape(model::Role role) {
    const QStringList permissions = model::toStrings(model::permissionsOf(role));
    return {{u"role"_s, model::toString(role)},
            {u"label"_s, model::label(role)},
            {u"description"_s, model::description(role)},
            {u"permissions"_s, QJsonArray::fromStringList(permissions)},
            {u"assignable"_s, true}};
}

QJsonObject apiKeyShape(const store::ApiKeyEntry& entry) {
    const model::ApiKey& key = entry.key;
    return {{u"id"_s, key.id},
            {u"label"_s, textOrNull(key.label)},
            {u"usageEnvironment"_s, QString(model::toString(key.usageEnvironment))},
            {u"environment"_s, QJsonObject{{u"id"_s, key.environmentId},
                                           {u"slug"_s, entry.environmentSlug},
                                           {u"name"_s, entry.environmentName}}},
            {u"user"_s, userRef(entry.user)},
            {u"lastFour"_s, key.lastFour},
            {u"createdAt"_s, base::toTimestamp(key.createdAt)},
            {u"lastUsedAt"_s, base::toTimestampOrNull(key.lastUsedAt)},
            {u"expiresAt"_s, base::toTimestampOrNull(key.expiresAt)},
            {u"deletedAt"_s, base::toTimestampOrNull(key.deletedAt)}};
}

} // namespace api
