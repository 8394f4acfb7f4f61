#pragma once

#include "server/api/endpoint.h"

namespace api {

// The answer to whatever makes a session: who is logged in, the CSRF token, and the cookie (spec/accounts.md
// §8.4).
[[nodiscard]] base::Result<Answer> sessionAnswer(services::Services& services, const Cookies& cookies,
                                                 const model::User& user, const services::NewSession& session,
                                                 int status = 200);

} // namespace api
