#include "app/command_line.h"
#include "app/db_init_command.h"
#include "app/desktop_command.h"
#include "app/kept_settings.h"
#include "app/output.h"
#include "app/provisioning_command.h"
#include "app/service_command.h"
#include "app/start_command.h"

#include <QCoreApplication>

#include <memory>

#ifdef Q_OS_WIN
#include "app/service/windows_process.h"
#endif

namespace {

using namespace Qt::StringLiterals;

int show(const app::Help& help) {
    if (help.error.isEmpty()) {
        app::print(help.text);
        return 0;
    }
    app::printError(help.error);
    app::printError(help.text);
    return 1;
}

int start(const app::Variables& options) {
    const base::Result<app::Settings> settings = app::loadKeptSettings(options);
    if (!settings) {
        app::printError(settings.error().message);
        return 1;
    }
    base::installLogging(settings->logLevel, settings->logFormat);
    return app::runServer(*settings);
}

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
// Clang 14 does not find this by itself.
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

} // namespace

int main(int argc, char** argv) {
    QCoreApplication::setApplicationName(u"interval-server"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(INTERVAL_VERSION));
    auto application = std::make_unique<QCoreApplication>(argc, argv);
    const app::CommandLine line = app::parseCommandLine(QCoreApplication::arguments().mid(1));
    if (const auto* const start = std::get_if<app::Start>(&line.command); start && start->gui) {
        const QString folder = QCoreApplication::applicationDirPath();
        application.reset();
        return app::runDesktop(argc, argv, folder, line);
    }
    return std::visit(
        Overloaded{
            [](const app::Help& help) { return show(help); },
            [](const app::Version&) { return app::print(u"interval-server " INTERVAL_VERSION ""_s), 0; },
            [&](const app::Start&) { return start(line.overrides); },
            [&](const app::DbInit& command) { return app::initializeDatabase(command, line.overrides); },
            [](const app::ServiceCommand& command) { return app::runServiceCommand(command); },
#ifdef Q_OS_WIN
            [&](const app::ServiceRun&) {
                return app::runForServiceManager(line.overrides.value(u"DATA_DIR"_s) + u"/server.log"_s,
                                                 [&] { return start(line.overrides); });
            },
#endif
            [&](const auto& command) { return app::provision(command, line.overrides); },
        },
        line.command);
}
