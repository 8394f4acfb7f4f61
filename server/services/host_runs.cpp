#include "server/services/host_runs.h"

#include "server/base/id.h"
#include "server/base/json.h"
#include "server/base/json_object_view.h"
#include "server/store/stores.h"

namespace services {

using namespace Qt::StringLiterals;
using Status = model::TransactionStatus;

namespace {

constexpr qsizetype MaxLogLine = 64 * 1024;
constexpr qint64 MaxLogLines = 100'000;

base::Failure transactionNotFound() { return base::fail(base::Code::NotFound, u"Transaction not found."_s); }

QString jsonText(const QJsonValue& value) {
    return value.isUndefined() || value.isNull() ? QString() : QString::fromUtf8(base::toJson(value));
}

} // namespace

model::TransactionResult readResult(const std::optional<QString>& text) {
    model::TransactionResult result;
    if (!text || text->isEmpty())
        return result;
    const QByteArray utf8 = text->toUtf8();
    const std::optional<base::JsonObjectView> object = base::JsonObjectView::of(utf8);
    if (!object) {
        result.schemaVersion = 1;
        result.status = model::ResultStatus::Failure;
        result.data = jsonText(QJsonObject{{u"error"_s, u"Error"_s}, {u"message"_s, *text}});
        return result;
    }
    result.data = QString::fromUtf8(object->present("data").value_or(QByteArrayView()));
    result.meta = QString::fromUtf8(object->present("meta").value_or(QByteArrayView()));
    // Python leaves the version out.
    const bool hasData = object->json("data") || object->json("meta");
    bool isNumber = false;
    const int version = object->json("schemaVersion").value_or(QByteArrayView()).toInt(&isNumber);
    result.schemaVersion = isNumber ? version : (hasData ? 1 : 0);
    const auto status = QString::fromUtf8(object->text("status").value_or(QByteArrayView()));
    result.status = model::fromString<model::ResultStatus>(status).value_or(model::ResultStatus::Success);
    return result;
}

HostRuns::HostRuns(store::Stores& stores, RunBook& book, HostRegistry& hosts, ClientRegistry& clients,
                   ChangeFeed& feed, NotificationService& notifications, RunLifecycle& lifecycle,
                   PeerGateway& peers, const base::Clock& clock)
    : m_stores(stores), m_book(book), m_hosts(hosts), m_clients(clients), m_feed(feed),
      m_notifications(notifications), m_lifecycle(lifecycle), m_peers(peers), m_clock(clock) {}

base::Result<Run*> HostRuns::owned(ConnectionId connection, const QString& transactionId) {
    const Host* const host = m_hosts.byConnection(connection);
    if (!host)
        return base::fail(base::Code::Unauthenticated, u"Unauthorized."_s);
    const base::Result<Run*> run = m_book.find(transactionId);
    if (!run)
        return run;
    if (!*run)
        return transactionNotFound();
    const model::Transaction& row = (*run)->row;
    const bool isOwn = row.hostInstanceId == host->instanceId ||
                       (row.hostInstanceId.isEmpty() && (*run)->scope() == host->identity.scope());
    if (!isOwn)
        return transactionNotFound();
    if (const base::Status heard = m_lifecycle.hostSpoke(**run, *host); !heard)
        return base::fail(heard.error());
    return run;
}

base::Status HostRuns::sendIoCall(ConnectionId connection, const QString& transactionId,
                                  const model::IoCall& call, bool skipClient) {
    if (call.asksCredentials)
        return base::fail(base::Code::InvalidArgument,
                          u"IO method io.experimental.credentials is not currently supported."_s);
    const base::Result<Run*> found = owned(connection, transactionId);
    if (!found)
        return base::fail(found.error());
    Run& run = **found;
    if (run.isCompleted() && run.isCanceled()) {
        m_lifecycle.tellHostCanceled(run, call);
        return {};
    }
    if (!run.isCompleted() && call.needsInput) {
        m_book.setStatus(run, Status::AwaitingInput);
        m_feed.changedFor(run.row.ownerId, run.scope(), Topic::Transactions);
    }
    if (call.confirmsIdentity) {
        if (const base::Status required = require(run, call); !required)
            return required;
    }
    const bool isNew = run.row.lastInputGroupKey != call.inputGroupKey;
    run.pendingCall = call;
    run.loading.reset();
    if (isNew || !run.row.pendingRedirect.isEmpty()) {
        run.row.lastInputGroupKey = call.inputGroupKey;
        run.row.pendingRedirect.clear();
        m_book.touch(run);
    }
    if (!skipClient)
        render(run, isNew);
    return {};
}

base::Status HostRuns::require(Run& run, const model::IoCall& call) {
    for (model::TransactionRequirement& known : run.requirements) {
        if (known.inputGroupKey != call.inputGroupKey)
            continue;
        // A re-render has a new id; declining names the latest.
        known.ioCallId = call.id;
        return m_stores.transactions.updateRequirement(known);
    }
    model::TransactionRequirement requirement;
    requirement.id = base::nanoid();
    requirement.transactionId = run.row.id;
    requirement.ioCallId = call.id;
    requirement.inputGroupKey = call.inputGroupKey;
    requirement.gracePeriodMs = call.gracePeriodMs;
    requirement.createdAt = m_clock.now();
    if (const base::Status inserted = m_stores.transactions.insertRequirement(requirement); !inserted)
        return inserted;
    run.requirements.append(requirement);
    return {};
}

void HostRuns::render(Run& run, bool isNew) {
    const QString callKey = run.pendingCall->inputGroupKey;
    const bool waits = run.pendingCall->needsInput && !run.isCompleted();
    const bool tellOwner = isNew && waits && run.runsInBackground && run.isLive();
    const ConnectionId client = m_clients.connectionOf(run.row.currentClientId);
    if (!client) {
        if (tellOwner)
            m_notifications.inputRequired(run, callKey);
        // A completed run that nobody watches has nothing more to say to anybody.
        else if (run.isUnwatchedEnd())
            m_lifecycle.release(run);
        return;
    }
    Delivered done;
    if (tellOwner)
        done = [this, id = run.row.id, callKey](const base::Status& delivered) {
            const Run* const current = m_book.loaded(id);
            if (!delivered && current)
                m_notifications.inputRequired(*current, callKey);
        };
    m_peers.render(client, run.row.id, run.pendingCall->text, std::move(done));
}

base::Status HostRuns::sendLoading(ConnectionId connection, const QString& transactionId,
                                   const model::LoadingState& state) {
    const base::Result<Run*> found = owned(connection, transactionId);
    if (!found)
        return base::fail(found.error());
    Run& run = **found;
    if (run.isCompleted() || run.isHostLost())
        return base::fail(base::Code::Conflict, u"The transaction is not running."_s);
    run.loading = state;
    if (const ConnectionId client = m_clients.connectionOf(run.row.currentClientId))
        m_peers.showLoading(client, transactionId, state);
    return {};
}

base::Status HostRuns::sendLog(ConnectionId connection, const QString& transactionId, const QString& data,
                               std::optional<qint64> index, std::optional<qint64> timestamp) {
    const base::Result<Run*> found = owned(connection, transactionId);
    if (!found)
        return base::fail(found.error());
    Run& run = **found;
    model::TransactionLog line{transactionId, 0, data.left(MaxLogLine), timestamp.value_or(m_clock.now())};
    if (index) {
        line.index = *index;
    } else {
        if (!run.nextLogIndex) {
            const base::Result<qint64> count = m_stores.transactions.logCount(transactionId);
            if (!count)
                return base::fail(count.error());
            run.nextLogIndex = *count;
        }
        line.index = *run.nextLogIndex;
    }
    if (line.index < 0 || line.index >= MaxLogLines)
        return base::fail(base::Code::TooLarge, u"The transaction has too many log lines."_s);
    const base::Result<bool> added = m_stores.transactions.appendLog(line);
    if (!added)
        return base::fail(added.error());
    run.nextLogIndex = std::max(run.nextLogIndex.value_or(0), line.index + 1);
    const ConnectionId client = m_clients.connectionOf(run.row.currentClientId);
    if (*added && client)
        m_peers.showLog(client, line);
    if (run.isUnwatchedEnd())
        m_book.forget(transactionId);
    return {};
}

base::Status HostRuns::sendRedirect(ConnectionId connection, const QString& transactionId,
                                    const model::Redirect& redirect) {
    const base::Result<Run*> found = owned(connection, transactionId);
    if (!found)
        return base::fail(found.error());
    Run& run = **found;
    if (run.lastRedirect == redirect)
        return {}; // A repetition of the same call: one redirect is enough.
    run.lastRedirect = redirect;
    run.row.wasRedirected = true;
    run.row.pendingRedirect = jsonText(model::toJson(redirect));
    // Hosts do not repeat redirects after a restart, so this one is not written behind.
    if (const base::Status saved = m_stores.transactions.saveSoftState(run.row); !saved)
        return saved;
    if (const ConnectionId client = m_clients.connectionOf(run.row.currentClientId))
        m_peers.redirect(client, transactionId, redirect,
                         [this, transactionId](const base::Status& delivered) {
                             Run* const current = m_book.loaded(transactionId);
                             if (!delivered || !current)
                                 return;
                             current->row.pendingRedirect.clear();
                             m_book.touch(*current);
                         });
    return {};
}

base::Status HostRuns::complete(ConnectionId connection, const QString& transactionId,
                                const std::optional<QString>& text) {
    const base::Result<Run*> found = owned(connection, transactionId);
    if (!found)
        return base::fail(found.error());
    Run& run = **found;
    const Host* const host = m_hosts.byConnection(connection);
    if (run.row.hostInstanceId != host->instanceId)
        return transactionNotFound();
    const model::TransactionResult result = readResult(text);
    if (run.isCompleted()) {
        const base::Status kept = run.isCanceled() ? m_book.keepCanceledResult(run, result) : base::Status();
        m_lifecycle.hostIsDone(run);
        return kept;
    }
    const bool failed = result.status == model::ResultStatus::Failure;
    const auto status = run.row.wasRedirected && !failed ? model::ResultStatus::Redirected : result.status;
    const base::Result<bool> ended = m_book.complete(run, result, status);
    if (!ended)
        return base::fail(ended.error());
    m_feed.changedFor(run.row.ownerId, run.scope(), Topic::Transactions);
    m_feed.changed(run.scope(), Topic::History);
    tellCompleted(run, text);
    return {};
}

bool HostRuns::isQuietSuccess(const Run& run) const {
    if (run.row.scheduleId.isEmpty() || run.row.resultStatus != model::ResultStatus::Success)
        return false;
    const auto schedule = m_stores.schedules.byId(run.row.scheduleId);
    return schedule && *schedule && !(*schedule)->notifyOnSuccess;
}

void HostRuns::tellCompleted(Run& run, const std::optional<QString>& result) {
    const bool tellOwner = run.runsInBackground && run.isLive() && !isQuietSuccess(run);
    const ConnectionId client = m_clients.connectionOf(run.row.currentClientId);
    if (!client) {
        if (tellOwner)
            m_notifications.completed(run);
        m_lifecycle.completedUnwatched(run);
        return;
    }
    Delivered done;
    if (tellOwner)
        done = [this, id = run.row.id](const base::Status& delivered) {
            const Run* const current = m_book.loaded(id);
            if (!delivered && current)
                m_notifications.completed(*current);
        };
    m_peers.completed(client, run.row.id, *run.row.resultStatus, result, std::move(done));
}

base::Status HostRuns::notify(ConnectionId connection, const NotificationService::Draft& draft) {
    const Host* const host = m_hosts.byConnection(connection);
    if (!host)
        return base::fail(base::Code::Unauthenticated, u"Unauthorized."_s);
    return m_notifications.notify(host->identity, draft);
}

} // namespace services
