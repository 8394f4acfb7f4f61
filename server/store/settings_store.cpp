#include "server/store/settings_store.h"

namespace store {

using namespace Qt::StringLiterals;

namespace {

const QString PausedKey = u"schedules_paused"_s;

} // namespace

base::Result<bool> SettingsStore::areSchedulesPaused() {
    return m_database.one<QString>(u"SELECT value FROM instance_settings WHERE key = ?"_s, {PausedKey})
        .map([](const auto& value) { return value.has_value(); });
}

base::Result<bool> SettingsStore::setSchedulesPaused(bool paused, qint64 at) {
    if (!paused)
        return m_database.execAny(u"DELETE FROM instance_settings WHERE key = ?"_s, {PausedKey});
    return m_database.execAny(u"INSERT INTO instance_settings (key, value, updated_at) VALUES (?, 'true', ?) "
                              "ON CONFLICT (key) DO NOTHING"_s,
                              {PausedKey, at});
}

} // namespace store
