#include "server/services/client_runs.h"

#include "server/base/id.h"
#include "server/base/json.h"
#include "server/base/log_scope.h"
#include "server/services/access_rules.h"
#include "server/store/stores.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcClientRuns, "runs")

namespace services {

using namespace Qt::StringLiterals;
using Status = model::TransactionStatus;

namespace {

// The params a run was queued with, overlaid by those of the page that opens it.
QJsonObject overlay(const QString& queued, const QJsonObject& params) {
    QJsonObject merged = base::parseJsonObject(queued.toUtf8()).value_or(QJsonObject());
    for (auto param = params.begin(); param != params.end(); ++param)
        merged.insert(param.key(), param.value());
    return merged;
}

QJsonValue metaOf(const QString& text) {
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined)
                          : base::parseJson(text.toUtf8()).value_or(QJsonValue(QJsonValue::Undefined));
}

} // namespace

ClientRuns::ClientRuns(store::Stores& stores, RunBook& book, HostRegistry& hosts, ClientRegistry& clients,
                       ChangeFeed& feed, RunLifecycle& lifecycle, OrderWriter& orders, PeerGateway& peers,
                       const base::Clock& clock)
    : m_stores(stores), m_book(book), m_hosts(hosts), m_clients(clients), m_feed(feed),
      m_lifecycle(lifecycle), m_orders(orders), m_peers(peers), m_clock(clock) {}

Host* ClientRuns::connectedHost(const Run& run) const {
    Host* const host = m_hosts.find(run.row.hostInstanceId);
    return host && host->isConnected() ? host : nullptr;
}

base::Result<ClientRuns::Claim> ClientRuns::claimOf(const Client& client, const Run& run) const {
    if (client.organizationId.isEmpty() || run.row.organizationId != client.organizationId)
        return Claim::None;
    if (run.row.ownerId == client.userId)
        return Claim::Take;
    if (!run.isLive())
        return Claim::None;
    const auto membership = m_stores.memberships.find(client.userId, client.organizationId);
    if (!membership)
        return base::fail(membership.error());
    if (!*membership)
        return Claim::None;
    if ((*membership)->role() == model::Role::Admin)
        return Claim::Take;
    const auto teams = m_stores.teams.idsOfMembership((*membership)->id);
    const auto access = m_stores.actions.access().of(run.row.actionId);
    if (!teams || !access)
        return base::fail(teams ? access.error() : teams.error());
    model::Action action;
    action.id = run.row.actionId;
    if (AccessRules({}, *access, *teams).administers(action))
        return Claim::Take;
    return (*membership)->permissions().testFlag(model::Permission::ReadOrgProdTransactions) ? Claim::View
                                                                                             : Claim::None;
}

base::Result<bool> ClientRuns::connect(ConnectionId connection, const QString& transactionId,
                                       const QJsonObject& params) {
    const Client* const client = m_clients.byConnection(connection);
    if (!client)
        return false;
    const base::Result<Run*> found = m_book.find(transactionId);
    if (!found)
        return base::fail(found.error());
    if (!*found)
        return false;
    Run& run = **found;
    const base::Result<Claim> claim = claimOf(*client, run);
    if (!claim)
        return base::fail(claim.error());
    const bool resumes = run.row.currentClientId == client->clientId;
    if (run.isCompleted()) {
        if (*claim == Claim::Take && !run.hasClient() && connectedHost(run) && !run.closedInHost) {
            m_book.setClient(run, client->clientId); // What it showed stays interactive.
            m_lifecycle.clientReturned(run);
        } else if (run.isUnwatchedEnd()) {
            m_lifecycle.release(run);
        }
        return *claim != Claim::None && !resumes;
    }
    if (*claim != Claim::Take)
        return false;
    return adopt(run, *client, params);
}

base::Result<bool> ClientRuns::adopt(Run& run, const Client& client, const QJsonObject& params) {
    Host* const host = connectedHost(run);
    if (!host)
        return false;
    const QString previous = run.row.currentClientId;
    if (run.isHostLost()) // Its start order got lost, but the host is there.
        m_book.setStatus(run,
                         std::exchange(run.row.statusBeforeDrop, std::nullopt).value_or(Status::Running));
    m_book.setClient(run, client.clientId);
    m_lifecycle.clientReturned(run);
    if (run.row.status == Status::Pending) {
        if (const base::Status started = start(run, client, *host, params); !started)
            return base::fail(started.error());
        return true;
    }
    if (previous != client.clientId) {
        const Client* const usurped = m_clients.find(previous);
        if (usurped)
            m_peers.usurped(usurped->connection, run.row.id);
        if (run.row.ownerId != client.userId) {
            if (const base::Status noted = auditTakeover(run, client); !noted)
                return base::fail(noted.error());
        }
    }
    showCurrent(run, client);
    return true;
}

base::Status ClientRuns::start(Run& run, const Client& client, Host& host, const QJsonObject& params) {
    const QJsonObject merged = overlay(run.row.params, params);
    const base::Result<model::StartOrder> order =
        m_orders.start(run, host, client.userId, merged, metaOf(run.row.paramsMeta));
    if (!order)
        return base::fail(order.error());
    m_book.setStatus(run, Status::Running);
    const bool repeatable = run.sdk().ignoresRepeatedStart();
    if (!repeatable) {
        // This host would run the action twice, so that it has started must be on disk before it hears of it.
        if (const base::Status saved = m_stores.transactions.saveSoftState(run.row); !saved)
            return saved;
    }
    m_feed.changedFor(run.row.ownerId, run.scope(), Topic::Transactions);
    m_peers.startTransaction(host.connection, *order, repeatable,
                             [this, id = run.row.id](const base::Status& sent) {
                                 Run* const current = m_book.loaded(id);
                                 if (!sent && current)
                                     m_lifecycle.startFailed(*current);
                             });
    return {};
}

