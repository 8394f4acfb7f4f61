#include "server/services/credential_watch.h"

#include "server/store/stores.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcCredentials, "accounts")

namespace services {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 PeriodMs = 60'000;
constexpr quint16 PolicyViolation = 1008;

QSet<QString> toSet(const QStringList& texts) { return QSet<QString>(texts.begin(), texts.end()); }

} // namespace

void CredentialWatch::start() {
    m_timers.after(PeriodMs, [this] {
        if (const base::Status checked = check(); !checked)
            qCWarning(lcCredentials, "Checking credentials failed: %ls",
                      qUtf16Printable(checked.error().detail));
        start();
    });
}

base::Status CredentialWatch::check() {
    const base::Status hosts = checkHosts();
    return hosts ? checkClients() : hosts;
}

base::Status CredentialWatch::checkHosts() {
    const QList<Host*> hosts = m_hosts.all();
    QSet<QString> ids;
    for (const Host* const host : hosts) {
        if (host->isConnected())
            ids.insert(host->identity.keyId);
    }
    const auto usable = m_stores.apiKeys.usableOf(ids.values(), m_clock.now());
    if (!usable)
        return base::fail(usable.error());
    const QSet<QString> good = toSet(*usable);
    for (const Host* const host : hosts) {
        if (host->isConnected() && !good.contains(host->identity.keyId))
            m_peers.close(host->connection, PolicyViolation, u"API key deleted"_s);
    }
    return {};
}

base::Status CredentialWatch::checkClients() {
    const QStringList ids = m_clients.sessionIds();
    const auto known = m_stores.sessions.knownOf(ids);
    if (!known)
        return base::fail(known.error());
    for (const QString& id : toSet(ids) - toSet(*known)) {
        for (const Client* const client : m_clients.ofSession(id))
            m_peers.close(client->connection, PolicyViolation, u"Session ended"_s);
    }
    return {};
}

} // namespace services
