#pragma once

#include "server/model/account.h"
#include "server/store/database.h"

namespace store {

struct SessionWithUser {
    model::Session session;
    model::User user;
};

// Logins of browsers. Whether one has expired is for the caller to judge.
class SessionStore {
public:
    explicit SessionStore(Database& database) : m_database(database) {}

    [[nodiscard]] base::Status insert(const model::Session& session);

    [[nodiscard]] base::Result<std::optional<model::Session>> byTokenHash(const QByteArray& tokenHash);
    [[nodiscard]] base::Result<std::optional<SessionWithUser>>
    withUserByTokenHash(const QByteArray& tokenHash);
    [[nodiscard]] base::Result<std::optional<model::Session>> byId(const QString& id);
    // Those of the ids that are sessions of people who may log in.
    [[nodiscard]] base::Result<QStringList> knownOf(const QStringList& ids);
    // Last used first.
    [[nodiscard]] base::Result<QList<model::Session>> listOf(const QString& userId);

    [[nodiscard]] base::Status touch(const QString& id, qint64 lastUsedAt);
    [[nodiscard]] base::Status confirmIdentity(const QString& id, qint64 at);

    // False: there is no such session.
    [[nodiscard]] base::Result<bool> remove(const QString& id);
    // All sessions of a user but one; with an empty `exceptId` all. The number removed.
    [[nodiscard]] base::Result<qint64> removeAllOf(const QString& userId, const QString& exceptId = {});
    [[nodiscard]] base::Result<qint64> removeExpired(qint64 idleBefore, qint64 createdBefore);

private:
    Database& m_database;
};

} // namespace store
