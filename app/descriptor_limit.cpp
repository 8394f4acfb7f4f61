#include "app/descriptor_limit.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <algorithm>
#include <climits>
#include <sys/resource.h>
#endif

namespace app {

#ifdef Q_OS_UNIX

void raiseDescriptorLimit() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
#ifdef Q_OS_MACOS
    // macOS says "unlimited" and then refuses more than this.
    limit.rlim_cur = std::min<rlim_t>(OPEN_MAX, limit.rlim_max);
#endif
    // The old limit is good enough to serve with.
    (void)setrlimit(RLIMIT_NOFILE, &limit);
}

#else

void raiseDescriptorLimit() {}

#endif

} // namespace app
