#pragma once

#include "server/api/endpoint.h"

namespace api {

// The queue of runs that code asked for (spec/accounts.md §8.12).
void bindQueue(Endpoints& endpoints);

} // namespace api
