#pragma once

#include <QString>

namespace bench {

// From the start of the process to the first 200 of /health-check/app: on no database, and on one that
// exists.
void benchStart(const QString& program);

} // namespace bench
