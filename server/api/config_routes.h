#pragma once

#include "server/api/endpoint.h"

namespace api {

// What this server offers to everybody (spec/accounts.md §8.3).
void bindConfig(Endpoints& endpoints);

} // namespace api
