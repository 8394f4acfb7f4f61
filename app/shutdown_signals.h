#pragma once

#include <QObject>

#include <functional>

namespace app {

// Turns SIGINT and SIGTERM (on Windows: closing the console) into a call on the main thread's event loop. One
// object per process.
class ShutdownSignals final : public QObject {
public:
    explicit ShutdownSignals(std::function<void()> requested);
    ~ShutdownSignals() override;

private:
    std::function<void()> m_requested;
};

#ifdef Q_OS_WIN
// The same call, asked for by the service manager on any thread. Nothing while there is no such object.
void requestShutdown();
#endif

} // namespace app
