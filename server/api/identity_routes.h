#pragma once

#include "server/api/endpoint.h"

namespace api {

// Confirming who one is, for runs that ask (spec/accounts.md §3.10, §8.4).
void bindIdentity(Endpoints& endpoints);

} // namespace api
