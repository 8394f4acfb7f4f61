#pragma once

#include <QString>

namespace app {

// Lines for people and scripts: results on stdout, everything else on stderr. Written at once.
void print(const QString& line);
void printError(const QString& line);

} // namespace app
