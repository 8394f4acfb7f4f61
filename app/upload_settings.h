#pragma once

#include "app/configuration.h"

namespace app {

// How large uploads may be and where they are kept: below the data directory of `settings`, or in a bucket.
[[nodiscard]] base::Status readUploads(const Configuration& configuration, Settings& settings);

} // namespace app
