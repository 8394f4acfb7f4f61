#include "app/start_command.h"

#include "app/database_lock.h"
#include "app/descriptor_limit.h"
#include "app/log_rotation.h"
#include "app/output.h"
#include "app/shutdown_signals.h"
#include "server/server.h"

#include <QCoreApplication>
#include <QTimer>

namespace app {

using namespace Qt::StringLiterals;
using State = server::Server::State;

namespace {

constexpr int StopDeadlineMs = 1'000;
constexpr int StandardOutput = 1;
constexpr int StandardError = 2;

void greet(const Settings& settings, const server::Server::Status& status) {
    print(u"Interval Server listening at %1"_s.arg(settings.server.services.appUrl));
    print(u"Connect SDK using endpoint: %1"_s.arg(settings.sdkEndpoint()));
    print(u"Data directory: %1"_s.arg(settings.dataDirectory));
    if (!settings.isEmbedded)
        print(u"Database: %1"_s.arg(settings.server.database.display()));
    if (!status.setupLink.isEmpty())
        print(u"Set up: %1"_s.arg(status.setupLink));
}

// A stop that hangs must not keep a service manager waiting.
void stopInTime(server::Server& server) {
    server.stop();
    QTimer::singleShot(StopDeadlineMs, QCoreApplication::instance(), [] { QCoreApplication::exit(1); });
}

} // namespace

int runServer(const Settings& settings) {
    DatabaseLock lock(settings.server.database.path);
    if (const base::Status taken = settings.isEmbedded ? lock.take() : base::Status(); !taken) {
        printError(taken.error().message);
        return 1;
    }
    raiseDescriptorLimit();
    const LogRotation rotation(qEnvironmentVariable("INTERVAL_SERVICE_LOG"), {StandardOutput, StandardError});
    server::Server server(settings.server);
    server.onStateChanged([&settings](const server::Server::Status& status) {
        switch (status.state) {
        case State::Running:
            greet(settings, status);
            break;
        case State::Failed:
            printError(status.error);
            QCoreApplication::exit(1);
            break;
        case State::Stopped:
            QCoreApplication::exit(0);
            break;
        case State::Starting:
        case State::Stopping:
            break;
        }
    });
    const ShutdownSignals signals([&server] { stopInTime(server); });
    QTimer::singleShot(0, &server, [&server] { server.start(); });
    return QCoreApplication::exec();
}

} // namespace app
