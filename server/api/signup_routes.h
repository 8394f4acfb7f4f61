#pragma once

#include "server/api/endpoint.h"

namespace api {

// Opening an account (spec/accounts.md §8.4).
void bindSignup(Endpoints& endpoints);

} // namespace api
