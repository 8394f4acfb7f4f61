#pragma once

#include <QString>

namespace bench {

// What the application takes while nobody does anything: memory and CPU time, with its window open and in the
// tray.
void benchRest(const QString& program);

} // namespace bench
