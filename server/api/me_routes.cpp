#include "server/api/me_routes.h"

#include "server/api/account_shapes.h"
#include "server/api/body_reader.h"
#include "server/api/etag.h"
#include "server/api/visitor.h"

namespace api {

using namespace Qt::StringLiterals;
using services::ProfileService;
using services::Services;
using services::SessionIdentity;

namespace {

base::Result<Answer> me(Services& services, const model::User& user) {
    return meShape(services, user).map([](QJsonObject&& object) { return Answer::ok(std::move(object)); });
}

base::Result<Answer> show(Services& services, const SessionIdentity& who, const Call&) {
    return me(services, who.user);
}

base::Result<ProfileService::Change> readChange(const Call& call) {
    BodyReader body(call.body);
    ProfileService::Change change;
    change.firstName = body.change(u"firstName"_s);
    change.lastName = body.change(u"lastName"_s);
    change.timeZoneName = body.change(u"timeZoneName"_s);
    if (const auto method = body.requiredChange(u"defaultNotificationMethod"_s)) {
        change.defaultNotificationMethod = model::fromString<model::NotificationMethod>(*method);
        if (!change.defaultNotificationMethod && !method->isEmpty())
            body.addProblem(u"defaultNotificationMethod"_s, "invalid_value",
                            u"This must be EMAIL or SLACK."_s);
    }
    if (const base::Status read = body.status(); !read)
        return base::fail(read.error());
    return change;
}

base::Result<Answer> update(Services& services, const SessionIdentity& who, const Call& call) {
    const auto change = readChange(call);
    if (!change)
        return base::fail(change.error());
    const auto before = meShape(services, who.user);
    if (!before)
        return base::fail(before.error());
    if (const base::Status matches = checkIfMatch(call.request, *before); !matches)
        return base::fail(matches.error());
    const auto user = services.accounts.profiles.update(who, *change);
    return user ? me(services, *user) : base::fail(user.error());
}

base::Result<Answer> setTimeZone(Services& services, const SessionIdentity& who, const Call& call) {
    BodyReader body(call.body);
    const QString name = body.text(u"timeZoneName"_s);
    if (const base::Status read = body.status(); !read)
        return base::fail(read.error());
    return services.accounts.profiles.setTimeZoneIfUnset(who, name).map([] { return Answer::none(); });
}

void changePassword(Services& services, const SessionIdentity& who, const Call& call,
                    const Endpoints::Done& done) {
    BodyReader body(call.body);
    const ProfileService::NewPassword change{body.optionalSecret(u"currentPassword"_s),
                                             body.secret(u"newPassword"_s), visitorOf(call.request)};
    if (const base::Status read = body.status(); !read) {
        done(base::fail(read.error()));
        return;
    }
    services.accounts.profiles.changePassword(who, change, [done](const base::Status& changed) {
        done(changed.map([] { return Answer::none(); }));
    });
}

} // namespace

void bindMe(Endpoints& endpoints) {
    endpoints.session(http::Method::Get, "/me", show);
    endpoints.session(http::Method::Patch, "/me", update);
    endpoints.session(http::Method::Post, "/me/time-zone", setTimeZone);
    endpoints.sessionLater(http::Method::Put, "/me/password", changePassword);
}

} // namespace api
