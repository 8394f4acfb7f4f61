#include "server/store/settings_store.h"

namespace store {

using namespace Qt::StringLiterals;

base::Result<std::optional<QString>> SettingsStore::value(const QString& key) {
    return m_database.one<QString>(u"SELECT value FROM instance_settings WHERE key = ?"_s, {key});
}

base::Status SettingsStore::set(const QString& key, const QString& value, qint64 at) {
    return m_database.exec(u"INSERT INTO instance_settings (key, value, updated_at) VALUES (?, ?, ?) "
                           "ON CONFLICT (key) DO UPDATE SET value = excluded.value, "
                           "updated_at = excluded.updated_at"_s,
                           {key, value, at});
}

base::Result<QString> SettingsStore::setOnce(const QString& key, const QString& value, qint64 at) {
    if (const base::Status set =
            m_database.exec(u"INSERT INTO instance_settings (key, value, updated_at) VALUES (?, ?, ?) "
                            "ON CONFLICT (key) DO NOTHING"_s,
                            {key, value, at});
        !set)
        return base::fail(set.error());
    return m_database.value<QString>(u"SELECT value FROM instance_settings WHERE key = ?"_s, {key});
}

base::Result<bool> SettingsStore::remove(const QString& key) {
    return m_database.execAny(u"DELETE FROM instance_settings WHERE key = ?"_s, {key});
}

} // namespace store
