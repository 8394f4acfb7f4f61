#pragma once

#include "server/services/identity.h"

namespace services {

// Whether an environment exists for this person (spec/accounts.md §8.9).
[[nodiscard]] inline bool maySee(const MemberIdentity& who, const model::Environment& environment) {
    if (environment.isProduction())
        return true;
    return who.can(model::Permission::AccessOrgEnvironments) &&
           (!environment.isDevelopment() || who.can(model::Permission::ReadDevActions));
}

} // namespace services