void ClientRuns::showCurrent(Run& run, const Client& client) {
    if (run.pendingCall)
        m_peers.render(client.connection, run.row.id, run.pendingCall->text, {});
    if (run.loading)
        m_peers.showLoading(client.connection, run.row.id, *run.loading);
    if (run.row.pendingRedirect.isEmpty())
        return;
    const auto redirect = base::parseJsonObject(run.row.pendingRedirect.toUtf8());
    if (!redirect)
        return;
    m_peers.redirect(client.connection, run.row.id, model::redirectFromJson(*redirect),
                     [this, id = run.row.id](const base::Status& sent) {
                         Run* const current = m_book.loaded(id);
                         if (!sent || !current)
                             return;
                         current->row.pendingRedirect.clear();
                         m_book.touch(*current);
                     });
}

base::Status ClientRuns::auditTakeover(const Run& run, const Client& client) {
    model::AuditEvent event;
    event.id = base::nanoid();
    event.organizationId = client.organizationId;
    event.at = m_clock.now();
    event.actorId = client.userId;
    event.type = u"transaction.taken_over"_s;
    event.targetType = u"transaction"_s;
    event.targetId = run.row.id;
    return m_stores.audit.append(event);
}

void ClientRuns::leave(ConnectionId connection, const QString& transactionId, Answer answer) {
    const Client* const client = m_clients.byConnection(connection);
    Run* const run = m_book.loaded(transactionId);
    if (!client || !run || run->row.currentClientId != client->clientId) {
        answer(false);
        return;
    }
    m_book.setClient(*run, {});
    if (run->isCompleted()) {
        const bool hostIsThere = connectedHost(*run);
        m_lifecycle.release(*run);
        answer(hostIsThere);
        return;
    }
    if (run->runsInBackground) {
        answer(true);
        return;
    }
    const bool hostIsThere = connectedHost(*run);
    const base::LogScope about({run->row.hostInstanceId, run->row.id});
    const base::Status canceled = m_lifecycle.cancel(*run, client->clientId);
    if (!canceled)
        qCWarning(lcClientRuns, "Canceling a run failed: %ls", qUtf16Printable(canceled.error().detail));
    answer(canceled.has_value() && hostIsThere);
}

bool ClientRuns::passesRequirements(Run& run, const model::IoResponse& response) {
    for (const model::TransactionRequirement& requirement : run.requirements) {
        const bool declined = response.declines && requirement.ioCallId == response.id;
        if (requirement.isOpen() && !declined)
            return false;
    }
    for (model::TransactionRequirement& requirement : run.requirements) {
        if (!requirement.isOpen())
            continue;
        requirement.canceledAt = m_clock.now();
        if (!m_stores.transactions.updateRequirement(requirement))
            return false;
    }
    return true;
}

void ClientRuns::respond(ConnectionId connection, const QString& transactionId,
                         const model::IoResponse& response, Answer answer) {
    const Client* const client = m_clients.byConnection(connection);
    Run* const run = m_book.loaded(transactionId);
    Host* const host = run ? connectedHost(*run) : nullptr;
    if (!client || !host || run->row.currentClientId != client->clientId ||
        !passesRequirements(*run, response)) {
        answer(false);
        return;
    }
    m_peers.respondToIoCall(
        host->connection, transactionId, response.text,
        [this, connection, transactionId, response, answer = std::move(answer)](const base::Status& sent) {
            if (sent)
                delivered(transactionId, response);
            else if (sent.error().code == base::Code::TooLarge)
                m_peers.responseRefused(connection, transactionId, response.inputGroupKey,
                                        sent.error().message);
            answer(sent.has_value());
        });
}

void ClientRuns::delivered(const QString& transactionId, const model::IoResponse& response) {
    Run* const run = m_book.loaded(transactionId);
    if (!run || response.kind != model::IoResponse::Kind::Return)
        return;
    // The host may have asked again before its acknowledgement was seen; then the newer call stays.
    if (!run->pendingCall || run->pendingCall->id != response.id)
        return;
    const bool awaited = run->pendingCall->needsInput;
    if (!run->isCompleted())
        run->pendingCall.reset();
    if (awaited && run->row.status == Status::AwaitingInput) {
        m_book.setStatus(*run, Status::Running);
        m_feed.changedFor(run->row.ownerId, run->scope(), Topic::Transactions);
    }
}

base::Status ClientRuns::confirmIdentity(const QString& transactionId) {
    const qint64 now = m_clock.now();
    if (const base::Status satisfied = m_stores.transactions.satisfyRequirements(transactionId, now);
        !satisfied)
        return satisfied;
    if (Run* const run = m_book.loaded(transactionId)) {
        for (model::TransactionRequirement& requirement : run->requirements) {
            if (requirement.isOpen())
                requirement.satisfiedAt = now;
        }
    }
    return {};
}

} // namespace services
