#include "server/services/session_service.h"

#include "server/base/id.h"
#include "server/services/identities.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcSessions, "accounts")

namespace services {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 PruneEveryMs = 3'600'000;
constexpr qsizetype MaxPerUser = 100;
} // namespace

SessionService::SessionService(store::Stores& stores, ClientService& clients, AuditTrail& audit,
                               base::Timers& timers, const base::Clock& clock, const Settings& settings)
    : m_stores(stores), m_clients(clients), m_audit(audit), m_clock(clock), m_settings(settings),
      m_nextPruning(timers) {}

void SessionService::start() { prune(); }

void SessionService::prune() {
    const qint64 now = m_clock.now();
    const auto removed =
        m_stores.sessions.removeExpired(now - m_settings.sessionIdleMs, now - m_settings.sessionAbsoluteMs);
    if (!removed)
        qCWarning(lcSessions, "Removing expired sessions failed: %ls",
                  qUtf16Printable(removed.error().detail));
    m_nextPruning.set(PruneEveryMs, [this] { prune(); });
}

base::Result<NewSession> SessionService::begin(const model::User& user, const Visitor& visitor,
                                               const QString& replaced) {
    const qint64 now = m_clock.now();
    const QString token = base::randomToken();
    model::Session session;
    session.id = base::nanoid();
    session.tokenHash = Identities::tokenHash(token);
    session.userId = user.id;
    session.createdAt = session.lastUsedAt = now;
    session.userAgent = visitor.userAgent;
    session.ip = visitor.ip;
    session.identityConfirmedAt = now;
    session.method = u"password"_s;
    if (const base::Status inserted = m_stores.sessions.insert(session); !inserted)
        return base::fail(inserted.error());
    if (const base::Status limited = limitCount(session); !limited)
        return base::fail(limited.error());
    const auto old = m_stores.sessions.byTokenHash(Identities::tokenHash(replaced));
    if (!old)
        return base::fail(old.error());
    if (*old) {
        if (const base::Status ended = end((*old)->id); !ended)
            return base::fail(ended.error());
    }
    return NewSession{session, token};
}

base::Status SessionService::limitCount(const model::Session& newest) {
    const auto sessions = m_stores.sessions.listOf(newest.userId);
    if (!sessions)
        return base::fail(sessions.error());
    for (qsizetype i = MaxPerUser; i < sessions->size(); ++i) {
        if (sessions->at(i).id == newest.id)
            continue;
        if (const base::Status ended = end(sessions->at(i).id); !ended)
            return ended;
    }
    return {};
}

base::Result<QList<model::Session>> SessionService::list(const QString& userId) {
    const qint64 now = m_clock.now();
    return m_stores.sessions.listOf(userId).map([this, now](QList<model::Session>&& sessions) {
        sessions.removeIf([&](const model::Session& session) { return expiryOf(session, m_settings) < now; });
        return std::move(sessions);
    });
}

base::Status SessionService::logOut(const QString& token, const Visitor& visitor) {
    const auto session = m_stores.sessions.byTokenHash(Identities::tokenHash(token));
    if (!session)
        return base::fail(session.error());
    if (!*session)
        return {};
    const auto user = m_stores.users.byId((*session)->userId);
    if (!user)
        return base::fail(user.error());
    if (const base::Status ended = end((*session)->id); !ended)
        return ended;
    return m_audit.note(Actor::of(user->value_or(model::User()), visitor),
                        {.type = u"logout"_s, .targetType = u"session"_s, .targetId = (*session)->id});
}

base::Status SessionService::revoke(const SessionIdentity& who, const Visitor& visitor, const QString& id) {
    const auto session = m_stores.sessions.byId(id);
    if (!session)
        return base::fail(session.error());
    if (!*session || (*session)->userId != who.user.id)
        return base::fail(base::Code::NotFound, u"Not found"_s);
    if (const base::Status ended = end(id); !ended)
        return ended;
    return m_audit.note(Actor::of(who.user, visitor),
                        {.type = u"session.revoked"_s, .targetType = u"session"_s, .targetId = id});
}

base::Status SessionService::revokeOthers(const SessionIdentity& who, const Visitor& visitor) {
    if (const base::Status ended = endOthers(who.user.id, who.session.id); !ended)
        return ended;
    return m_audit.note(
        Actor::of(who.user, visitor),
        {.type = u"session.others_revoked"_s, .targetType = u"user"_s, .targetId = who.user.id});
}

base::Status SessionService::endOthers(const QString& userId, const QString& exceptId) {
    const auto sessions = m_stores.sessions.listOf(userId);
    if (!sessions)
        return base::fail(sessions.error());
    for (const model::Session& session : *sessions) {
        if (session.id == exceptId)
            continue;
        if (const base::Status ended = end(session.id); !ended)
            return ended;
    }
    return {};
}

base::Status SessionService::end(const QString& id) {
    if (const auto removed = m_stores.sessions.remove(id); !removed)
        return base::fail(removed.error());
    m_clients.closeBySession(id);
    return {};
}

} // namespace services
