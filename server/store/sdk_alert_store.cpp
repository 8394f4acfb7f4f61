#include "server/store/sdk_alert_store.h"

#include "server/store/model_enums.h"

namespace store {

using namespace Qt::StringLiterals;

static void read(Row& row, model::SdkAlert& alert) {
    row.into(alert.sdkName, alert.minSdkVersion, alert.severity, alert.message);
}

base::Status SdkAlertStore::set(const model::SdkAlert& alert) {
    return m_database.exec(
        u"INSERT INTO sdk_alerts (sdk_name, min_sdk_version, severity, message) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (sdk_name, min_sdk_version, severity) DO UPDATE SET message = excluded.message"_s,
        {alert.sdkName, alert.minSdkVersion, alert.severity, alert.message});
}

base::Result<QList<model::SdkAlert>> SdkAlertStore::list(const QString& sdkName) {
    return m_database.list<model::SdkAlert>(
        u"SELECT sdk_name, min_sdk_version, severity, message FROM sdk_alerts WHERE sdk_name = ? "
        "ORDER BY min_sdk_version, severity"_s,
        {sdkName});
}

base::Result<bool> SdkAlertStore::remove(const model::SdkAlert& alert) {
    return m_database.execAny(
        u"DELETE FROM sdk_alerts WHERE sdk_name = ? AND min_sdk_version = ? AND severity = ?"_s,
        {alert.sdkName, alert.minSdkVersion, alert.severity});
}

} // namespace store
