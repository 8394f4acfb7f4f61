#pragma once

#include "server/store/database.h"

namespace store {

// Settings of the whole instance that live in the database, for all servers that use it.
class SettingsStore {
public:
    explicit SettingsStore(Database& database) : m_database(database) {}

    // Whether schedules start nothing.
    [[nodiscard]] base::Result<bool> areSchedulesPaused();
    // False: it was so before.
    [[nodiscard]] base::Result<bool> setSchedulesPaused(bool paused, qint64 at);

private:
    Database& m_database;
};

} // namespace store
