#include "server/api/team_routes.h"

#include "server/base/json.h"

#include <QHash>

namespace api {

using namespace Qt::StringLiterals;
using services::MemberIdentity;
using services::Services;

namespace {

base::Result<Answer> list(Services& services, const MemberIdentity& who, const Call&) {
    const auto teams = services.stores.teams.list(who.organization.id);
    const auto counts = services.stores.teams.memberCounts(who.organization.id);
    if (!teams || !counts)
        return base::fail(teams ? counts.error() : teams.error());
    QHash<QString, qint64> members;
    for (const store::TeamStore::MemberCount& count : *counts)
        members.insert(count.teamId, count.members);
    QJsonArray array;
    for (const model::Team& team : *teams)
        array.append(QJsonObject{{u"id"_s, team.id},
                                 {u"name"_s, team.name},
                                 {u"slug"_s, team.slug},
                                 {u"scim"_s, !team.scimGroupId.isEmpty()},
                                 {u"memberCount"_s, members.value(team.id)},
                                 {u"createdAt"_s, base::toTimestamp(team.createdAt)}});
    return Answer::list(array);
}

} // namespace

void bindTeams(Endpoints& endpoints) { endpoints.member(http::Method::Get, "/orgs/{org}/teams", list); }

} // namespace api
