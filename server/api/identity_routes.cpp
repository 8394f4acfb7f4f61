#include "server/api/identity_routes.h"

#include "server/api/body_reader.h"
#include "server/api/visitor.h"

namespace api {

using namespace Qt::StringLiterals;
using services::Services;
using services::SessionIdentity;

namespace {

base::Result<Answer> state(Services& services, const SessionIdentity& who, const Call& call) {
    const auto state = services.accounts.identity.state(who, call.query(u"transactionId"));
    if (!state)
        return base::fail(state.error());
    return Answer::ok({{u"method"_s, u"password"_s},
                       {u"confirmed"_s, state->isConfirmed},
                       {u"gracePeriodMs"_s, state->gracePeriodMs}});
}

void confirm(Services& services, const SessionIdentity& who, const Call& call, const Endpoints::Done& done) {
    BodyReader body(call.body);
    const services::IdentityService::Proof proof{body.optionalText(u"transactionId"_s),
                                                 body.optionalSecret(u"password"_s), visitorOf(call.request)};
    if (const base::Status read = body.status(); !read) {
        done(base::fail(read.error()));
        return;
    }
    services.accounts.identity.confirm(who, proof, [done](const base::Status& confirmed) {
        done(confirmed.map([] { return Answer::ok({{u"confirmed"_s, true}}); }));
    });
}

} // namespace

void bindIdentity(Endpoints& endpoints) {
    endpoints.session(http::Method::Get, "/auth/identity", state);
    endpoints.sessionLater(http::Method::Post, "/auth/identity", confirm);
}

} // namespace api
