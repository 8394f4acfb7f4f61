#pragma once

#include "server/base/result.h"
#include "server/services/identity.h"

namespace services {

// Forbidden without the permission.
[[nodiscard]] inline base::Status require(const MemberIdentity& who, model::Permission permission) {
    if (who.can(permission))
        return {};
    return base::fail(base::Code::Forbidden, QStringLiteral("Not allowed"));
}

// Forbidden to those who do not administrate this server.
[[nodiscard]] inline base::Status requireInstanceAdmin(const SessionIdentity& who) {
    if (who.user.isInstanceAdmin)
        return {};
    return base::fail(base::Code::Forbidden,
                      QStringLiteral("Only administrators of this server may do this."));
}

} // namespace services
