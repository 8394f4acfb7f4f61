#pragma once

#include "server/api/endpoint.h"

namespace api {

// Serverless endpoints and connected hosts (spec/accounts.md §8.14).
void bindHosts(Endpoints& endpoints);

} // namespace api
