#include "server/api/auth_routes.h"

#include "server/api/account_shapes.h"
#include "server/api/body_reader.h"
#include "server/api/session_answer.h"
#include "server/api/visitor.h"
#include "server/base/json.h"
#include "server/model/email.h"

namespace api {

using namespace Qt::StringLiterals;
using services::Services;
using services::SessionIdentity;

namespace {

// Longer than any address; what is typed into the field need not be one.
constexpr qsizetype LoginLength = 320;

// Every account has a password as yet, so nothing has to be looked up, and nothing can be learned.
base::Result<Answer> identify(Services&, const Call& call) {
    BodyReader body(call.body);
    const QString email = body.text(u"email"_s, LoginLength);
    if (!email.isEmpty() && !model::isEmail(model::tidyEmail(email)))
        body.addProblem(u"email"_s, "invalid_email", u"Please enter a valid email address."_s);
    if (const base::Status read = body.status(); !read)
        return base::fail(read.error());
    return Answer::ok({{u"method"_s, u"password"_s}});
}

void logIn(Services& services, const Cookies& cookies, const Call& call, const Endpoints::Done& done) {
    BodyReader body(call.body);
    const services::LoginService::Attempt attempt{body.text(u"email"_s, LoginLength),
                                                  body.secret(u"password"_s), visitorOf(call.request),
                                                  cookies.sessionToken(call.request.headers)};
    if (const base::Status read = body.status(); !read) {
        done(base::fail(read.error()));
        return;
    }
    services.accounts.logins.logIn(
        attempt, [&services, cookies, done](const base::Result<services::LoggedIn>& result) {
            done(result ? sessionAnswer(services, cookies, result->user, result->session)
                        : base::Result<Answer>(base::fail(result.error())));
        });
}

base::Result<Answer> logOut(Services& services, const Cookies& cookies, const Call& call) {
    const QString token = cookies.sessionToken(call.request.headers);
    if (const base::Status ended = services.accounts.sessions.logOut(token, visitorOf(call.request)); !ended)
        return base::fail(ended.error());
    Answer answer = Answer::none();
    answer.headers = {{"Set-Cookie", cookies.cleared()}};
    return answer;
}

base::Result<Answer> current(Services& services, const SessionIdentity& who, const Call&) {
    const base::Result<QJsonObject> me = meShape(services, who.user);
    if (!me)
        return base::fail(me.error());
    return Answer::ok(
        {{u"user"_s, *me},
         {u"csrfToken"_s, services.identities().csrfToken(who.session.id)},
         {u"mfa"_s, QJsonObject{{u"verified"_s, who.session.mfaVerifiedAt.has_value()}}},
         {u"identityConfirmedAt"_s, base::toTimestampOrNull(who.session.identityConfirmedAt)},
         {u"expiresAt"_s, base::toTimestamp(services::expiryOf(who.session, services.settings))}});
}

// With "?optional=true" nobody being logged in is an answer instead of an error that browsers complain about.
base::Result<Answer> currentIfAny(Services& services, const Cookies& cookies, const Call& call) {
    const auto who = services.identities().session(cookies.sessionToken(call.request.headers));
    if (who)
        return current(services, *who, call);
    if (who.error().code == base::Code::Unauthenticated && call.query(u"optional") == u"true")
        return Answer::ok({{u"user"_s, QJsonValue()}});
    return base::fail(who.error());
}

base::Result<Answer> list(Services& services, const SessionIdentity& who, const Call&) {
    const auto sessions = services.accounts.sessions.list(who.user.id);
    if (!sessions)
        return base::fail(sessions.error());
    QJsonArray array;
    for (const model::Session& session : *sessions)
        array.append(sessionShape(session, who.session.id));
    return Answer::list(array);
}

base::Result<Answer> revoke(Services& services, const Cookies& cookies, const SessionIdentity& who,
                            const Call& call) {
    const QString id = call.param(u"id");
    if (const base::Status done = services.accounts.sessions.revoke(who, visitorOf(call.request), id); !done)
        return base::fail(done.error());
    Answer answer = Answer::none();
    if (id == who.session.id)
        answer.headers = {{"Set-Cookie", cookies.cleared()}};
    return answer;
}

base::Result<Answer> revokeOthers(Services& services, const SessionIdentity& who, const Call& call) {
    if (call.query(u"others") != u"true")
        return base::fail(base::Code::InvalidArgument,
                          u"Add ?others=true to end all sessions but this one."_s, "invalid_parameter");
    return services.accounts.sessions.revokeOthers(who, visitorOf(call.request)).map([] {
        return Answer::none();
    });
}

} // namespace

void bindAuth(Endpoints& endpoints) {
    const Cookies cookies = endpoints.cookies();
    endpoints.open(http::Method::Post, "/auth/identify", identify);
    endpoints.openLater(http::Method::Post, "/auth/login",
                        [cookies](Services& services, const Call& call, const Endpoints::Done& done) {
                            logIn(services, cookies, call, done);
                        });
    endpoints.open(http::Method::Post, "/auth/logout", [cookies](Services& services, const Call& call) {
        return logOut(services, cookies, call);
    });
    endpoints.open(http::Method::Get, "/auth/session", [cookies](Services& services, const Call& call) {
        return currentIfAny(services, cookies, call);
    });
    endpoints.session(http::Method::Get, "/auth/sessions", list);
    endpoints.session(http::Method::Delete, "/auth/sessions", revokeOthers);
    endpoints.session(http::Method::Delete, "/auth/sessions/{id}",
                      [cookies](Services& services, const SessionIdentity& who, const Call& call) {
                          return revoke(services, cookies, who, call);
                      });
}

} // namespace api
