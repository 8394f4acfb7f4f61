#pragma once

#include "server/api/endpoint.h"

namespace api {

// The environments of an organization (spec/accounts.md §8.9).
void bindEnvironments(Endpoints& endpoints);

} // namespace api
