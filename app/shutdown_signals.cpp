#include "app/shutdown_signals.h"

#include <QCoreApplication>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace app {

#ifdef Q_OS_WIN

namespace {

ShutdownSignals* receiver = nullptr;
std::function<void()>* handler = nullptr;

// Windows calls this on a thread of its own and ends the process when it returns.
BOOL WINAPI onConsoleEvent(DWORD) {
    requestShutdown();
    Sleep(1'500);
    return TRUE;
}

} // namespace

ShutdownSignals::ShutdownSignals(std::function<void()> requested) : m_requested(std::move(requested)) {
    receiver = this;
    handler = &m_requested;
    SetConsoleCtrlHandler(onConsoleEvent, TRUE);
}

ShutdownSignals::~ShutdownSignals() {
    SetConsoleCtrlHandler(onConsoleEvent, FALSE);
    receiver = nullptr;
}

void requestShutdown() {
    if (receiver)
        QMetaObject::invokeMethod(
            receiver, [] { (*handler)(); }, Qt::QueuedConnection);
}

#else

namespace {

// A signal handler may do next to nothing; writing a byte to a socket is allowed.
int sockets[2] = {-1, -1};

void onSignal(int) {
    const char byte = 1;
    static_cast<void>(!write(sockets[0], &byte, 1));
}

} // namespace

ShutdownSignals::ShutdownSignals(std::function<void()> requested) : m_requested(std::move(requested)) {
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, sockets) != 0)
        qFatal("socketpair failed.");
    auto* const notifier = new QSocketNotifier(sockets[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        static_cast<void>(!read(sockets[1], &byte, 1));
        m_requested();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

ShutdownSignals::~ShutdownSignals() {
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    close(sockets[0]);
    close(sockets[1]);
}

#endif

} // namespace app
