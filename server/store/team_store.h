#pragma once

#include "server/model/organization.h"
#include "server/store/database.h"
#include "server/store/table.h"

namespace store {

class TeamStore {
public:
    explicit TeamStore(Database& database) : m_database(database) {}

    // Conflict with reason "slug_taken"; the work item may go on.
    [[nodiscard]] base::Status insert(const model::Team& team);

    [[nodiscard]] base::Result<std::optional<model::Team>> byId(const QString& organizationId,
                                                                const QString& id);
    // By name, ignoring case.
    [[nodiscard]] base::Result<QList<model::Team>> list(const QString& organizationId);
    // Those of the given slugs that exist.
    [[nodiscard]] base::Result<QList<model::Team>> bySlugs(const QString& organizationId,
                                                           const QStringList& slugs);
    [[nodiscard]] base::Result<QStringList> slugsStartingWith(const QString& organizationId,
                                                              const QString& prefix);
    // By slug.
    [[nodiscard]] base::Result<QList<model::Team>> ofMembership(const QString& membershipId);

    [[nodiscard]] base::Result<QStringList> idsOfMembership(const QString& membershipId);
    struct Place {
        QString membershipId;
        model::Team team;
    };
    // By slug.
    [[nodiscard]] base::Result<QList<Place>> ofMemberships(const QStringList& membershipIds);

    struct MemberCount {
        QString teamId;
        qint64 members = 0;
    };
    // Teams without members are left out.
    [[nodiscard]] base::Result<QList<MemberCount>> memberCounts(const QString& organizationId);

    // Idempotent.
    [[nodiscard]] base::Status addMember(const QString& teamId, const QString& membershipId, qint64 at);
    [[nodiscard]] base::Status removeMember(const QString& teamId, const QString& membershipId);

private:
    Database& m_database;
};

void read(Row& row, model::Team& team);

} // namespace store
