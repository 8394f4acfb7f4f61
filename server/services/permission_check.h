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

} // namespace services
