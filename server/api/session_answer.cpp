#include "server/api/session_answer.h"

#include "server/api/account_shapes.h"

namespace api {

using namespace Qt::StringLiterals;

base::Result<Answer> sessionAnswer(services::Services& services, const Cookies& cookies,
                                   const model::User& user, const services::NewSession& session, int status) {
    const base::Result<QJsonObject> me = meShape(services, user);
    if (!me)
        return base::fail(me.error());
    const QJsonObject body{{u"status"_s, u"ok"_s},
                           {u"csrfToken"_s, services.identities().csrfToken(session.session.id)},
                           {u"user"_s, *me}};
    const QByteArray cookie = cookies.session(session.token, services.settings.sessionAbsoluteMs);
    return Answer{status, body, {{"Set-Cookie", cookie}}, {}};
}

} // namespace api
