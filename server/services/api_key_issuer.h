#pragma once

#include "server/base/clock.h"
#include "server/services/settings.h"
#include "server/store/stores.h"

namespace services {

// A key with its text, which is shown once (live keys) or to its owner only (development keys).
struct IssuedKey {
    store::ApiKeyEntry entry;
    QString text;
};

// Makes API keys (spec/accounts.md §2.5): what is stored is a keyed hash to find them by and, of development
// keys, an encrypted copy. Checks no permission, as the Registrar.
class ApiKeyIssuer {
public:
    ApiKeyIssuer(store::Stores& stores, const base::Clock& clock, const Settings& settings)
        : m_stores(stores), m_clock(clock), m_settings(settings) {}

    [[nodiscard]] base::Result<IssuedKey> issueLive(const model::User& user,
                                                    const model::Environment& environment,
                                                    const QString& label, std::optional<qint64> expiresAt);
    [[nodiscard]] base::Result<IssuedKey> issueDevelopment(const model::User& user,
                                                           const QString& organizationId);
    // The person's development key, if any. Conflict with reason "development_key_unreadable" when its copy
    // was encrypted with another DATA_KEY.
    [[nodiscard]] base::Result<std::optional<IssuedKey>> development(const model::User& user,
                                                                     const QString& organizationId);

private:
    [[nodiscard]] base::Result<model::Environment> developmentEnvironment(const QString& organizationId);
    [[nodiscard]] base::Result<IssuedKey> store(const model::User& user,
                                                const model::Environment& environment, model::ApiKey key,
                                                const QString& text);

    store::Stores& m_stores;
    const base::Clock& m_clock;
    const Settings& m_settings;
};

} // namespace services
