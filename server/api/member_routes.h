#pragma once

#include "server/api/endpoint.h"

namespace api {

// The people of an organization, and the roles they may have (spec/accounts.md §8.7).
void bindMembers(Endpoints& endpoints);

} // namespace api
