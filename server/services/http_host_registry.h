#pragma once

#include "server/model/host.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace services {

// An endpoint that is not deleted, with what it offers and how its checks go.
struct HttpEndpoint {
    model::HttpHost row;
    QStringList actionIds;
    QStringList pageIds;
    int failures = 0;     // Checks in a row that failed.
    qint64 nextCheck = 0; // Monotonic.
    bool checking = false;
};

// All serverless hosts, in memory, and who of them offers what (spec/protocol.md §8.4-8.6). Core thread.
class HttpHostRegistry {
public:
    // What somebody wants to open.
    struct Target {
        QString actionId; // Either this …
        QString pageId;   // … or this.
    };

    // nullptr when there is none. Good until the next one is added or removed.
    [[nodiscard]] HttpEndpoint* find(const QString& id);
    [[nodiscard]] HttpEndpoint* find(const QString& organizationId, const QString& id);
    HttpEndpoint& add(const HttpEndpoint& endpoint);
    void remove(const QString& id) { m_endpoints.remove(id); }
    [[nodiscard]] bool isEmpty() const { return m_endpoints.isEmpty(); }
    [[nodiscard]] QStringList ids() const { return m_endpoints.keys(); }

    [[nodiscard]] bool knows(const QString& organizationId, const QString& id) const;
    // The endpoints that may be asked for it, the best first.
    [[nodiscard]] QList<model::HttpHost> usableFor(const Target& target) const;
    // The endpoints that offer it, as they are known.
    [[nodiscard]] QList<model::HttpHost> offering(const Target& target) const;
    // The best status of the endpoints that offer it; nothing when none does.
    [[nodiscard]] std::optional<model::HostStatus> actionStatus(const QString& actionId) const;
    [[nodiscard]] std::optional<model::HostStatus> pageStatus(const QString& pageId) const;

private:
    [[nodiscard]] std::optional<model::HostStatus> bestStatus(const Target& target) const;

    QHash<QString, HttpEndpoint> m_endpoints; // By id.
};

} // namespace services
