#include "server/api/config_routes.h"

#include "server/api/account_shapes.h"
#include "server/services/password_rules.h"

namespace api {

using namespace Qt::StringLiterals;
using services::Services;

namespace {

QString nameOf(services::Registration registration) {
    switch (registration) {
    case services::Registration::Open:
        return u"open"_s;
    case services::Registration::Invite:
        return u"invite"_s;
    case services::Registration::Closed:
        return u"closed"_s;
    }
    Q_UNREACHABLE();
}

// Most of these cannot be configured yet.
QJsonObject integrations(const services::Settings& settings) {
    return {{u"email"_s, false},
            {u"google"_s, false},
            {u"sso"_s, false},
            {u"slack"_s, false},
            {u"uploads"_s, settings.uploadLimit > 0}};
}

base::Result<Answer> config(Services& services, const Call&) {
    const auto registration = services.accounts.admission.registration();
    const auto setupPending = services.accounts.admission.isSetupPending();
    if (!registration || !setupPending)
        return base::fail(registration ? setupPending.error() : registration.error());
    return Answer::ok({{u"version"_s, services.settings.version},
                       {u"revision"_s, textOrNull(services.settings.revision)},
                       {u"registration"_s, nameOf(*registration)},
                       {u"setupRequired"_s, *setupPending},
                       {u"integrations"_s, integrations(services.settings)},
                       {u"uploadLimit"_s, services.settings.uploadLimit},
                       {u"passwordMinLength"_s, services::MinPasswordLength}});
}

} // namespace

void bindConfig(Endpoints& endpoints) { endpoints.open(http::Method::Get, "/config", config); }

} // namespace api
