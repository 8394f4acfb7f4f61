#pragma once

#include "server/api/endpoint.h"

namespace api {

// What there is to run: structure, home, console, single actions and pages (spec/accounts.md §8.11).
void bindCatalog(Endpoints& endpoints);

} // namespace api
