#include "server/api/history_routes.h"

#include "server/api/modes.h"
#include "server/api/run_shapes.h"
#include "server/api/time_paging.h"
#include "server/base/json.h"
#include "server/services/history_service.h"

namespace api {

using namespace Qt::StringLiterals;
using services::HistoryQuery;
using services::HistoryService;
using services::MemberIdentity;

namespace {

base::Failure invalidParameter(const QString& name) {
    return base::fail(base::Code::InvalidArgument, u"\"%1\" is not valid."_s.arg(name), "invalid_parameter");
}

// "?status=RUNNING&status=PENDING" or "?status=RUNNING,PENDING".
template <class Enum>
base::Result<QList<Enum>> enums(const Call& call, const QString& name) {
    QList<Enum> values;
    const QStringList parts = call.request.query.values(name).join(u',').split(u',', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const std::optional<Enum> value = model::fromString<Enum>(part);
        if (!value)
            return invalidParameter(name);
        values.append(*value);
    }
    return values;
}

base::Result<std::optional<qint64>> time(const Call& call, const QString& name) {
    const QString text = call.query(name);
    if (text.isEmpty())
        return std::nullopt;
    const std::optional<qint64> at = base::fromTimestamp(text);
    return at ? base::Result<std::optional<qint64>>(at) : invalidParameter(name);
}

base::Result<HistoryQuery> readQuery(const MemberIdentity& who, const Call& call) {
    HistoryQuery query;
    const auto statuses = enums<model::TransactionStatus>(call, u"status"_s);
    const auto results = enums<model::ResultStatus>(call, u"resultStatus"_s);
    if (!statuses || !results)
        return base::fail(statuses ? results.error() : statuses.error());
    const auto from = time(call, u"from"_s);
    const auto to = time(call, u"to"_s);
    if (!from || !to)
        return base::fail(from ? to.error() : from.error());
    query.statuses = *statuses;
    query.resultStatuses = *results;
    query.from = *from;
    query.to = *to;
    query.actionId = call.query(u"actionId");
    query.slug = call.query(u"slug");
    query.ownerId = call.query(u"ownerId") == u"me" ? who.user.id : call.query(u"ownerId");
    if (call.request.query.has(u"scheduled"))
        query.scheduled = call.query(u"scheduled") == u"true";
    query.text = call.query(u"q");
    return query;
}

Answer write(const Cursors& cursors, const MemberIdentity& who, const Call& call,
             const base::PageRequest& request, const HistoryService::Listing& listing) {
    QJsonArray array;
    for (const model::HistoryEntry& entry : listing.page.rows)
        array.append(transactionShape(entry, listing.environment, who.user.id));
    Answer answer = writePage(
        cursors, call, request, listing.page, array,
        [](const model::HistoryEntry& e) { return e.transaction.createdAt; },
        [](const model::HistoryEntry& e) { return e.transaction.id; });
    if (listing.count) {
        QJsonObject body = answer.body.toObject();
        body.insert(u"total"_s, listing.count->count);
        body.insert(u"totalIsCapped"_s, listing.count->isCapped);
        answer.body = body;
    }
    return answer;
}

base::Result<Answer> list(const Cursors& cursors, store::Stores& stores, const MemberIdentity& who,
                          const Call& call) {
    const auto mode = modeOf(call);
    const auto query = readQuery(who, call);
    if (!mode || !query)
        return base::fail(mode ? query.error() : mode.error());
    const auto request = readPageRequest(cursors, call);
    if (!request)
        return base::fail(request.error());
    const auto listing = HistoryService(stores).list(who, *mode, call.query(u"env"), *query, *request,
                                                     call.query(u"count") == u"true");
    if (!listing)
        return base::fail(listing.error());
    return write(cursors, who, call, *request, *listing);
}

} // namespace

void bindHistory(Endpoints& endpoints) {
    endpoints.memberQuery("/orgs/{org}/transactions",
                          [cursors = Cursors(endpoints.settings())](
                              store::Stores& stores, const MemberIdentity& who, const Call& call) {
                              return list(cursors, stores, who, call);
                          });
}

} // namespace api
