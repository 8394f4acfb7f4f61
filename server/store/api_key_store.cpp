#include "server/store/api_key_store.h"

#include "server/store/environment_store.h"
#include "server/store/model_enums.h"
#include "server/store/organization_store.h"
#include "server/store/sql_list.h"
#include "server/store/table.h"
#include "server/store/user_store.h"

namespace store {

using namespace Qt::StringLiterals;

namespace {

const Table& apiKeysTable() {
    static const Table table(
        u"api_keys"_s, u"k"_s,
        u"id, organization_id, user_id, environment_id, usage_environment, label, lookup, "
        "sealed_text, last_four, created_at, last_used_at, expires_at, deleted_at"_s);
    return table;
}

const QString& selectEntry() {
    static const QString sql =
        u"SELECT %1, %2, e.slug, e.name FROM api_keys k JOIN users u ON u.id = k.user_id "
        "JOIN environments e ON e.id = k.environment_id "_s.arg(apiKeysTable().columns(), UserRefColumns);
    return sql;
}

QString notDeletedUnless(bool includeDeleted) {
    return includeDeleted ? QString() : u"AND k.deleted_at IS NULL "_s;
}

} // namespace

bool Credential::isUsable(qint64 now) const {
    return !key.deletedAt && (!key.expiresAt || *key.expiresAt > now) && !user.disabledAt && isMember &&
           !organization.deletedAt && !environment.deletedAt;
}

static void read(Row& row, model::ApiKey& key) {
    row.into(key.id, key.organizationId, key.userId, key.environmentId, key.usageEnvironment, key.label,
             key.lookup, key.sealedText, key.lastFour, key.createdAt, key.lastUsedAt, key.expiresAt,
             key.deletedAt);
}

static void read(Row& row, Credential& credential) {
    row.into(credential.key, credential.user, credential.organization, credential.environment,
             credential.isMember);
}

static void read(Row& row, ApiKeyEntry& entry) {
    row.into(entry.key, entry.user, entry.environmentSlug, entry.environmentName);
}

static void read(Row& row, ApiKeyStore::UserCount& count) { row.into(count.userId, count.keys); }

base::Status ApiKeyStore::insert(const model::ApiKey& key) {
    return m_database.exec(apiKeysTable().insert(),
                           {key.id, key.organizationId, key.userId, key.environmentId, key.usageEnvironment,
                            key.label, key.lookup, key.sealedText, key.lastFour, key.createdAt,
                            key.lastUsedAt, key.expiresAt, key.deletedAt});
}

base::Result<std::optional<Credential>> ApiKeyStore::byLookup(const QByteArray& lookup) {
    static const QString sql =
        u"SELECT %1, %2, %3, %4, m.id IS NOT NULL FROM api_keys k JOIN users u ON u.id = k.user_id "
        "JOIN organizations o ON o.id = k.organization_id JOIN environments e ON e.id = k.environment_id "
        "LEFT JOIN memberships m ON m.user_id = k.user_id AND m.organization_id = k.organization_id "
        "WHERE k.lookup = ?"_s.arg(apiKeysTable().columns(), usersTable().columns(),
                                   organizationsTable().columns(), environmentsTable().columns());
    return m_database.one<Credential>(sql, {lookup});
}

base::Result<std::optional<model::ApiKey>> ApiKeyStore::byId(const QString& organizationId,
                                                             const QString& id) {
    static const QString sql = apiKeysTable().select() + u"WHERE k.id = ? AND k.organization_id = ?"_s;
    return m_database.one<model::ApiKey>(sql, {id, organizationId});
}

base::Result<std::optional<model::ApiKey>> ApiKeyStore::developmentKey(const QString& userId,
                                                                       const QString& organizationId) {
    static const QString sql =
        apiKeysTable().select() +
        u"WHERE k.user_id = ? AND k.organization_id = ? AND k.usage_environment = 'DEVELOPMENT' "
        "AND k.deleted_at IS NULL ORDER BY k.created_at DESC, k.id DESC LIMIT 1"_s;
    return m_database.one<model::ApiKey>(sql, {userId, organizationId});
}

base::Result<QList<ApiKeyEntry>> ApiKeyStore::listOf(const QString& userId, const QString& organizationId,
                                                     bool includeDeleted) {
    return m_database.list<ApiKeyEntry>(selectEntry() + u"WHERE k.user_id = ? AND k.organization_id = ? "_s +
                                            notDeletedUnless(includeDeleted) +
                                            u"ORDER BY k.created_at DESC, k.id DESC"_s,
                                        {userId, organizationId});
}

base::Result<QList<ApiKeyEntry>> ApiKeyStore::listOfOrganization(const QString& organizationId,
                                                                 bool includeDeleted) {
    return m_database.list<ApiKeyEntry>(selectEntry() + u"WHERE k.organization_id = ? "_s +
                                            notDeletedUnless(includeDeleted) +
                                            u"ORDER BY k.created_at DESC, k.id DESC"_s,
                                        {organizationId});
}

base::Result<QStringList> ApiKeyStore::usableOf(const QStringList& ids, qint64 now) {
    QStringList usable;
    const base::Status looked = inChunks(ids, [&](const QStringList& chunk) -> base::Status {
        Binds binds = {now};
        const QString list = inList(chunk, binds);
        const auto found = m_database.list<QString>(
            u"SELECT k.id FROM api_keys k JOIN users u ON u.id = k.user_id "
            "JOIN organizations o ON o.id = k.organization_id JOIN environments e ON e.id = k.environment_id "
            "JOIN memberships m ON m.user_id = k.user_id AND m.organization_id = k.organization_id "
            "WHERE k.deleted_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > ?) "
            "AND u.disabled_at IS NULL AND o.deleted_at IS NULL AND e.deleted_at IS NULL AND k.id IN "_s +
                list,
            binds);
        if (!found)
            return base::fail(found.error());
        usable += *found;
        return {};
    });
    return looked.map([&usable] { return usable; });
}

base::Result<QList<ApiKeyStore::UserCount>> ApiKeyStore::countsOf(const QString& organizationId,
                                                                  const QStringList& userIds) {
    Conditions conditions;
    conditions.add(u"k.organization_id = ? AND k.deleted_at IS NULL"_s, {organizationId});
    conditions.addIn(u"k.user_id"_s, userIds);
    return m_database.list<UserCount>(
        u"SELECT k.user_id, COUNT(*) FROM api_keys k WHERE %1 GROUP BY k.user_id"_s.arg(conditions.sql()),
        conditions.binds());
}

base::Result<bool> ApiKeyStore::markDeleted(const QString& organizationId, const QString& id, qint64 at) {
    return m_database.execAny(
        u"UPDATE api_keys SET deleted_at = ? WHERE id = ? AND organization_id = ? AND deleted_at IS NULL"_s,
        {at, id, organizationId});
}

base::Status ApiKeyStore::touchLastUsed(const QStringList& ids, qint64 at) {
    return inChunks(ids, [this, at](const QStringList& chunk) {
        Binds binds = {at};
        const QString list = inList(chunk, binds);
        return m_database.exec(u"UPDATE api_keys SET last_used_at = ? WHERE id IN "_s + list, binds);
    });
}

} // namespace store
