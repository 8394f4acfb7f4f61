#pragma once

#include "server/model/action.h"
#include "server/store/row.h"
#include "server/store/sql_list.h"

namespace store {

// For tables with the columns organization_id, environment_id and developer_id.
inline void read(Row& row, model::Scope& scope) {
    row.into(scope.organizationId, scope.environmentId, scope.developerId);
}

inline Binds scopeBinds(const model::Scope& scope) {
    return {scope.organizationId, scope.environmentId, scope.developerId};
}

// "a.organization_id = ? AND a.environment_id = ? AND a.developer_id = ?"
inline QString inScope(const QString& alias) {
    return QStringLiteral("%1.organization_id = ? AND %1.environment_id = ? AND %1.developer_id = ?")
        .arg(alias);
}

} // namespace store
