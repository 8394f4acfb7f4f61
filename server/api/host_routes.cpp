#include "server/api/host_routes.h"

#include "server/api/modes.h"
#include "server/base/json.h"

namespace api {

using namespace Qt::StringLiterals;
using services::MemberIdentity;
using services::Services;
using P = model::Permission;

namespace {

base::Status require(const MemberIdentity& who, P permission) {
    if (who.can(permission))
        return {};
    return base::fail(base::Code::Forbidden, u"Not allowed"_s);
}

QJsonValue textOrNull(const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonObject httpHostShape(const model::HttpHost& host) {
    return {{u"id"_s, host.id},
            {u"url"_s, host.url},
            {u"status"_s, QString(model::toString(host.status))},
            {u"sdkName"_s, textOrNull(host.sdkName)},
            {u"sdkVersion"_s, textOrNull(host.sdkVersion)},
            {u"lastConnectedAt"_s, base::toTimestampOrNull(host.lastConnectedAt)},
            {u"updatedAt"_s, base::toTimestamp(host.updatedAt)}};
}

services::HttpHostService::Checked answering(const Endpoints::Done& done, int status) {
    return [done, status](const base::Result<model::HttpHost>& host) {
        if (!host) {
            done(base::fail(host.error()));
            return;
        }
        Answer answer = Answer::ok(httpHostShape(*host));
        answer.status = status;
        done(answer);
    };
}

base::Result<Answer> listHttpHosts(Services& services, const MemberIdentity& who, const Call&) {
    if (const base::Status allowed = require(who, P::ReadProdActions); !allowed)
        return base::fail(allowed.error());
    const auto hosts = services.httpHosts.list(who.organization.id);
    if (!hosts)
        return base::fail(hosts.error());
    QJsonArray array;
    for (const model::HttpHost& host : *hosts)
        array.append(httpHostShape(host));
    return Answer::list(array);
}

void addHttpHost(Services& services, const MemberIdentity& who, const Call& call,
                 const Endpoints::Done& done) {
    if (const base::Status allowed = require(who, P::WriteProdActions); !allowed) {
        done(base::fail(allowed.error()));
        return;
    }
    services.httpHosts.add(who.organization.id, call.body.value("url"_L1).toString(), answering(done, 201));
}

void checkHttpHost(Services& services, const MemberIdentity& who, const Call& call,
                   const Endpoints::Done& done) {
    if (const base::Status allowed = require(who, P::ReadProdActions); !allowed) {
        done(base::fail(allowed.error()));
        return;
    }
    services.httpHosts.check(who.organization.id, call.param(u"id"), answering(done, 200));
}

base::Result<Answer> removeHttpHost(Services& services, const MemberIdentity& who, const Call& call) {
    if (const base::Status allowed = require(who, P::WriteProdActions); !allowed)
        return base::fail(allowed.error());
    if (const base::Status removed = services.httpHosts.remove(who.organization.id, call.param(u"id"));
        !removed)
        return base::fail(removed.error());
    return Answer::none();
}

QJsonObject instanceShape(const services::Host& host, const std::optional<model::SdkAlert>& alert) {
    return {{u"id"_s, host.instanceId},
            {u"status"_s, QString(model::toString(host.status))},
            {u"sdkName"_s, host.sdk.name},
            {u"sdkVersion"_s, host.sdk.version},
            {u"connectedAt"_s, base::toTimestamp(host.createdAt)},
            {u"apiKeyId"_s, host.identity.keyId},
            {u"sdkAlert"_s, alert ? QJsonValue(alert->message) : QJsonValue()}};
}

base::Result<Answer> listInstances(Services& services, const MemberIdentity& who, const Call& call) {
    const auto mode = modeOf(call);
    if (!mode)
        return base::fail(mode.error());
    const bool live = *mode == services::CatalogService::Mode::Live;
    if (const base::Status allowed = require(who, live ? P::WriteProdActions : P::ReadDevActions); !allowed)
        return base::fail(allowed.error());
    const auto environment = services.catalog.environment(who, *mode, call.query(u"env"));
    if (!environment)
        return base::fail(environment.error());
    QJsonArray array;
    for (const services::Host* const host :
         services.catalog.hostsIn(services::CatalogService::scope(who, *mode, *environment))) {
        const auto alert = services.httpHosts.alertFor(host->sdk);
        if (!alert)
            return base::fail(alert.error());
        array.append(instanceShape(*host, *alert));
    }
    return Answer::list(array);
}

} // namespace

void bindHosts(Endpoints& endpoints) {
    endpoints.member(http::Method::Get, "/orgs/{org}/http-hosts", listHttpHosts);
    endpoints.memberLater(http::Method::Post, "/orgs/{org}/http-hosts", addHttpHost);
    endpoints.memberLater(http::Method::Post, "/orgs/{org}/http-hosts/{id}/check", checkHttpHost);
    endpoints.member(http::Method::Delete, "/orgs/{org}/http-hosts/{id}", removeHttpHost);
    endpoints.member(http::Method::Get, "/orgs/{org}/host-instances", listInstances);
}

} // namespace api
