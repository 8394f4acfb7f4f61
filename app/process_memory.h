#pragma once

#include <QtGlobal>

namespace app {

// What this process takes of the machine's memory, in bytes; 0 where the system does not tell.
[[nodiscard]] qint64 processMemory();

} // namespace app
