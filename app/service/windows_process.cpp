#include "app/service/windows_process.h"

#include "app/output.h"
#include "app/service/windows_service.h"
#include "app/shutdown_signals.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <future>
#include <thread>

#include <windows.h>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxLogBytes = 10 * 1024 * 1024;

// The manager calls functions without a context, on threads of its own.
SERVICE_STATUS_HANDLE handle = nullptr;
std::promise<bool> connection;

void report(DWORD state, DWORD exitCode = NO_ERROR) {
    SERVICE_STATUS status{};
    status.dwServiceType = SERVICE_WIN32_OWN_PROCESS;
    status.dwCurrentState = state;
    status.dwControlsAccepted = state == SERVICE_RUNNING ? SERVICE_ACCEPT_STOP | SERVICE_ACCEPT_SHUTDOWN : 0;
    status.dwWin32ExitCode = exitCode == NO_ERROR ? NO_ERROR : ERROR_SERVICE_SPECIFIC_ERROR;
    status.dwServiceSpecificExitCode = exitCode;
    status.dwWaitHint = state == SERVICE_STOP_PENDING ? 5'000 : 0;
    SetServiceStatus(handle, &status);
}

// Appends what is printed from now on. A log that has grown is set aside first, in the place of the one
// before.
void printTo(const QString& path) {
    QDir().mkpath(QFileInfo(path).absolutePath());
    if (QFileInfo(path).size() > MaxLogBytes) {
        const QString before = path + u".1"_s;
        QFile::remove(before);
        QFile::rename(path, before);
    }
    const std::wstring native = QDir::toNativeSeparators(path).toStdWString();
    for (std::FILE* const stream : {stdout, stderr})
        (void)_wfreopen(native.c_str(), L"a", stream);
}

DWORD WINAPI onControl(DWORD control, DWORD, void*, void*) {
    switch (control) {
    case SERVICE_CONTROL_STOP:
    case SERVICE_CONTROL_SHUTDOWN:
        report(SERVICE_STOP_PENDING);
        requestShutdown();
        return NO_ERROR;
    case SERVICE_CONTROL_INTERROGATE:
        return NO_ERROR;
    default:
        return ERROR_CALL_NOT_IMPLEMENTED;
    }
}

void WINAPI onStart(DWORD, wchar_t**) {
    handle = RegisterServiceCtrlHandlerExW(WindowsServiceName.toString().toStdWString().c_str(), onControl,
                                           nullptr);
    report(SERVICE_RUNNING);
    connection.set_value(true);
}

// Returns when the service has stopped.
void dispatch() {
    std::wstring name = WindowsServiceName.toString().toStdWString();
    const SERVICE_TABLE_ENTRYW table[] = {{name.data(), onStart}, {nullptr, nullptr}};
    if (!StartServiceCtrlDispatcherW(table))
        connection.set_value(false);
}

} // namespace

int runForServiceManager(const QString& logPath, const std::function<int()>& serve) {
    std::thread dispatcher(dispatch);
    if (!connection.get_future().get()) {
        dispatcher.join();
        printError(
            u"Only the service manager of Windows runs this. Start the server with: interval-server start"_s);
        return 1;
    }
    printTo(logPath);
    const int code = serve();
    report(SERVICE_STOPPED, static_cast<DWORD>(code));
    dispatcher.join();
    return code;
}

} // namespace app
