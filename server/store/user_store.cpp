#include "server/store/user_store.h"

#include "server/store/model_enums.h"
#include "server/store/text_search.h"

namespace store {

using namespace Qt::StringLiterals;

const Table& usersTable() {
    static const Table table(
        u"users"_s, u"u"_s,
        u"id, email, email_normalized, email_confirmed, password_hash, first_name, last_name, "
        "default_notification_method, time_zone_name, is_instance_admin, created_at, updated_at, disabled_at"_s,
        u"search_text"_s);
    return table;
}

void read(Row& row, model::User& user) {
    row.into(user.id, user.email, user.emailNormalized, user.emailConfirmed, user.passwordHash,
             user.firstName, user.lastName, user.defaultNotificationMethod, user.timeZoneName,
             user.isInstanceAdmin, user.createdAt, user.updatedAt, user.disabledAt);
}

void read(Row& row, model::UserRef& user) { row.into(user.id, user.email, user.firstName, user.lastName); }

QString userSearchText(const model::User& user) {
    return searchText({user.firstName, user.lastName, user.email});
}

base::Status UserStore::insert(const model::User& user) {
    static const QString sql = usersTable().insert() + u" ON CONFLICT DO NOTHING"_s;
    const auto inserted = m_database.execAny(
        sql, {user.id, user.email, user.emailNormalized, user.emailConfirmed, user.passwordHash,
              user.firstName, user.lastName, user.defaultNotificationMethod, user.timeZoneName,
              user.isInstanceAdmin, user.createdAt, user.updatedAt, user.disabledAt, userSearchText(user)});
    if (!inserted)
        return base::fail(inserted.error());
    if (!*inserted)
        return base::fail(base::Code::Conflict, u"An account already exists with that email."_s,
                          "email_taken");
    return {};
}

base::Result<std::optional<model::User>> UserStore::byId(const QString& id) {
    static const QString sql = usersTable().select() + u"WHERE u.id = ?"_s;
    return m_database.one<model::User>(sql, {id});
}

base::Result<std::optional<model::User>> UserStore::byEmail(const QString& email) {
    static const QString sql = usersTable().select() + u"WHERE u.email_normalized = ? LIMIT 10"_s;
    const auto users = m_database.list<model::User>(sql, {email.trimmed().toLower()});
    if (!users)
        return base::fail(users.error());
    for (const model::User& user : *users) {
        if (user.email == email)
            return user;
    }
    return users->size() == 1 ? std::optional(users->first()) : std::nullopt;
}

base::Result<std::optional<model::User>> UserStore::byNormalizedEmail(const QString& normalized) {
    static const QString sql =
        usersTable().select() + u"WHERE u.email_normalized = ? ORDER BY u.has_email_twin LIMIT 1"_s;
    return m_database.one<model::User>(sql, {normalized});
}

base::Result<QList<model::User>> UserStore::list() {
    static const QString sql = usersTable().select() + u"ORDER BY u.email_normalized, u.email"_s;
    return m_database.list<model::User>(sql);
}

base::Result<bool> UserStore::any() {
    return m_database.value<bool>(u"SELECT EXISTS (SELECT 1 FROM users)"_s);
}

base::Result<bool> UserStore::updateProfile(const model::User& user) {
    const QString text = userSearchText(user);
    const auto updated = m_database.execAny(
        u"UPDATE users SET first_name = ?, last_name = ?, default_notification_method = ?, "
        "time_zone_name = ?, search_text = ?, updated_at = ? WHERE id = ?"_s,
        {user.firstName, user.lastName, user.defaultNotificationMethod, user.timeZoneName, text,
         user.updatedAt, user.id});
    if (!updated || !*updated)
        return updated;
    return m_database.exec(u"UPDATE memberships SET search_text = ? WHERE user_id = ?"_s, {text, user.id})
        .map([] { return true; });
}

base::Result<bool> UserStore::setPasswordHash(const QString& id, const QString& hash, qint64 at) {
    return m_database.execAny(u"UPDATE users SET password_hash = ?, updated_at = ? WHERE id = ?"_s,
                              {hash, at, id});
}

base::Result<bool> UserStore::setDisabled(const QString& id, std::optional<qint64> disabledAt, qint64 at) {
    return m_database.execAny(u"UPDATE users SET disabled_at = ?, updated_at = ? WHERE id = ?"_s,
                              {disabledAt, at, id});
}

} // namespace store
