#pragma once

#include "server/model/audit.h"
#include "server/store/database.h"
#include "server/store/paging.h"

namespace store {

struct AuditFilter {
    QString organizationId; // Empty: the lines that concern the instance.
    QString actorId;
    QString type;
    std::optional<qint64> from; // At or after …
    std::optional<qint64> to;   // … and before.
};

class AuditStore {
public:
    explicit AuditStore(Database& database) : m_database(database) {}

    [[nodiscard]] base::Status append(const model::AuditEvent& event);
    // Newest first.
    [[nodiscard]] base::Result<Page<model::AuditEvent>> page(const AuditFilter& filter,
                                                             const PageRequest& request);

private:
    Database& m_database;
};

} // namespace store
