#pragma once

#include "server/api/endpoint.h"

namespace api {

// What people see and change of themselves (spec/accounts.md §8.5).
void bindMe(Endpoints& endpoints);

} // namespace api
