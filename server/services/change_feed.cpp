#include "server/services/change_feed.h"

namespace services {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 GatherMs = 50;

QString name(Topic topic) {
    switch (topic) {
    case Topic::Structure:
        return u"structure"_s;
    case Topic::Queue:
        return u"queue"_s;
    case Topic::Transactions:
        return u"transactions"_s;
    case Topic::History:
        return u"history"_s;
    case Topic::Hosts:
        return u"hosts"_s;
    case Topic::Members:
        return u"members"_s;
    case Topic::Keys:
        return u"keys"_s;
    case Topic::Schedules:
        return u"schedules"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

size_t qHash(const ChangeFeed::Audience& audience, size_t seed) {
    return qHashMulti(seed, audience.scope.organizationId, audience.scope.environmentId,
                      audience.scope.developerId, audience.userId);
}

ChangeFeed::ChangeFeed(ClientRegistry& clients, PeerGateway& peers, base::Timers& timers)
    : m_clients(clients), m_peers(peers), m_timers(timers) {}

void ChangeFeed::changed(const model::Scope& scope, Topic topic) { add({scope, scope.developerId}, topic); }

void ChangeFeed::changedFor(const QString& userId, const model::Scope& scope, Topic topic) {
    add({scope, userId}, topic);
}

void ChangeFeed::changedEverywhere(Topic topic) { add({}, topic); }

void ChangeFeed::add(const Audience& audience, Topic topic) {
    if (m_waiting.isEmpty())
        m_timers.after(GatherMs, [this] { send(); });
    m_waiting[audience].insert(topic);
}

void ChangeFeed::send() {
    const auto waiting = std::exchange(m_waiting, {});
    for (auto entry = waiting.begin(); entry != waiting.end(); ++entry) {
        const Audience& audience = entry.key();
        QStringList topics;
        for (const Topic topic : entry.value())
            topics.append(name(topic));
        topics.sort();
        const QList<const Client*> clients = clientsOf(audience);
        for (const Client* const client : clients)
            m_peers.changed(client->connection, audience.scope, topics);
    }
}

QList<const Client*> ChangeFeed::clientsOf(const Audience& audience) const {
    const QString& organizationId = audience.scope.organizationId;
    if (organizationId.isEmpty())
        return m_clients.all();
    return audience.userId.isEmpty() ? m_clients.ofOrganization(organizationId)
                                     : m_clients.ofMember(audience.userId, organizationId);
}

} // namespace services
