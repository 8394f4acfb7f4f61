#pragma once

#include "server/model/account.h"
#include "server/store/database.h"
#include "server/store/table.h"

namespace store {

class UserStore {
public:
    explicit UserStore(Database& database) : m_database(database) {}

    // Conflict with reason "email_taken" when the address is in use; the work item may go on.
    [[nodiscard]] base::Status insert(const model::User& user);

    [[nodiscard]] base::Result<std::optional<model::User>> byId(const QString& id);
    // The account with exactly this address, else the only one whose address differs in case at most:
    // imported accounts may be twins.
    [[nodiscard]] base::Result<std::optional<model::User>> byEmail(const QString& email);
    // One of the accounts with this normalized address: whether it is taken.
    [[nodiscard]] base::Result<std::optional<model::User>> byNormalizedEmail(const QString& normalized);
    // By address, for the command line.
    [[nodiscard]] base::Result<QList<model::User>> list();
    [[nodiscard]] base::Result<bool> any();

    // Names, default notification method and time zone. False: there is no such user.
    [[nodiscard]] base::Result<bool> updateProfile(const model::User& user);
    // `hash` is a PHC string; empty: no password.
    [[nodiscard]] base::Result<bool> setPasswordHash(const QString& id, const QString& hash, qint64 at);
    // Nothing: enabled again.
    [[nodiscard]] base::Result<bool> setDisabled(const QString& id, std::optional<qint64> disabledAt,
                                                 qint64 at);

private:
    Database& m_database;
};

// For queries that join users, alias "u".
[[nodiscard]] const Table& usersTable();
void read(Row& row, model::User& user);
[[nodiscard]] QString userSearchText(const model::User& user);

inline constexpr QStringView UserRefColumns = u"u.id, u.email, u.first_name, u.last_name";
void read(Row& row, model::UserRef& user);

} // namespace store
