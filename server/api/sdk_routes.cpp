#include "server/api/sdk_routes.h"

#include "server/api/error_mapping.h"
#include "server/base/json.h"
#include "server/protocol/host_messages.h"
#include "server/protocol/rest_messages.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcSdkRoutes, "api.sdk")

namespace api {

using namespace Qt::StringLiterals;
using services::ApiIdentity;
using services::Services;

namespace {

base::Failure invalidBody() {
    return base::fail(base::Code::InvalidArgument, u"Invalid request body."_s, "malformed_json");
}

QJsonObject success(QJsonObject object = {}) {
    object.insert(u"type"_s, u"success"_s);
    return object;
}

// Whatever follows the first blank; SDKs send "Bearer <key>".
QString keyFrom(const http::Request& request) {
    const QByteArray header = request.headers.value("Authorization");
    const qsizetype blank = header.indexOf(' ');
    return blank < 0 ? QString() : QString::fromLatin1(header.mid(blank + 1).trimmed());
}

http::Response refusal(const base::Error& error) {
    if (!error.detail.isEmpty())
        qCWarning(lcSdkRoutes, "A call failed: %ls", qUtf16Printable(error.detail));
    // Of the key itself; SDKs know this as 403.
    const bool badKey = error.reason == "invalid_api_key";
    const bool ours = error.code == base::Code::Internal || error.code == base::Code::Unavailable;
    return sdkError(badKey ? 403 : httpStatus(error), ours ? u"Server error"_s : error.message);
}

base::Result<QJsonObject> enqueue(Services& services, const ApiIdentity& key, const QJsonObject& body) {
    const base::Result<protocol::Enqueue> call = protocol::decodeEnqueue(body);
    if (!call)
        return invalidBody();
    const base::Result<QString> id =
        services.queue.enqueue(key, {call->slug, call->assignee, call->params, call->paramsMeta});
    if (!id)
        return base::fail(id.error());
    return success({{u"id"_s, *id}});
}

base::Result<QJsonObject> dequeue(Services& services, const ApiIdentity& key, const QJsonObject& body) {
    const base::Result<QString> id = protocol::decodeDequeue(body);
    if (!id)
        return invalidBody();
    const auto removed = services.queue.dequeue(key, *id);
    if (!removed)
        return base::fail(removed.error());
    const model::QueuedAction& queued = removed->queued;
    // The Node SDK knows no null here, except for the meta.
    QJsonObject object{{u"id"_s, queued.id}, {u"paramsMeta"_s, QJsonValue()}};
    if (!removed->assigneeEmail.isEmpty())
        object.insert(u"assignee"_s, removed->assigneeEmail);
    if (!queued.params.isEmpty())
        object.insert(u"params"_s, base::parseJsonObject(queued.params.toUtf8()).value_or(QJsonObject()));
    if (!queued.paramsMeta.isEmpty())
        object.insert(u"paramsMeta"_s, base::parseJson(queued.paramsMeta.toUtf8()).value_or(QJsonValue()));
    return success(std::move(object));
}

base::Result<QJsonObject> notify(Services& services, const ApiIdentity& key, const QJsonObject& body) {
    const base::Result<protocol::Notify> call = protocol::decodeNotify(body);
    if (!call)
        return invalidBody();
    const base::Status recorded =
        services.notifications.notify(key, {call->transactionId, call->title, call->message,
                                            call->idempotencyKey, call->createdAt, call->deliveries});
    if (!recorded)
        return base::fail(recorded.error());
    return success();
}

base::Result<QJsonObject> declareHost(Services& services, const ApiIdentity& key, const QJsonObject& body) {
    const base::Result<protocol::DeclareHost> call = protocol::decodeDeclareHost(body);
    if (!call)
        return invalidBody();
    const auto outcome = services.httpHosts.declare(key, call->httpHostId, call->declaration);
    if (!outcome)
        return base::fail(outcome.error());
    const auto alert = services.httpHosts.alertFor({call->declaration.sdkName, call->declaration.sdkVersion});
    if (!alert)
        return base::fail(alert.error());
    return success({{u"invalidSlugs"_s, QJsonArray::fromStringList(outcome->invalidSlugs)},
                    {u"sdkAlert"_s, protocol::toJson(*alert)},
                    {u"warnings"_s, QJsonArray::fromStringList(outcome->warnings)}});
}

} // namespace

SdkRoutes::SdkRoutes(http::Router& router, server::Core& core) : m_core(core) {
    add(router, "/api/actions/enqueue", enqueue);
    add(router, "/api/actions/dequeue", dequeue);
    add(router, "/api/notify", notify);
    add(router, "/api/hosts/declare", declareHost);
    const auto unknown = [](const http::Request&, const http::Reply& reply) {
        reply(sdkError(404, u"Not found."_s));
    };
    for (const http::Method method : {http::Method::Get, http::Method::Post, http::Method::Put,
                                      http::Method::Patch, http::Method::Delete})
        router.add(method, "/api/{rest...}", unknown);
}

void SdkRoutes::add(http::Router& router, const QByteArray& path, Work work) {
    router.add(http::Method::Post, path,
               [this, work = std::move(work)](const http::Request& request, http::Reply reply) {
                   const base::Result<QJsonObject> body = base::parseJsonObject(request.body);
                   if (!body) {
                       reply(sdkError(400, u"Invalid request body."_s));
                       return;
                   }
                   const QString key = keyFrom(request);
                   if (key.isEmpty()) {
                       reply(sdkError(401, u"No API key provided."_s));
                       return;
                   }
                   m_core.call(
                       this,
                       [work, key, body = *body](Services& services) -> Result {
                           const base::Result<ApiIdentity> identity = services.identities().apiKey(key);
                           return identity ? work(services, *identity, body) : base::fail(identity.error());
                       },
                       [reply = std::move(reply)](const Result& result) {
                           reply(result ? http::Response::json(200, *result) : refusal(result.error()));
                       });
               });
}

} // namespace api
