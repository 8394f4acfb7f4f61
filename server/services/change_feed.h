#pragma once

#include "server/base/timers.h"
#include "server/model/action.h"
#include "server/services/client_registry.h"

#include <QHash>
#include <QSet>

namespace services {

// What lists on a screen are about.
enum class Topic { Structure, Queue, Transactions, History, Hosts, Members, Keys, Schedules };

// Tells browsers that something their lists show has changed, so that nobody has to poll. Bursts are
// gathered: a browser hears of a topic at most a few times a second. Core thread.
class ChangeFeed {
public:
    ChangeFeed(ClientRegistry& clients, PeerGateway& peers, base::Timers& timers);

    // To everybody in the organization; changes of console actions only to their developer.
    void changed(const model::Scope& scope, Topic topic);
    // To one person only.
    void changedFor(const QString& userId, const model::Scope& scope, Topic topic);
    // To everybody, in all organizations.
    void changedEverywhere(Topic topic);

private:
    struct Audience {
        model::Scope scope; // Without an organization: all of them.
        QString userId;     // Empty: everybody.

        bool operator==(const Audience&) const = default;
    };
    friend size_t qHash(const Audience& audience, size_t seed);

    void add(const Audience& audience, Topic topic);
    void send();
    [[nodiscard]] QList<const Client*> clientsOf(const Audience& audience) const;

    ClientRegistry& m_clients;
    PeerGateway& m_peers;
    base::Timers& m_timers;
    QHash<Audience, QSet<Topic>> m_waiting;
};

} // namespace services
