#pragma once

#include "server/model/host.h"
#include "server/store/link_table.h"

namespace store {

// Serverless endpoints, and the requests made to them.
class HttpHostStore {
public:
    explicit HttpHostStore(Database& database);

    // Conflict with reason "host_exists" when the organization has this URL, deleted or not; the work item
    // may go on.
    [[nodiscard]] base::Status insert(const model::HttpHost& host);

    // Of this organization, deleted ones too.
    [[nodiscard]] base::Result<std::optional<model::HttpHost>> byId(const QString& organizationId,
                                                                    const QString& id);
    // Deleted ones too.
    [[nodiscard]] base::Result<std::optional<model::HttpHost>> byUrl(const QString& organizationId,
                                                                     const QString& url);
    // Not deleted, by URL.
    [[nodiscard]] base::Result<QList<model::HttpHost>> list(const QString& organizationId);
    // Not deleted, of all organizations: those that are unreachable, or all the others.
    [[nodiscard]] base::Result<QList<model::HttpHost>> listDue(bool unreachable);

    // Everything but id, organization, URL and createdAt. Links stay, also with deletedAt set.
    [[nodiscard]] base::Result<bool> update(const model::HttpHost& host);
    [[nodiscard]] base::Result<bool> remove(const QString& id);

    [[nodiscard]] LinkTable& actions() { return m_actions; }
    [[nodiscard]] LinkTable& pages() { return m_pages; }

    [[nodiscard]] base::Status insertRequest(const model::HttpHostRequest& request);
    [[nodiscard]] base::Result<std::optional<model::HttpHostRequest>> request(const QString& id);
    // False: it was invalid before.
    [[nodiscard]] base::Result<bool> invalidateRequest(const QString& id, qint64 at);
    [[nodiscard]] base::Result<qint64> removeRequestsBefore(qint64 createdBefore);

private:
    Database& m_database;
    LinkTable m_actions;
    LinkTable m_pages;
};

} // namespace store
