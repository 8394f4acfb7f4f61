#pragma once

namespace app {

// Windows opens a console for a program of the command line that is started from the menu. A process that has
// one to itself closes it; the terminal of somebody who typed the command stays. Nothing elsewhere.
void closeOwnConsole();

} // namespace app
