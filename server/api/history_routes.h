#pragma once

#include "server/api/endpoint.h"

namespace api {

// The list of runs (spec/accounts.md §8.12, §5.5), read on the pool.
void bindHistory(Endpoints& endpoints);

} // namespace api
