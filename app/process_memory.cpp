#include "app/process_memory.h"

#if defined(Q_OS_LINUX)
#include <QFile>

#include <unistd.h>
#elif defined(Q_OS_WIN)
#include <windows.h>
// Needs the types of windows.h.
#include <psapi.h>
#elif defined(Q_OS_MACOS)
#include <mach/mach.h>
#endif

namespace app {

#if defined(Q_OS_LINUX)

qint64 processMemory() {
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

#elif defined(Q_OS_WIN)

qint64 processMemory() {
    PROCESS_MEMORY_COUNTERS counters{};
    const bool known = GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters);
    return known ? static_cast<qint64>(counters.WorkingSetSize) : 0;
}

#elif defined(Q_OS_MACOS)

qint64 processMemory() {
    mach_task_basic_info info{};
    mach_msg_type_number_t count = MACH_TASK_BASIC_INFO_COUNT;
    const kern_return_t known =
        task_info(mach_task_self(), MACH_TASK_BASIC_INFO, reinterpret_cast<task_info_t>(&info), &count);
    return known == KERN_SUCCESS ? static_cast<qint64>(info.resident_size) : 0;
}

#else

qint64 processMemory() { return 0; }

#endif

} // namespace app
