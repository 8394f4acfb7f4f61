#pragma once

#include "server/base/result.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace app {

// Runs a program of the system to its end. Results in its standard output; Unavailable, with what it said,
// when it failed or there is none of that name.
using RunProgram = std::function<base::Result<QString>(const QString& program, const QStringList& arguments)>;

[[nodiscard]] base::Result<QString> runProgram(const QString& program, const QStringList& arguments);

} // namespace app
