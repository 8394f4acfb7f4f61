#pragma once

#include "server/api/endpoint.h"

namespace api {

void bindTeams(Endpoints& endpoints);

} // namespace api
