#pragma once

#include "server/api/endpoint.h"

namespace api {

void bindActions(Endpoints& endpoints);

} // namespace api
