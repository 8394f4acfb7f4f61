#pragma once

#include <QString>

#include <functional>

namespace app {

// Runs `serve` for the service control manager of Windows, which has started this process: tells it that the
// service runs, stops the server when it says so, and tells it the result. What is printed goes to `logPath`,
// as such a process has no console. Returns the exit code.
[[nodiscard]] int runForServiceManager(const QString& logPath, const std::function<int()>& serve);

} // namespace app
