#pragma once

#include "app/command_line.h"
#include "app/outcome.h"
#include "server/options.h"

namespace app {

// Accounts and keys from the command line (spec/accounts.md §1.3), on the configured database, whether or not
// a server runs on it. Lists have their columns separated by tabs.

// Results in the slug of the account's organization.
[[nodiscard]] Outcome addUser(const UserAdd& command, const QString& password,
                              const server::Options& options);
// Address, name, state, organizations.
[[nodiscard]] Outcome listUsers(const server::Options& options);
// Results in the key. Without an environment it is the development key.
[[nodiscard]] Outcome addKey(const KeyAdd& command, const server::Options& options);
// Organization, environment, kind, address, label, end of the key, day it was made, id.
[[nodiscard]] Outcome listKeys(const KeyList& command, const server::Options& options);

} // namespace app
