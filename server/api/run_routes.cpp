#include "server/api/run_routes.h"

#include "server/api/modes.h"
#include "server/api/run_shapes.h"
#include "server/base/json.h"
#include "server/base/json_object_view.h"
#include "server/services/history_service.h"

namespace api {

using namespace Qt::StringLiterals;
using services::HistoryService;
using services::MemberIdentity;
using services::Services;

namespace {

constexpr int LogPage = 1000;

base::Result<model::Environment> environmentOf(Services& services, const model::Transaction& row) {
    const auto environment = services.stores.environments.byId(row.organizationId, row.environmentId);
    if (!environment)
        return base::fail(environment.error());
    return environment->value_or(model::Environment());
}

base::Result<Answer> detail(Services& services, const MemberIdentity& who, const QString& id) {
    const auto entry = HistoryService(services.stores).entry(who, id);
    if (!entry)
        return base::fail(entry.error());
    const auto environment = environmentOf(services, entry->transaction);
    const auto requirements = services.stores.transactions.requirements(id);
    if (!environment || !requirements)
        return base::fail(environment ? requirements.error() : environment.error());
    Answer answer;
    answer.body =
        transactionDetail(services.live(*entry), *environment, who.user.id, *requirements, answer.embedded);
    return answer;
}

Answer begun(const services::RunStarter::Begun& run, const MemberIdentity& who) {
    Answer answer;
    answer.status = 201;
    answer.body =
        transactionDetail(run.entry, run.environment, who.user.id, run.requirements, answer.embedded);
    return answer;
}

// With the order of members and the digits of whoever wrote them.
std::optional<QString> rawParams(const QByteArray& body) {
    const std::optional<base::JsonObjectView> object = base::JsonObjectView::of(body);
    const std::optional<QByteArrayView> params = object ? object->json("params") : std::nullopt;
    return params ? std::optional(QString::fromUtf8(*params)) : std::nullopt;
}

base::Result<services::RunStarter::Request> startRequest(const Call& call) {
    services::RunStarter::Request request;
    const base::Result<services::CatalogService::Mode> mode = modeFrom(call.body.value("mode"_L1).toString());
    if (!mode)
        return base::fail(mode.error());
    request.mode = *mode;
    request.environmentSlug = call.body.value("env"_L1).toString();
    request.slug = call.body.value("slug"_L1).toString();
    request.queuedActionId = call.body.value("queuedActionId"_L1).toString();
    request.reuseOpen = call.body.value("reuse"_L1).toString() == "open"_L1;
    if (const QJsonObject params = call.body.value("params"_L1).toObject(); !params.isEmpty())
        request.params = rawParams(call.request.body).value_or(QString::fromUtf8(base::toJson(params)));
    if (!request.slug.isEmpty())
        return request;
    base::Error error;
    error.code = base::Code::InvalidArgument;
    error.message = u"Say which action to run."_s;
    error.fields = {{u"/slug"_s, "required", u"This field is required."_s}};
    return base::fail(std::move(error));
}

void start(Services& services, const MemberIdentity& who, const Call& call, const Endpoints::Done& done) {
    const base::Result<services::RunStarter::Request> request = startRequest(call);
    if (!request) {
        done(base::fail(request.error()));
        return;
    }
    services.runStarter.start(who, *request,
                              [who, done](const base::Result<services::RunStarter::Begun>& run) {
                                  if (run)
                                      done(begun(*run, who));
                                  else
                                      done(base::fail(run.error()));
                              });
}

base::Result<Answer> one(Services& services, const MemberIdentity& who, const Call& call) {
    return detail(services, who, call.param(u"id"));
}

base::Result<Answer> logs(Services& services, const MemberIdentity& who, const Call& call) {
    const QString id = call.param(u"id");
    if (const auto entry = HistoryService(services.stores).entry(who, id); !entry)
        return base::fail(entry.error());
    bool ok = true;
    const QString cursor = call.query(u"cursor");
    const qint64 after = cursor.isEmpty() ? -1 : cursor.toLongLong(&ok);
    if (!ok)
        return base::fail(base::Code::InvalidArgument, u"The cursor is not valid."_s, "invalid_cursor");
    const auto lines = services.stores.transactions.logs(id, after, LogPage);
    if (!lines)
        return base::fail(lines.error());
    QJsonArray array;
    for (const model::TransactionLog& line : *lines)
        array.append(logShape(line));
    return Answer::list(array, lines->size() == LogPage ? QString::number(lines->last().index) : QString());
}

base::Result<Answer> notifications(Services& services, const MemberIdentity& who, const Call& call) {
    const QString id = call.param(u"id");
    if (const auto entry = HistoryService(services.stores).entry(who, id); !entry)
        return base::fail(entry.error());
    store::NotificationFilter filter;
    filter.organizationId = who.organization.id;
    filter.transactionId = id;
    const auto page = services.stores.notifications.page(filter, {.limit = 100});
    if (!page)
        return base::fail(page.error());
    QJsonArray array;
    for (const model::Notification& notification : page->rows)
        array.append(notificationShape(notification));
    return Answer::list(array);
}

base::Result<Answer> cancel(Services& services, const MemberIdentity& who, const Call& call) {
    if (const base::Status canceled = services.runStarter.cancel(who, call.param(u"id")); !canceled)
        return base::fail(canceled.error());
    return detail(services, who, call.param(u"id"));
}

} // namespace

void bindRuns(Endpoints& endpoints) {
    endpoints.memberLater(http::Method::Post, "/orgs/{org}/transactions", start);
    endpoints.member(http::Method::Get, "/orgs/{org}/transactions/{id}", one);
    endpoints.member(http::Method::Get, "/orgs/{org}/transactions/{id}/logs", logs);
    endpoints.member(http::Method::Get, "/orgs/{org}/transactions/{id}/notifications", notifications);
    endpoints.member(http::Method::Post, "/orgs/{org}/transactions/{id}/cancel", cancel);
}

} // namespace api
