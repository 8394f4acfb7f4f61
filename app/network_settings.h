#pragma once

#include "app/configuration.h"

namespace app {

// Where the server listens, under which names, and who may come in.
[[nodiscard]] base::Status readNetwork(const Configuration& configuration, server::Options& options);

} // namespace app
