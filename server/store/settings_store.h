#pragma once

#include "server/store/database.h"

namespace store {

// Settings of the whole instance that live in the database, by key.
class SettingsStore {
public:
    explicit SettingsStore(Database& database) : m_database(database) {}

    [[nodiscard]] base::Result<std::optional<QString>> value(const QString& key);
    [[nodiscard]] base::Status set(const QString& key, const QString& value, qint64 at);
    // Several processes may start at once: the first one's value stands, and is returned to all.
    [[nodiscard]] base::Result<QString> setOnce(const QString& key, const QString& value, qint64 at);
    [[nodiscard]] base::Result<bool> remove(const QString& key);

private:
    Database& m_database;
};

} // namespace store
