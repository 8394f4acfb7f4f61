#pragma once

#include "server/base/result.h"
#include "server/model/run.h"
#include "server/services/host_registry.h"
#include "server/services/run.h"
#include "server/services/settings.h"

namespace store {
struct Stores;
}

namespace services {

// Writes the orders that start a run or open a page at a host: who runs it, in which environment, at which
// address (spec/protocol.md §3.3.1, §5.2, §5.4). Core thread.
class OrderWriter {
public:
    OrderWriter(store::Stores& stores, const Settings& settings) : m_stores(stores), m_settings(settings) {}

    [[nodiscard]] base::Result<model::StartOrder> start(const Run& run, const Host& host,
                                                        const QString& userId, const QJsonObject& params,
                                                        const QJsonValue& paramsMeta) const;
    [[nodiscard]] base::Result<model::PageOrder> open(const QString& pageKey, const QString& pageSlug,
                                                      const Host& host, const QString& userId,
                                                      const QJsonObject& params) const;
    // What `host` calls its environment.
    [[nodiscard]] static QString environmentName(const Host& host);

private:
    // The user as a member of the host's organization, with role "member" when no role says more.
    [[nodiscard]] base::Result<model::Runner> runner(const QString& userId,
                                                     const QString& organizationId) const;

    store::Stores& m_stores;
    const Settings& m_settings;
};

} // namespace services
