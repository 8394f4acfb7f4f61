#pragma once

#include "server/model/enums.h"
#include "server/store/database.h"

#include <QHash>

namespace store {

// Flags are three-valued: on, off, or not set (spec/accounts.md §3.2).
class FlagStore {
public:
    using Flags = QHash<model::FeatureFlag, bool>;

    explicit FlagStore(Database& database) : m_database(database) {}

    // What was set explicitly.
    [[nodiscard]] base::Result<Flags> global();
    [[nodiscard]] base::Result<Flags> ofOrganization(const QString& organizationId);
    // As set for the organization, else for the instance, else the flag's default.
    [[nodiscard]] base::Result<bool> isOn(model::FeatureFlag flag, const QString& organizationId);

    // Nothing: back to the default.
    [[nodiscard]] base::Status setGlobal(model::FeatureFlag flag, std::optional<bool> enabled, qint64 at);
    [[nodiscard]] base::Status setOfOrganization(const QString& organizationId, model::FeatureFlag flag,
                                                 std::optional<bool> enabled, qint64 at);

private:
    Database& m_database;
};

} // namespace store
