#include "server/store/flag_store.h"

#include "server/store/model_enums.h"

namespace store {

using namespace Qt::StringLiterals;

namespace {

struct Setting {
    QString name;
    bool enabled = false;
};

constexpr bool isOnByDefault(model::FeatureFlag flag) {
    return flag == model::FeatureFlag::UserRegistrationEnabled;
}

// Flags that only a newer program knows are left out.
FlagStore::Flags toFlags(QList<Setting>&& settings) {
    FlagStore::Flags flags;
    for (const Setting& setting : settings) {
        if (const auto flag = model::fromString<model::FeatureFlag>(setting.name))
            flags.insert(*flag, setting.enabled);
    }
    return flags;
}

} // namespace

static void read(Row& row, Setting& setting) { row.into(setting.name, setting.enabled); }

base::Result<FlagStore::Flags> FlagStore::global() {
    return m_database.list<Setting>(u"SELECT flag, enabled FROM feature_flags"_s).map(toFlags);
}

base::Result<FlagStore::Flags> FlagStore::ofOrganization(const QString& organizationId) {
    return m_database
        .list<Setting>(u"SELECT flag, enabled FROM organization_feature_flags WHERE organization_id = ?"_s,
                       {organizationId})
        .map(toFlags);
}

base::Result<bool> FlagStore::isOn(model::FeatureFlag flag, const QString& organizationId) {
    const auto set = m_database.one<bool>(
        u"SELECT enabled FROM organization_feature_flags WHERE organization_id = ? AND flag = ? "
        "UNION ALL SELECT enabled FROM feature_flags WHERE flag = ?"_s,
        {organizationId, flag, flag});
    return set.map(
        [flag](const std::optional<bool>& enabled) { return enabled.value_or(isOnByDefault(flag)); });
}

base::Status FlagStore::setGlobal(model::FeatureFlag flag, std::optional<bool> enabled, qint64 at) {
    if (!enabled)
        return m_database.exec(u"DELETE FROM feature_flags WHERE flag = ?"_s, {flag});
    return m_database.exec(u"INSERT INTO feature_flags (flag, enabled, updated_at) VALUES (?, ?, ?) "
                           "ON CONFLICT (flag) DO UPDATE SET enabled = excluded.enabled, "
                           "updated_at = excluded.updated_at"_s,
                           {flag, *enabled, at});
}

base::Status FlagStore::setOfOrganization(const QString& organizationId, model::FeatureFlag flag,
                                          std::optional<bool> enabled, qint64 at) {
    if (!enabled)
        return m_database.exec(
            u"DELETE FROM organization_feature_flags WHERE organization_id = ? AND flag = ?"_s,
            {organizationId, flag});
    return m_database.exec(
        u"INSERT INTO organization_feature_flags (organization_id, flag, enabled, updated_at) "
        "VALUES (?, ?, ?, ?) ON CONFLICT (organization_id, flag) DO UPDATE SET "
        "enabled = excluded.enabled, updated_at = excluded.updated_at"_s,
        {organizationId, flag, *enabled, at});
}

} // namespace store
