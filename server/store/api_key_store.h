#pragma once

#include "server/model/account.h"
#include "server/model/organization.h"
#include "server/store/database.h"

namespace store {

// A key with everything that decides what it may do.
struct Credential {
    model::ApiKey key;
    model::User user;
    model::Organization organization;
    model::Environment environment;
    bool isMember = false; // The user still belongs to the organization.

    // Not deleted or expired, its user enabled and a member, organization and environment not deleted.
    [[nodiscard]] bool isUsable(qint64 now) const;
};

// A key in lists.
struct ApiKeyEntry {
    model::ApiKey key;
    model::UserRef user;
    QString environmentSlug;
    QString environmentName;
};

class ApiKeyStore {
public:
    explicit ApiKeyStore(Database& database) : m_database(database) {}

    [[nodiscard]] base::Status insert(const model::ApiKey& key);

    [[nodiscard]] base::Result<std::optional<Credential>> byLookup(const QByteArray& lookup);
    [[nodiscard]] base::Result<std::optional<model::ApiKey>> byId(const QString& organizationId,
                                                                  const QString& id);
    // The newest one that is not deleted.
    [[nodiscard]] base::Result<std::optional<model::ApiKey>> developmentKey(const QString& userId,
                                                                            const QString& organizationId);
    // Newest first.
    [[nodiscard]] base::Result<QList<ApiKeyEntry>> listOf(const QString& userId,
                                                          const QString& organizationId, bool includeDeleted);
    [[nodiscard]] base::Result<QList<ApiKeyEntry>> listOfOrganization(const QString& organizationId,
                                                                      bool includeDeleted);

    // Those of the ids that may still be used, as Credential::isUsable() has it.
    [[nodiscard]] base::Result<QStringList> usableOf(const QStringList& ids, qint64 now);

    struct UserCount {
        QString userId;
        qint64 keys = 0;
    };
    // Keys that are not deleted; people without any are left out.
    [[nodiscard]] base::Result<QList<UserCount>> countsOf(const QString& organizationId,
                                                          const QStringList& userIds);

    // False: there is no such key, or it was deleted before.
    [[nodiscard]] base::Result<bool> markDeleted(const QString& organizationId, const QString& id, qint64 at);
    [[nodiscard]] base::Status touchLastUsed(const QStringList& ids, qint64 at);

private:
    Database& m_database;
};

} // namespace store
