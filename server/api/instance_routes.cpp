#include "server/api/instance_routes.h"

#include "server/api/visitor.h"

namespace api {

using namespace Qt::StringLiterals;
using services::Services;
using services::SessionIdentity;

namespace {

base::Result<Answer> schedules(Services& services, const SessionIdentity&, const Call&) {
    return services.schedulePause.isPaused().map([](bool paused) {
        return Answer::ok({{u"paused"_s, paused}});
    });
}

base::Result<Answer> pauseSchedules(Services& services, const SessionIdentity& who, const Call& call) {
    const QJsonValue paused = call.body.value("paused"_L1);
    if (!paused.isBool())
        return base::failInvalid({{u"/paused"_s, "invalid_type", u"This must be true or false."_s}});
    return services.schedulePause.set(who, visitorOf(call.request), paused.toBool()).map([] {
        return Answer::none();
    });
}

} // namespace

void bindInstance(Endpoints& endpoints) {
    endpoints.session(http::Method::Get, "/instance/schedules", schedules);
    endpoints.session(http::Method::Put, "/instance/schedules", pauseSchedules);
}

} // namespace api
