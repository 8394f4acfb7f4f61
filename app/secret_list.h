#pragma once

#include "app/secret_control.h"

namespace app {

// The secrets of a server, without values.
[[nodiscard]] QList<SecretControl::Secret> secretList();

} // namespace app
