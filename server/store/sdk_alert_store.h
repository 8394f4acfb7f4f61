#pragma once

#include "server/model/host.h"
#include "server/store/database.h"

namespace store {

class SdkAlertStore {
public:
    explicit SdkAlertStore(Database& database) : m_database(database) {}

    // Replaces the message of an alert with the same name, version and severity.
    [[nodiscard]] base::Status set(const model::SdkAlert& alert);
    [[nodiscard]] base::Result<QList<model::SdkAlert>> list(const QString& sdkName);
    [[nodiscard]] base::Result<bool> remove(const model::SdkAlert& alert);

private:
    Database& m_database;
};

} // namespace store
