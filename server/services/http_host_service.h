#pragma once

#include "server/services/change_feed.h"
#include "server/services/declarations.h"
#include "server/services/ports.h"

#include <QHash>

namespace services {

// Serverless hosts: endpoints that are checked over HTTP and declare what they offer (spec/protocol.md
// §8.4-8.6). Only live ones exist. Core thread.
class HttpHostService {
public:
    using Checked = std::function<void(base::Result<model::HttpHost>)>;

    // What somebody wants to open.
    struct Target {
        QString actionId; // Either this …
        QString pageId;   // … or this.
    };

    HttpHostService(store::Stores& stores, Declarations& declarations, ChangeFeed& feed, HostCaller& caller,
                    base::Timers& timers, const base::Clock& clock);

    // Reads the known endpoints and begins to check them.
    [[nodiscard]] base::Status start();

    // --- for the dashboard
    [[nodiscard]] base::Result<QList<model::HttpHost>> list(const QString& organizationId) const;
    void add(const QString& organizationId, const QString& url, Checked added);
    void check(const QString& organizationId, const QString& id, Checked checked);
    [[nodiscard]] base::Status remove(const QString& organizationId, const QString& id);

    // --- for the endpoints themselves
    // What an endpoint offers, sent while it is being checked.
    [[nodiscard]] base::Result<Declarations::Outcome>
    declare(const ApiIdentity& key, const QString& httpHostId, const model::HostDeclaration& declaration);
    [[nodiscard]] base::Result<std::optional<model::SdkAlert>> alertFor(const model::Sdk& sdk) {
        return m_declarations.alertFor(sdk);
    }

    // --- for runs and pages
    [[nodiscard]] bool knows(const QString& organizationId, const QString& id) const;
    // The endpoints that may be asked for it, the best first.
    [[nodiscard]] QList<model::HttpHost> usableFor(const Target& target) const;
    // The endpoints that offer it, as they are known.
    [[nodiscard]] QList<model::HttpHost> offering(const Target& target) const;
    // The best status of the endpoints that offer it; nothing when none does.
    [[nodiscard]] std::optional<model::HostStatus> actionStatus(const QString& actionId) const;
    [[nodiscard]] std::optional<model::HostStatus> pageStatus(const QString& pageId) const;

private:
    struct Endpoint {
        model::HttpHost row;
        QStringList actionIds;
        QStringList pageIds;
        int failures = 0;     // Checks in a row that failed.
        qint64 nextCheck = 0; // Monotonic.
        bool checking = false;
    };

    [[nodiscard]] Endpoint* endpoint(const QString& organizationId, const QString& id);
    [[nodiscard]] base::Status save(Endpoint& endpoint);
    void setStatus(Endpoint& endpoint, model::HostStatus status);
    void checkDue();
    void callEndpoint(const QString& id, std::function<void(bool)> done);
    void finishAdding(const QString& organizationId, const QString& id, bool reachable, bool isNew,
                      const Checked& added);

    [[nodiscard]] std::optional<model::HostStatus> bestStatus(const Target& target) const;
    [[nodiscard]] static bool offers(const Endpoint& endpoint, const Target& target);

    store::Stores& m_stores;
    Declarations& m_declarations;
    ChangeFeed& m_feed;
    HostCaller& m_caller;
    base::Timers& m_timers;
    const base::Clock& m_clock;
    QHash<QString, Endpoint> m_endpoints; // By id.
};

} // namespace services
