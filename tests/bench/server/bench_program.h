#pragma once

#include <QString>

#include <functional>
#include <utility>
#include <vector>

namespace bench {

// A part of a bench, by the name that chooses it; measures the program at that path.
using Part = std::pair<QString, std::function<void(const QString& program)>>;

// main() of a bench: NAME PROGRAM [PART…]; without parts, all of them. Returns the exit code.
[[nodiscard]] int measureProgram(const char* name, const std::vector<Part>& parts);

} // namespace bench
