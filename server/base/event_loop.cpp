#include "server/base/event_loop.h"

#include <QThread>

#ifdef Q_OS_LINUX
#include "server/base/epoll_dispatcher.h"
#endif

namespace base {

void useScalableEventLoop(QThread& thread) {
    Q_ASSERT(!thread.isRunning());
#ifdef Q_OS_LINUX
    thread.setEventDispatcher(new EpollDispatcher); // The thread deletes it.
#else
    Q_UNUSED(thread)
#endif
}

} // namespace base
