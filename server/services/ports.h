#pragma once

#include "server/base/result.h"
#include "server/model/action.h"
#include "server/model/io.h"
#include "server/model/notification.h"
#include "server/model/run.h"
#include "server/model/transaction.h"

#include <QUrl>

#include <functional>
#include <memory>

// What services call out to. Services run on the core thread and call these from there; every callback comes
// back on the core thread, exactly once, unless the core stops first. Empty callbacks are allowed and
// cheaper.
namespace services {

using ConnectionId = quint64; // One WebSocket; never used again. 0 is none.
using Delivered = std::function<void(base::Status)>;
template <class T>
using Done = std::function<void(base::Result<T>)>;

// Pushes to connected hosts and browsers (spec/protocol.md §3.3, §3.4). Messages to one connection arrive in
// the order of these calls. An unknown or closed connection fails with Unavailable.
class PeerGateway {
public:
    virtual ~PeerGateway() = default;

    // --- to hosts
    // -------------------------------------------------------------------------------------------------
    // `repeatable`: the host ignores a second order for the same run, so that a lost one may be sent again.
    virtual void startTransaction(ConnectionId host, const model::StartOrder& order, bool repeatable,
                                  Delivered done) = 0;
    // Fails with TooLarge when the host's SDK would drop its connection over a message of this size.
    virtual void respondToIoCall(ConnectionId host, const QString& transactionId, const QString& response,
                                 Delivered done) = 0;
    virtual void cancelIoCall(ConnectionId host, const QString& transactionId, const model::IoCall& call,
                              Delivered done) = 0;
    virtual void closeTransaction(ConnectionId host, const QString& transactionId, Delivered done) = 0;
    virtual void openPage(ConnectionId host, const model::PageOrder& order, Delivered done) = 0;
    virtual void closePage(ConnectionId host, const QString& pageKey) = 0;

    // --- to browsers
    // ----------------------------------------------------------------------------------------------
    virtual void render(ConnectionId client, const QString& transactionId, const QString& ioCall,
                        Delivered done) = 0;
    virtual void showLoading(ConnectionId client, const QString& transactionId,
                             const model::LoadingState& state) = 0;
    virtual void showLog(ConnectionId client, const model::TransactionLog& line) = 0;
    virtual void showNotification(ConnectionId client, const model::Notification& notification) = 0;
    virtual void redirect(ConnectionId client, const QString& transactionId, const model::Redirect& redirect,
                          Delivered done) = 0;
    virtual void renderPage(ConnectionId client, const QString& pageKey, const std::optional<QString>& page,
                            const QString& hostInstanceId, Delivered done) = 0;
    // `result` is the host's text, unchanged.
    virtual void completed(ConnectionId client, const QString& transactionId, model::ResultStatus status,
                           const std::optional<QString>& result, Delivered done) = 0;
    virtual void usurped(ConnectionId client, const QString& transactionId) = 0;
    // `key` is a transaction id or a page key.
    virtual void hostClosed(ConnectionId client, const QString& key) = 0;
    virtual void hostReconnected(ConnectionId client, const QString& key) = 0;
    virtual void responseRefused(ConnectionId client, const QString& transactionId,
                                 const QString& inputGroupKey, const QString& message) = 0;
    // Something a list on the screen shows has changed.
    virtual void changed(ConnectionId client, const model::Scope& scope, const QStringList& topics) = 0;

    // --- to both
    // --------------------------------------------------------------------------------------------------
    virtual void close(ConnectionId connection, quint16 code, const QString& reason) = 0;
};

// Password hashing on the pool. Both fail with RateLimited when too many wait already.
class PasswordHasher {
public:
    virtual ~PasswordHasher() = default;
    virtual void hash(const QString& password, Done<QString> done) = 0;
    virtual void verify(const QString& password, const QString& hash, Done<bool> done) = 0;
    // A hash that no password matches and that takes as long to verify.
    [[nodiscard]] virtual QString decoy() const = 0;
    // hash() would make it in another way today.
    [[nodiscard]] virtual bool isOutdated(const QString& hash) const = 0;
};

// Requests to serverless hosts (spec/protocol.md §8.4, §8.6). Refuses addresses that are not allowed.
class HostCaller {
public:
    virtual ~HostCaller() = default;
    // POSTs `body` as JSON. done() gets the HTTP status. `timeoutMs` 0: the answer may take as long as it
    // likes, only connecting has a limit.
    virtual void post(const QUrl& url, const QJsonObject& body, qint64 timeoutMs,
                      std::function<void(base::Result<int>)> done) = 0;
    // Whether `url` may be called at all, with the reason if not.
    [[nodiscard]] virtual base::Status check(const QUrl& url) const = 0;
};

// A file that is to come from a browser.
struct ExpectedFile {
    QString key; // Three parts of [A-Za-z0-9._-], with "/" between them.
    qint64 size = 0;
    qint64 uploadUntil = 0; // Milliseconds since the epoch, as is:
    qint64 downloadUntil = 0;
};

// Addresses that carry their own permission.
struct FileLinks {
    QString upload;   // To PUT the bytes. May be relative to the dashboard's address.
    QString download; // For whoever has it, wherever they are.
};

// Keeps the files that people give to actions (spec/protocol.md §9.5).
class FileStorage {
public:
    virtual ~FileStorage() = default;
    [[nodiscard]] virtual FileLinks links(const ExpectedFile& file) const = 0;
    // A file that is not there is removed already.
    virtual void remove(const QString& key, Delivered done) = 0;
};

// A file on its way to this server's disk. What has not been committed when this is destroyed is removed.
class IncomingFile {
public:
    virtual ~IncomingFile() = default;
    [[nodiscard]] virtual base::Status write(QByteArrayView data) = 0;
    // Makes the file durable, then known by its key. Waits for the disk.
    [[nodiscard]] virtual base::Status commit() = 0;
};

// The other end of the links of a server that keeps the files itself. Any thread.
class LocalFiles {
public:
    struct Link {
        QString key;
        QString expires; // As they stand in the link.
        QString size;
        QString signature;
    };

    virtual ~LocalFiles() = default;
    // Forbidden unless it is the link of an upload that has not expired.
    [[nodiscard]] virtual base::Result<std::unique_ptr<IncomingFile>> receive(const Link& link) const = 0;
    // The path of the file that such a link to download leads to.
    [[nodiscard]] virtual base::Result<QString> find(const Link& link) const = 0;
};

} // namespace services
