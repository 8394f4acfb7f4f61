#pragma once

#include "server/api/endpoint.h"

namespace api {

void bindActionSettings(Endpoints& endpoints);

} // namespace api
