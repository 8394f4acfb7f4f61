#pragma once

#include <QString>

namespace app {

// The program that listens on a TCP port, such as "node (process 4711)"; empty where the system does not
// tell, as for other people's processes.
[[nodiscard]] QString portHolder(quint16 port);

} // namespace app
