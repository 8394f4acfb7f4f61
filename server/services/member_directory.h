#pragma once

#include "server/services/identity.h"
#include "server/store/stores.h"

namespace services {

// A member as others see them.
struct MemberView {
    store::Member member;
    QList<model::Team> teams;
    bool isOwner = false;
    bool canEdit = false;
    bool canRemove = false;
    std::optional<qint64> keyCount; // Only for those who may know.
};

// The people of an organization (spec/accounts.md §8.7). Works on the core thread and on the pool.
class MemberDirectory {
public:
    explicit MemberDirectory(store::Stores& stores) : m_stores(stores) {}

    struct Query {
        QString words; // As typed: each must occur in a name or the address.
        QString teamId;
        std::optional<model::Role> role;
        std::optional<store::MemberCursor> after;
        int limit = 50;
    };
    // By first name, last name and address.
    [[nodiscard]] base::Result<base::Page<MemberView>> list(const MemberIdentity& who, const Query& query);
    // NotFound for members of other organizations. Everybody may look at themselves.
    [[nodiscard]] base::Result<MemberView> one(const MemberIdentity& who, const QString& membershipId);

private:
    [[nodiscard]] base::Result<QList<MemberView>> describe(const MemberIdentity& who,
                                                           const QList<store::Member>& members);
    [[nodiscard]] base::Status addTeams(QList<MemberView>& views);
    [[nodiscard]] base::Status addKeyCounts(const QString& organizationId, QList<MemberView>& views);

    store::Stores& m_stores;
};

} // namespace services
