#pragma once

#include "server/base/paging.h"
#include "server/model/audit.h"
#include "server/store/database.h"

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
    [[nodiscard]] base::Result<base::Page<model::AuditEvent>> page(const AuditFilter& filter,
                                                                   const base::PageRequest& request);

private:
    Database& m_database;
};

} // namespace store
