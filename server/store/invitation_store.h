#pragma once

#include "server/model/organization.h"
#include "server/store/database.h"

namespace store {

class InvitationStore {
public:
    explicit InvitationStore(Database& database) : m_database(database) {}

    // Replaces an earlier invitation of this organization to the same address.
    [[nodiscard]] base::Status insert(const model::Invitation& invitation);

    [[nodiscard]] base::Result<std::optional<model::Invitation>> byTokenHash(const QByteArray& tokenHash);
    // Newest first.
    [[nodiscard]] base::Result<QList<model::Invitation>> list(const QString& organizationId);

    // Sent again: with a new token, which makes the old one useless.
    [[nodiscard]] base::Result<bool> renew(const model::Invitation& invitation);
    [[nodiscard]] base::Result<bool> remove(const QString& organizationId, const QString& id);

private:
    Database& m_database;
};

} // namespace store
