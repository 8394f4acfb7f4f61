#pragma once

#include <QtGlobal>

namespace bench {

// What proc(5) says of a process.

// User and system time it has used so far, in milliseconds.
[[nodiscard]] double cpuMsOf(qint64 pid);
[[nodiscard]] double residentKbOf(qint64 pid);

} // namespace bench
