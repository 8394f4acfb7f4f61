#pragma once

#include "server/base/result.h"
#include "server/services/access_rules.h"

namespace store {
struct Stores;
}

namespace services {

// The rules that decide about one action or page, read without its many neighbours: AccessRules::of() of just
// this one says the same as with all rows of the scope. Core thread.
[[nodiscard]] base::Result<AccessRules> rulesFor(store::Stores& stores, const model::Action& action,
                                                 const QStringList& teamIds);
[[nodiscard]] base::Result<AccessRules> rulesFor(store::Stores& stores, const model::Page& page,
                                                 const QStringList& teamIds);

} // namespace services
