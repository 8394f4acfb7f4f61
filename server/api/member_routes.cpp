#include "server/api/member_routes.h"

#include "server/api/account_shapes.h"
#include "server/api/cursor.h"

namespace api {

using namespace Qt::StringLiterals;
using services::MemberDirectory;
using services::MemberIdentity;
using services::Services;

namespace {

base::Result<MemberDirectory::Query> readQuery(const Cursors& cursors, const Call& call) {
    MemberDirectory::Query query;
    query.words = call.query(u"q");
    query.teamId = call.query(u"teamId");
    const QString role = call.query(u"role");
    query.role = model::roleFromString(role);
    if (!query.role && !role.isEmpty())
        return base::fail(base::Code::InvalidArgument, u"There is no such role."_s, "invalid_parameter");
    const auto cursor = cursors.read(call);
    const auto limit = Cursors::limit(call);
    if (!cursor || !limit)
        return base::fail(cursor ? limit.error() : cursor.error());
    if (*cursor)
        query.after = {(*cursor)->key.value(0), (*cursor)->key.value(1)};
    query.limit = *limit;
    return query;
}

base::Result<Answer> list(const Cursors& cursors, store::Stores& stores, const MemberIdentity& who,
                          const Call& call) {
    const auto query = readQuery(cursors, call);
    if (!query)
        return base::fail(query.error());
    const auto page = MemberDirectory(stores).list(who, *query);
    if (!page)
        return base::fail(page.error());
    QJsonArray array;
    for (const services::MemberView& view : page->rows)
        array.append(membershipShape(view));
    QString next;
    if (page->hasMore) {
        const store::Member& last = page->rows.last().member;
        next = cursors.write(call, {{last.sortKey, last.membership.id}});
    }
    return Cursors::page(call, array, next);
}

base::Result<Answer> one(Services& services, const MemberIdentity& who, const Call& call) {
    const auto view = MemberDirectory(services.stores).one(who, call.param(u"id"));
    return view ? base::Result<Answer>(Answer::ok(membershipShape(*view))) : base::fail(view.error());
}

base::Result<Answer> roles(Services&, const MemberIdentity&, const Call&) {
    using model::Role;
    QJsonArray array;
    for (const Role role : {Role::Admin, Role::Developer, Role::ActionRunner, Role::ReadonlyViewer})
        array.append(roleShape(role));
    return Answer::list(array);
}

} // namespace

void bindMembers(Endpoints& endpoints) {
    endpoints.memberQuery("/orgs/{org}/members",
                          [cursors = Cursors(endpoints.settings())](
                              store::Stores& stores, const MemberIdentity& who, const Call& call) {
                              return list(cursors, stores, who, call);
                          });
    endpoints.member(http::Method::Get, "/orgs/{org}/members/{id}", one);
    endpoints.member(http::Method::Get, "/orgs/{org}/roles", roles);
}

} // namespace api
