#include "server/api/signup_routes.h"

#include "server/api/body_reader.h"
#include "server/api/session_answer.h"
#include "server/api/visitor.h"
#include "server/model/email.h"

namespace api {

using namespace Qt::StringLiterals;
using services::Services;
using services::SignupService;

namespace {

QString nameOf(SignupService::Next next) {
    switch (next) {
    case SignupService::Next::SignUp:
        return u"signup"_s;
    case SignupService::Next::LogIn:
        return u"login"_s;
    case SignupService::Next::Accept:
        return u"accept"_s;
    }
    Q_UNREACHABLE();
}

base::Result<SignupService::Question> question(Services& services, const Cookies& cookies, const Call& call) {
    BodyReader body(call.body);
    SignupService::Question question;
    question.invitationToken = body.optionalText(u"invitationToken"_s);
    question.email =
        question.invitationToken.isEmpty() ? body.text(u"email"_s) : body.optionalText(u"email"_s);
    if (!question.email.isEmpty() && !model::isEmail(model::tidyEmail(question.email)))
        body.addProblem(u"email"_s, "invalid_email", u"Please enter a valid email address."_s);
    if (const base::Status read = body.status(); !read)
        return base::fail(read.error());
    question.visitor = visitorOf(call.request);
    if (const auto who = services.identities().session(cookies.sessionToken(call.request.headers)))
        question.user = who->user;
    return question;
}

base::Result<Answer> check(Services& services, const Cookies& cookies, const Call& call) {
    const auto asked = question(services, cookies, call);
    if (!asked)
        return base::fail(asked.error());
    const auto checked = services.accounts.signups.check(*asked);
    if (!checked)
        return base::fail(checked.error());
    QJsonValue invitation;
    if (checked->invitation)
        invitation = QJsonObject{{u"email"_s, checked->invitation->email},
                                 {u"organizationName"_s, checked->organizationName}};
    return Answer::ok({{u"emailOk"_s, checked->isEmailFree},
                       {u"invitation"_s, invitation},
                       {u"next"_s, nameOf(checked->next)}});
}

SignupService::Application application(BodyReader& body, const Cookies& cookies, const Call& call) {
    SignupService::Application application;
    application.email = body.text(u"email"_s);
    application.password = body.secret(u"password"_s);
    application.firstName = body.text(u"firstName"_s);
    application.lastName = body.text(u"lastName"_s);
    application.organizationName = body.optionalText(u"organizationName"_s);
    application.timeZoneName = body.optionalText(u"timeZoneName"_s);
    application.invitationToken = body.optionalText(u"invitationToken"_s);
    application.setupToken = body.optionalText(u"setupToken"_s);
    application.visitor = visitorOf(call.request);
    application.sessionToken = cookies.sessionToken(call.request.headers);
    return application;
}

base::Result<Answer> welcome(Services& services, const Cookies& cookies, const services::SignedUp& signedUp) {
    base::Result<Answer> answer = sessionAnswer(services, cookies, signedUp.user, signedUp.session, 201);
    if (!answer)
        return answer;
    QJsonObject body = answer->body.toObject();
    body.insert(u"orgSlug"_s, signedUp.organizationSlug);
    answer->body = body;
    return answer;
}

void signUp(Services& services, const Cookies& cookies, const Call& call, const Endpoints::Done& done) {
    BodyReader body(call.body);
    const SignupService::Application read = application(body, cookies, call);
    if (const base::Status status = body.status(); !status) {
        done(base::fail(status.error()));
        return;
    }
    services.accounts.signups.signUp(read, [&services, cookies,
                                            done](const base::Result<services::SignedUp>& result) {
        done(result ? welcome(services, cookies, *result) : base::Result<Answer>(base::fail(result.error())));
    });
}

} // namespace

void bindSignup(Endpoints& endpoints) {
    const Cookies cookies = endpoints.cookies();
    endpoints.open(http::Method::Post, "/auth/signup/check", [cookies](Services& services, const Call& call) {
        return check(services, cookies, call);
    });
    endpoints.openLater(http::Method::Post, "/auth/signup",
                        [cookies](Services& services, const Call& call, const Endpoints::Done& done) {
                            signUp(services, cookies, call, done);
                        });
}

} // namespace api
