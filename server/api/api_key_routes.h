#pragma once

#include "server/api/endpoint.h"

namespace api {

// API keys (spec/accounts.md §8.10).
void bindApiKeys(Endpoints& endpoints);

} // namespace api
