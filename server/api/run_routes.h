#pragma once

#include "server/api/endpoint.h"

namespace api {

// Runs: starting, looking at, canceling (spec/accounts.md §8.12). Lists are in history_routes.
void bindRuns(Endpoints& endpoints);

} // namespace api
