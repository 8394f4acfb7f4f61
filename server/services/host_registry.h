#pragma once

#include "server/base/timers.h"
#include "server/model/host.h"
#include "server/model/sdk.h"
#include "server/services/identity.h"
#include "server/services/ports.h"

#include <QHash>
#include <QList>

#include <map>
#include <memory>

namespace services {

// A host instance that is connected, or was until recently and may come back (spec/protocol.md §4.6).
struct Host {
    QString instanceId;
    ConnectionId connection = 0; // 0: lost, in its grace period.
    ApiIdentity identity;
    model::Sdk sdk;
    model::HostStatus status = model::HostStatus::Online;
    QString requestId; // Serverless hosts only.
    qint64 createdAt = 0;
    QStringList actionIds;
    QStringList pageIds;
    int openRuns = 0;
    base::Timers::Id graceTimer = 0;

    [[nodiscard]] bool isConnected() const { return connection != 0; }
    [[nodiscard]] bool takesWork() const { return isConnected() && status == model::HostStatus::Online; }
};

// All hosts of this server, in memory, keyed by instance id; which connection speaks for each; and who serves
// what. A connection that has been superseded finds nothing here, so its late close cannot touch its
// successor. Core thread.
class HostRegistry {
public:
    // Inserts a host, or hands the existing one of the same instance id to a new connection.
    Host& attach(const Host& host);
    // The host that `connection` speaks for; nullptr when it is no host or has been superseded.
    [[nodiscard]] Host* byConnection(ConnectionId connection) const;
    [[nodiscard]] Host* find(const QString& instanceId) const;
    // Ends the connection of a host; it stays known. nullptr as in byConnection().
    Host* detach(ConnectionId connection);
    void remove(const QString& instanceId);
    void link(Host& host, const QStringList& actionIds, const QStringList& pageIds);

    // Of those that take work: the one with the fewest open runs, the newest of equals.
    [[nodiscard]] Host* chooseForAction(const QString& actionId) const;
    [[nodiscard]] Host* chooseForPage(const QString& pageId) const;
    // The best status among the hosts that serve it; nothing when none does.
    [[nodiscard]] std::optional<model::HostStatus> actionStatus(const QString& actionId) const;
    [[nodiscard]] std::optional<model::HostStatus> pageStatus(const QString& pageId) const;
    [[nodiscard]] QList<Host*> hostsOfAction(const QString& actionId) const {
        return m_byAction.value(actionId);
    }
    [[nodiscard]] QList<Host*> all() const;
    [[nodiscard]] qsizetype connectedCount() const { return m_byConnection.size(); }

private:
    using Index = QHash<QString, QList<Host*>>;

    static void unlink(Index& index, const QStringList& ids, Host* host);
    static void relink(Index& index, QStringList& current, const QStringList& wanted, Host* host);
    [[nodiscard]] static Host* choose(const QList<Host*>& hosts);
    [[nodiscard]] static std::optional<model::HostStatus> best(const QList<Host*>& hosts);

    std::map<QString, std::unique_ptr<Host>> m_hosts;
    QHash<ConnectionId, Host*> m_byConnection;
    Index m_byAction;
    Index m_byPage;
};

} // namespace services
