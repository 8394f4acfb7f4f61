#include "server/store/session_store.h"

#include "server/store/sql_list.h"
#include "server/store/table.h"
#include "server/store/user_store.h"

namespace store {

using namespace Qt::StringLiterals;

namespace {

const Table& sessionsTable() {
    static const Table table(u"sessions"_s, u"s"_s,
                             u"id, token_hash, user_id, created_at, last_used_at, user_agent, ip, "
                             "mfa_verified_at, identity_confirmed_at, method"_s);
    return table;
}

} // namespace

static void read(Row& row, model::Session& session) {
    row.into(session.id, session.tokenHash, session.userId, session.createdAt, session.lastUsedAt,
             session.userAgent, session.ip, session.mfaVerifiedAt, session.identityConfirmedAt,
             session.method);
}

static void read(Row& row, SessionWithUser& entry) { row.into(entry.session, entry.user); }

base::Status SessionStore::insert(const model::Session& session) {
    return m_database.exec(sessionsTable().insert(),
                           {session.id, session.tokenHash, session.userId, session.createdAt,
                            session.lastUsedAt, session.userAgent, session.ip, session.mfaVerifiedAt,
                            session.identityConfirmedAt, session.method});
}

base::Result<std::optional<model::Session>> SessionStore::byTokenHash(const QByteArray& tokenHash) {
    static const QString sql = sessionsTable().select() + u"WHERE s.token_hash = ?"_s;
    return m_database.one<model::Session>(sql, {tokenHash});
}

base::Result<std::optional<SessionWithUser>> SessionStore::withUserByTokenHash(const QByteArray& tokenHash) {
    static const QString sql =
        u"SELECT %1, %2 FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.token_hash = ?"_s.arg(
            sessionsTable().columns(), usersTable().columns());
    return m_database.one<SessionWithUser>(sql, {tokenHash});
}

base::Result<std::optional<model::Session>> SessionStore::byId(const QString& id) {
    static const QString sql = sessionsTable().select() + u"WHERE s.id = ?"_s;
    return m_database.one<model::Session>(sql, {id});
}

base::Result<QList<model::Session>> SessionStore::listOf(const QString& userId) {
    static const QString sql =
        sessionsTable().select() + u"WHERE s.user_id = ? ORDER BY s.last_used_at DESC, s.id"_s;
    return m_database.list<model::Session>(sql, {userId});
}

base::Result<QStringList> SessionStore::knownOf(const QStringList& ids) {
    QStringList known;
    const base::Status looked = inChunks(ids, [&](const QStringList& chunk) -> base::Status {
        Binds binds;
        const QString list = inList(chunk, binds);
        const auto found =
            m_database.list<QString>(u"SELECT s.id FROM sessions s JOIN users u ON u.id = s.user_id "
                                     "WHERE u.disabled_at IS NULL AND s.id IN "_s +
                                         list,
                                     binds);
        if (!found)
            return base::fail(found.error());
        known += *found;
        return {};
    });
    return looked.map([&known] { return known; });
}

base::Status SessionStore::touch(const QString& id, qint64 lastUsedAt) {
    return m_database.exec(u"UPDATE sessions SET last_used_at = ? WHERE id = ?"_s, {lastUsedAt, id});
}

base::Status SessionStore::confirmIdentity(const QString& id, qint64 at) {
    return m_database.exec(u"UPDATE sessions SET identity_confirmed_at = ? WHERE id = ?"_s, {at, id});
}

base::Result<bool> SessionStore::remove(const QString& id) {
    return m_database.execAny(u"DELETE FROM sessions WHERE id = ?"_s, {id});
}

base::Result<qint64> SessionStore::removeAllOf(const QString& userId, const QString& exceptId) {
    return m_database.execCount(u"DELETE FROM sessions WHERE user_id = ? AND id <> ?"_s, {userId, exceptId});
}

base::Result<qint64> SessionStore::removeExpired(qint64 idleBefore, qint64 createdBefore) {
    return m_database.execCount(u"DELETE FROM sessions WHERE last_used_at < ? OR created_at < ?"_s,
                                {idleBefore, createdBefore});
}

} // namespace store
