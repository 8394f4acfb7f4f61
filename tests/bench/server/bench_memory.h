#pragma once

#include <QString>

namespace bench {

// Resident memory: idle, for each of 1,000 idle hosts, and for each of 1,000 open runs.
void benchMemory(const QString& program);

} // namespace bench
