#include "server/services/member_directory.h"

#include "server/services/permission_check.h"
#include "server/store/text_search.h"

namespace services {

using namespace Qt::StringLiterals;
using P = model::Permission;

base::Result<base::Page<MemberView>> MemberDirectory::list(const MemberIdentity& who, const Query& query) {
    if (const base::Status allowed = require(who, P::ReadUsers); !allowed)
        return base::fail(allowed.error());
    store::MemberFilter filter;
    filter.organizationId = who.organization.id;
    filter.words = store::searchWords(query.words);
    filter.teamId = query.teamId;
    filter.role = query.role;
    const auto page = m_stores.memberships.members(filter, query.after, query.limit);
    if (!page)
        return base::fail(page.error());
    return describe(who, page->rows).map([&page](QList<MemberView>&& views) {
        return base::Page<MemberView>{std::move(views), page->hasMore};
    });
}

base::Result<MemberView> MemberDirectory::one(const MemberIdentity& who, const QString& membershipId) {
    if (membershipId != who.membership.id) {
        if (const base::Status allowed = require(who, P::ReadUsers); !allowed)
            return base::fail(allowed.error());
    }
    const auto member = m_stores.memberships.byId(who.organization.id, membershipId);
    if (!member)
        return base::fail(member.error());
    if (!*member)
        return base::fail(base::Code::NotFound, u"Not found"_s);
    return describe(who, {**member}).map([](QList<MemberView>&& views) { return views.takeFirst(); });
}

base::Result<QList<MemberView>> MemberDirectory::describe(const MemberIdentity& who,
                                                          const QList<store::Member>& members) {
    QList<MemberView> views;
    for (const store::Member& member : members) {
        MemberView view;
        view.member = member;
        view.isOwner = member.user.id == who.organization.ownerId;
        view.canEdit = who.can(P::WriteUsers) && !view.isOwner && member.user.id != who.user.id;
        view.canRemove = view.canEdit;
        views.append(view);
    }
    if (const base::Status added = addTeams(views); !added)
        return base::fail(added.error());
    if (who.can(P::ReadOrgUserApiKeyExistence)) {
        if (const base::Status added = addKeyCounts(who.organization.id, views); !added)
            return base::fail(added.error());
    }
    return views;
}

base::Status MemberDirectory::addTeams(QList<MemberView>& views) {
    QStringList ids;
    for (const MemberView& view : views)
        ids.append(view.member.membership.id);
    const auto places = m_stores.teams.ofMemberships(ids);
    if (!places)
        return base::fail(places.error());
    QHash<QString, QList<model::Team>> teams;
    for (const store::TeamStore::Place& place : *places)
        teams[place.membershipId].append(place.team);
    for (MemberView& view : views)
        view.teams = teams.value(view.member.membership.id);
    return {};
}

base::Status MemberDirectory::addKeyCounts(const QString& organizationId, QList<MemberView>& views) {
    QStringList userIds;
    for (const MemberView& view : views)
        userIds.append(view.member.user.id);
    const auto counts = m_stores.apiKeys.countsOf(organizationId, userIds);
    if (!counts)
        return base::fail(counts.error());
    QHash<QString, qint64> byUser;
    for (const store::ApiKeyStore::UserCount& count : *counts)
        byUser.insert(count.userId, count.keys);
    for (MemberView& view : views)
        view.keyCount = byUser.value(view.member.user.id);
    return {};
}

} // namespace services
