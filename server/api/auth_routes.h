#pragma once

#include "server/api/endpoint.h"

namespace api {

// Logging in and out, and the sessions of a person (spec/accounts.md §8.4).
void bindAuth(Endpoints& endpoints);

} // namespace api
