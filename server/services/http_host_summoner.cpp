#include "server/services/http_host_summoner.h"

#include "server/base/id.h"
#include "server/store/stores.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcHttpHostSummons, "hosts.http")

namespace services {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 SummonsMs = 60'000;
constexpr qint64 RequestValidMs = 60'000;

base::Error noHost() {
    base::Error error;
    error.code = base::Code::Unavailable;
    error.message = u"Could not get an online host instance for this transaction"_s;
    error.reason = "no_host_online";
    return error;
}

} // namespace

void HttpHostSummoner::summon(const Target& target, Found found) {
    tryNext({.target = target, .candidates = m_httpHosts.usableFor(target), .found = std::move(found)});
}

void HttpHostSummoner::tryNext(Summons summons) {
    if (summons.candidates.isEmpty()) {
        summons.found(base::fail(noHost()));
        return;
    }
    const model::HttpHost host = summons.candidates.takeFirst();
    if (!m_httpHosts.knows(host.organizationId, host.id)) {
        tryNext(std::move(summons));
        return;
    }
    const model::HttpHostRequest request{base::uuid(),          host.id,       summons.target.actionId,
                                         summons.target.pageId, m_clock.now(), std::nullopt};
    if (const base::Status inserted = m_stores.httpHosts.insertRequest(request); !inserted) {
        summons.found(base::fail(inserted.error()));
        return;
    }
    summons.timer = m_timers.after(SummonsMs, [this, id = request.id] { giveUp(id, noHost()); });
    m_summons.insert(request.id, summons);
    // The answer comes when the host's work is over; one that comes earlier means that it will not connect.
    m_caller.post(QUrl(host.url), QJsonObject{{u"requestId"_s, request.id}}, 0,
                  [this, id = request.id](const base::Result<int>& status) { endpointAnswered(id, status); });
}

void HttpHostSummoner::endpointAnswered(const QString& requestId, const base::Result<int>& status) {
    std::optional<Summons> summons = take(requestId);
    if (!summons)
        return;
    qCInfo(lcHttpHostSummons, "A serverless host answered %d instead of connecting.", status.value_or(0));
    invalidate(requestId);
    tryNext(std::move(*summons));
}

void HttpHostSummoner::giveUp(const QString& requestId, const base::Error& error) {
    const std::optional<Summons> summons = take(requestId);
    if (!summons)
        return;
    invalidate(requestId);
    summons->found(base::fail(error));
}

void HttpHostSummoner::invalidate(const QString& requestId) {
    if (const base::Result<bool> invalid = m_stores.httpHosts.invalidateRequest(requestId, m_clock.now());
        !invalid)
        qCWarning(lcHttpHostSummons, "Saving a request failed: %ls", qUtf16Printable(invalid.error().detail));
}

std::optional<HttpHostSummoner::Summons> HttpHostSummoner::take(const QString& requestId) {
    const auto entry = m_summons.find(requestId);
    if (entry == m_summons.end())
        return std::nullopt;
    Summons summons = std::move(*entry);
    m_summons.erase(entry);
    m_timers.cancel(summons.timer);
    return summons;
}

// --- For the hosts that come.

base::Status HttpHostSummoner::acceptRequest(const ApiIdentity& key, const QString& requestId) {
    const base::Failure refused = base::fail(base::Code::InvalidArgument, u"Invalid action request"_s);
    const auto request = m_stores.httpHosts.request(requestId);
    if (!request)
        return base::fail(request.error());
    const bool fresh =
        *request && !(*request)->invalidAt && (*request)->createdAt + RequestValidMs >= m_clock.now();
    if (!fresh || !m_httpHosts.knows(key.organizationId, (*request)->httpHostId) || key.isDevelopment())
        return refused;
    // The request works once.
    const base::Result<bool> taken = m_stores.httpHosts.invalidateRequest(requestId, m_clock.now());
    if (!taken)
        return base::fail(taken.error());
    return *taken ? base::Status() : refused;
}

void HttpHostSummoner::hostConnected(Host& host) {
    if (const std::optional<Summons> summons = take(host.requestId))
        summons->found(&host);
}

} // namespace services
