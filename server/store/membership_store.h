#pragma once

#include "server/base/paging.h"
#include "server/model/account.h"
#include "server/model/organization.h"
#include "server/store/database.h"
#include "server/store/table.h"

namespace store {

struct MembershipWithOrganization {
    model::Membership membership;
    model::Organization organization;
};

struct Member {
    model::Membership membership;
    model::User user;
    QString sortKey; // Opaque; where this row stands in the list of members.
};

struct MemberFilter {
    QString organizationId;
    QStringList words; // Folded, see searchWords(); each must occur in a name or the address.
    QString teamId;
    std::optional<model::Role> role; // The primary one.
};

// Where a page of members ends.
struct MemberCursor {
    QString sortKey;
    QString membershipId;
};

class MembershipStore {
public:
    explicit MembershipStore(Database& database) : m_database(database) {}

    // Conflict with reason "already_member"; the work item may go on. The user must exist.
    [[nodiscard]] base::Status insert(const model::Membership& membership);

    [[nodiscard]] base::Result<std::optional<model::Membership>> find(const QString& userId,
                                                                      const QString& organizationId);
    // Nothing as well when the organization is deleted.
    [[nodiscard]] base::Result<std::optional<MembershipWithOrganization>>
    withOrganizationBySlug(const QString& userId, const QString& organizationSlug);
    // Of this organization.
    [[nodiscard]] base::Result<std::optional<Member>> byId(const QString& organizationId, const QString& id);
    [[nodiscard]] base::Result<std::optional<Member>> byUser(const QString& organizationId,
                                                             const QString& userId);
    // The member with this normalized address.
    [[nodiscard]] base::Result<std::optional<Member>> byEmail(const QString& organizationId,
                                                              const QString& normalizedEmail);
    // In organizations that are not deleted, last switched to first.
    [[nodiscard]] base::Result<QList<MembershipWithOrganization>> listOfUser(const QString& userId);
    struct Place {
        QString userId;
        QString organizationSlug;
    };
    // Who belongs where, by slug, for the command line.
    [[nodiscard]] base::Result<QList<Place>> places();
    // By first name, last name and address, ignoring case.
    [[nodiscard]] base::Result<base::Page<Member>>
    members(const MemberFilter& filter, const std::optional<MemberCursor>& after, int limit);

    [[nodiscard]] base::Status touchSwitched(const QString& id, qint64 at);
    [[nodiscard]] base::Result<bool> updatePermissions(const QString& id, const QStringList& permissionNames,
                                                       qint64 at);
    // With its team memberships.
    [[nodiscard]] base::Result<bool> remove(const QString& id);

private:
    Database& m_database;
};

// For queries that join memberships, alias "m".
[[nodiscard]] const Table& membershipsTable();
void read(Row& row, model::Membership& membership);

} // namespace store
