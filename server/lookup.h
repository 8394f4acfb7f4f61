#pragma once

#include "server/store/stores.h"

namespace server {

// Finds what people name on the command line, or says how to find it.

// NotFound without such an account.
[[nodiscard]] base::Result<model::User> findAccount(store::Stores& stores, const QString& email);
// The same, and Conflict when the account is disabled.
[[nodiscard]] base::Result<model::User> findUser(store::Stores& stores, const QString& email);
[[nodiscard]] base::Result<model::Organization> findOrganization(store::Stores& stores, const QString& slug);

} // namespace server
