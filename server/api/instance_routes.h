#pragma once

#include "server/api/endpoint.h"

namespace api {

// What concerns the whole server, whatever the organization.
void bindInstance(Endpoints& endpoints);

} // namespace api
