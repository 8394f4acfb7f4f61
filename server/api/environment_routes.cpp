#include "server/api/environment_routes.h"

#include "server/api/account_shapes.h"

namespace api {

using services::MemberIdentity;
using services::Services;

namespace {

base::Result<Answer> list(Services& services, const MemberIdentity& who, const Call&) {
    const auto environments = services.accounts.organizations.environments(who);
    if (!environments)
        return base::fail(environments.error());
    QJsonArray array;
    for (const model::Environment& environment : *environments)
        array.append(environmentShape(environment));
    return Answer::list(array);
}

} // namespace

void bindEnvironments(Endpoints& endpoints) {
    endpoints.member(http::Method::Get, "/orgs/{org}/environments", list);
}

} // namespace api
