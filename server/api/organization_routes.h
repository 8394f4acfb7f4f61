#pragma once

#include "server/api/endpoint.h"

namespace api {

// Organizations and their slugs (spec/accounts.md §8.6).
void bindOrganizations(Endpoints& endpoints);

} // namespace api
