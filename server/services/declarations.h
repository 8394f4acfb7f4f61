#pragma once

#include "server/base/result.h"
#include "server/model/declaration.h"
#include "server/model/host.h"
#include "server/model/sdk.h"
#include "server/services/identity.h"

#include <QHash>

namespace store {
struct Stores;
}

namespace services {

// Writes what code declares - actions, pages and who may run them - into the catalog (spec/protocol.md
// §4.2-4.5), for hosts that connect and for serverless ones alike. Core thread.
class Declarations {
public:
    struct Outcome {
        QStringList actionIds;
        QStringList pageIds;
        QStringList invalidSlugs; // Full slugs of what was refused; the rest is declared.
        QStringList warnings;     // At most one text.
        bool changedAnything = false;
    };

    explicit Declarations(store::Stores& stores) : m_stores(stores) {}

    [[nodiscard]] base::Result<Outcome> declare(const ApiIdentity& key,
                                                const model::HostDeclaration& declaration, qint64 now);
    // The most important alert for this SDK version, if any.
    [[nodiscard]] base::Result<std::optional<model::SdkAlert>> alertFor(const model::Sdk& sdk);

private:
    struct Accepted {
        QList<model::ActionDeclaration> actions;
        QList<model::PageDeclaration> pages;
        QStringList invalidSlugs;
    };

    [[nodiscard]] static Accepted accept(const model::HostDeclaration& declaration);
    // Ids of the declared teams that exist, by slug.
    [[nodiscard]] base::Result<QHash<QString, QString>> knownTeams(const ApiIdentity& key,
                                                                   const Accepted& accepted);
    [[nodiscard]] base::Result<bool> writeRights(const Accepted& accepted,
                                                 const QHash<QString, QString>& actionIds,
                                                 const QHash<QString, QString>& pageIds,
                                                 const QHash<QString, QString>& teamIds, bool codeDecides,
                                                 qint64 now);

    store::Stores& m_stores;
};

} // namespace services
