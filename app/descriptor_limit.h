#pragma once

namespace app {

// Lets the process hold as many open files and sockets as its hard limit allows: the usual soft limit of
// 1,024 is fewer than a server has connections. Nothing where there is no such limit.
void raiseDescriptorLimit();

} // namespace app
