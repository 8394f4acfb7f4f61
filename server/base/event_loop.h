#pragma once

class QThread;

namespace base {

// Gives a thread that has not started yet an event loop whose cost does not grow with its idle sockets: epoll
// on Linux; elsewhere Qt's own stays.
void useScalableEventLoop(QThread& thread);

} // namespace base
