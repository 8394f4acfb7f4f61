#pragma once

#include "server/api/endpoint.h"

namespace api {

// Every route below /api/v1.
void bindRoutes(Endpoints& endpoints);

} // namespace api
