#include "app/console.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace app {

#ifdef Q_OS_WIN

void closeOwnConsole() {
    DWORD processes[2] = {};
    if (GetConsoleProcessList(processes, 2) == 1)
        FreeConsole();
}

#else

void closeOwnConsole() {}

#endif

} // namespace app
