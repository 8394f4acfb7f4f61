#include "server/api/history_routes.h"

#include "server/api/modes.h"
#include "server/api/run_shapes.h"
#include "server/api/time_paging.h"
#include "server/base/json.h"
#include "server/services/history_service.h"
#include "server/store/text_search.h"

namespace api {

using namespace Qt::StringLiterals;
using services::CatalogService;
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

struct Alias {
    QStringList words;
    std::optional<model::TransactionStatus> status;
    std::optional<model::ResultStatus> result;
};

// What people type for a status (spec/accounts.md §5.5).
const QList<Alias>& aliases() {
    static const QList<Alias> all = {
        {{u"connection"_s, u"lost"_s}, model::TransactionStatus::HostConnectionDropped, {}},
        {{u"awaiting"_s, u"input"_s}, model::TransactionStatus::AwaitingInput, {}},
        {{u"closed"_s}, model::TransactionStatus::ClientConnectionDropped, {}},
        {{u"pending"_s}, model::TransactionStatus::Pending, {}},
        {{u"running"_s}, model::TransactionStatus::Running, {}},
        {{u"error"_s}, {}, model::ResultStatus::Failure},
        {{u"failure"_s}, {}, model::ResultStatus::Failure},
        {{u"completed"_s}, {}, model::ResultStatus::Success},
        {{u"success"_s}, {}, model::ResultStatus::Success},
        {{u"canceled"_s}, {}, model::ResultStatus::Canceled},
        {{u"redirected"_s}, {}, model::ResultStatus::Redirected},
    };
    return all;
}

// Takes the words of a status out of the search and makes a filter of them.
void consumeAliases(store::HistoryFilter& filter) {
    for (const Alias& alias : aliases()) {
        const qsizetype at = filter.words.indexOf(alias.words.first());
        if (at < 0 || filter.words.mid(at, alias.words.size()) != alias.words)
            continue;
        filter.words.remove(at, alias.words.size());
        if (alias.status)
            filter.statuses.append(*alias.status);
        else
            filter.resultStatuses.append(*alias.result);
        return;
    }
}

base::Result<store::HistoryFilter> readFilter(const MemberIdentity& who, const Call& call) {
    store::HistoryFilter filter;
    const auto statuses = enums<model::TransactionStatus>(call, u"status"_s);
    const auto results = enums<model::ResultStatus>(call, u"resultStatus"_s);
    if (!statuses || !results)
        return base::fail(statuses ? results.error() : statuses.error());
    const auto from = time(call, u"from"_s);
    const auto to = time(call, u"to"_s);
    if (!from || !to)
        return base::fail(from ? to.error() : from.error());
    filter.statuses = *statuses;
    filter.resultStatuses = *results;
    filter.from = *from;
    filter.to = *to;
    filter.actionId = call.query(u"actionId");
    filter.slug = call.query(u"slug");
    filter.ownerId = call.query(u"ownerId") == u"me" ? who.user.id : call.query(u"ownerId");
    if (call.request.query.has(u"scheduled"))
        filter.scheduled = call.query(u"scheduled") == u"true";
    filter.words = store::searchWords(call.query(u"q"));
    consumeAliases(filter);
    filter.visibility = HistoryService::visibility(who);
    return filter;
}

base::Result<Answer> list(const Cursors& cursors, store::Stores& stores, const MemberIdentity& who,
                          const Call& call) {
    const auto mode = modeOf(call);
    if (!mode)
        return base::fail(mode.error());
    if (const base::Status allowed = HistoryService::mayList(who, *mode == CatalogService::Mode::Console);
        !allowed)
        return base::fail(allowed.error());
    const auto environment = CatalogService::environment(stores, who, *mode, call.query(u"env"));
    if (!environment)
        return base::fail(environment.error());
    auto filter = readFilter(who, call);
    if (!filter)
        return base::fail(filter.error());
    filter->scope = CatalogService::scope(who, *mode, *environment);
    const auto request = readPageRequest(cursors, call);
    if (!request)
        return base::fail(request.error());
    const auto page = stores.history.page(*filter, *request);
    if (!page)
        return base::fail(page.error());
    QJsonArray array;
    for (const store::HistoryEntry& entry : page->rows)
        array.append(transactionShape(entry, *environment, who.user.id));
    Answer answer = writePage(
        cursors, call, *request, *page, array,
        [](const store::HistoryEntry& e) { return e.transaction.createdAt; },
        [](const store::HistoryEntry& e) { return e.transaction.id; });
    if (call.query(u"count") != u"true")
        return answer;
    const auto count = stores.history.count(*filter);
    if (!count)
        return base::fail(count.error());
    QJsonObject body = answer.body.toObject();
    body.insert(u"total"_s, count->count);
    body.insert(u"totalIsCapped"_s, count->isCapped);
    answer.body = body;
    return answer;
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
