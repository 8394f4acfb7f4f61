#pragma once

#include <QString>

namespace bench {

// From the start of the process to the icon in the panel, to the first 200 of /health-check/app, and to an
// icon that says that the server runs, which it does after a probe of its own.
void benchStart(const QString& program);

} // namespace bench
