#include "tests/support/sample.h"

namespace support {

using namespace Qt::StringLiterals;

namespace {

template <class T>
void require(const base::Result<T>& result) {
    if (!result)
        qFatal("%ls / %ls", qUtf16Printable(result.error().message), qUtf16Printable(result.error().detail));
}

} // namespace

model::User Sample::user(const QString& id, const QString& firstName, const QString& lastName) {
    model::User user;
    user.id = id;
    user.email = id + u"@example.com"_s;
    user.emailNormalized = user.email.toLower();
    user.emailConfirmed = true;
    user.firstName = firstName;
    user.lastName = lastName;
    user.createdAt = user.updatedAt = SampleTime;
    require(m_stores.users.insert(user));
    return user;
}

model::Organization Sample::organization(const QString& id, const QString& ownerId) {
    model::Organization organization{id, id.toUpper(), id, ownerId, false, SampleTime, SampleTime, {}};
    require(m_stores.organizations.insert(organization));
    for (const QString& slug : {u"production"_s, u"development"_s}) {
        const QString name = slug.at(0).toUpper() + slug.mid(1);
        require(
            m_stores.environments.insert({id + u'-' + slug, id, slug, name, {}, SampleTime, SampleTime, {}}));
    }
    member(id, ownerId, {u"ADMIN"_s});
    return organization;
}

model::Membership Sample::member(const QString& organizationId, const QString& userId,
                                 const QStringList& permissions) {
    model::Membership membership{organizationId + u':' + userId,
                                 userId,
                                 organizationId,
                                 permissions,
                                 SampleTime,
                                 SampleTime,
                                 SampleTime};
    require(m_stores.memberships.insert(membership));
    return membership;
}

model::Team Sample::team(const QString& organizationId, const QString& slug) {
    model::Team team{organizationId + u':' + slug, organizationId, slug, slug, {}, SampleTime, SampleTime};
    require(m_stores.teams.insert(team));
    return team;
}

model::ApiKey Sample::apiKey(const QString& id, const QString& organizationId, const QString& userId,
                             model::UsageEnvironment usage) {
    model::ApiKey key;
    key.id = id;
    key.organizationId = organizationId;
    key.userId = userId;
    key.usageEnvironment = usage;
    key.environmentId = organizationId +
                        (usage == model::UsageEnvironment::Production ? u"-production"_s : u"-development"_s);
    key.lookup = "lookup-" + id.toLatin1();
    key.lastFour = u"abcd"_s;
    key.createdAt = SampleTime;
    require(m_stores.apiKeys.insert(key));
    return key;
}

model::Action Sample::action(const model::Scope& scope, const QString& slug) {
    model::ActionDeclaration declaration;
    declaration.slug = slug;
    require(m_stores.actions.declare(scope, {declaration}, SampleTime));
    const auto action = m_stores.actions.bySlug(scope, slug);
    require(action);
    return **action;
}

model::HostInstance Sample::host(const QString& id, const model::Scope& scope, const QString& apiKeyId) {
    model::HostInstance host;
    host.id = id;
    host.organizationId = scope.organizationId;
    host.environmentId = scope.environmentId;
    host.developerId = scope.developerId;
    host.apiKeyId = apiKeyId;
    host.sdkName = u"@interval/sdk"_s;
    host.sdkVersion = u"2.0.0"_s;
    host.createdAt = host.updatedAt = SampleTime;
    require(m_stores.hosts.upsert(host));
    return host;
}

model::Transaction Sample::transaction(const QString& id, const model::Action& action, const QString& ownerId,
                                       qint64 createdAt, const QString& hostInstanceId) {
    model::Transaction transaction;
    transaction.id = id;
    transaction.organizationId = action.scope.organizationId;
    transaction.environmentId = action.scope.environmentId;
    transaction.developerId = action.scope.developerId;
    transaction.actionId = action.id;
    transaction.ownerId = ownerId;
    transaction.hostInstanceId = hostInstanceId;
    transaction.createdAt = transaction.updatedAt = createdAt;
    require(m_stores.transactions.insert(transaction));
    return transaction;
}

model::QueuedAction Sample::task(const QString& id, const model::Action& action, const QString& assigneeId,
                                 qint64 createdAt) {
    model::QueuedAction task;
    task.id = id;
    task.organizationId = action.scope.organizationId;
    task.actionId = action.id;
    task.assigneeId = assigneeId;
    task.createdAt = task.updatedAt = createdAt;
    require(m_stores.queue.insert(task));
    return task;
}

model::Scope Sample::live(const QString& organizationId) {
    return {organizationId, organizationId + u"-production"_s, {}};
}

model::Scope Sample::console(const QString& organizationId, const QString& developerId) {
    return {organizationId, organizationId + u"-development"_s, developerId};
}

} // namespace support
