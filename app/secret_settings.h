#pragma once

#include "app/configuration.h"

namespace app {

// The five variables that several machines sharing one PostgreSQL database have to agree on. Secrets that are
// kept already do as well; new ones are not made, since another machine may have others.
[[nodiscard]] base::Status requireShared(const Configuration& configuration, SecretStore& kept);
// The keys of `settings`, from secrets that are configured, or kept, or else made and kept.
[[nodiscard]] base::Status readSecrets(const Configuration& configuration, SecretStore& kept,
                                       Settings& settings);

} // namespace app
