#include "app/desktop_command.h"

#include "app/console.h"
#include "app/descriptor_limit.h"
#include "app/desktop_database.h"
#include "app/desktop_logs.h"
#include "app/desktop_plugin.h"
#include "app/desktop_server.h"
#include "app/output.h"
#include "app/shutdown_signals.h"
#include "app/single_instance.h"

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr char NoDisplay[] =
    "There is no display to open a window on. Start the server without one: interval-server start --no-gui";

// Everything of one desktop process that is no widget.
class Session final {
public:
    Session(DesktopShell& shell, const CommandLine& line)
        : m_shell(shell), m_settings(line.overrides), m_secrets(m_settings, shell.keychain()),
          m_server(m_settings, m_secrets), m_database(m_server, m_settings, m_secrets),
          m_logs(m_server, m_settings, m_secrets), m_startsInTray(std::get<Start>(line.command).inTray) {}

    int run() { return m_shell.run({m_server, m_settings, m_secrets, m_database, m_logs, m_startsInTray}); }

    // Somebody has started the program once more, with these arguments.
    SingleInstance::Answer launchedAgain(const QStringList& arguments) {
        const CommandLine line = parseCommandLine(arguments);
        const base::Result<QStringList> changes = m_settings.adopt(line.overrides);
        if (!changes) {
            m_shell.raise({});
            return {false, changes.error().message + u" The Interval Server that runs goes on as it was."_s};
        }
        const QString later = changes->isEmpty()
                                  ? QString()
                                  : u"After a restart of the server: %1."_s.arg(changes->join(u", "_s));
        m_shell.raise(later);
        const QString& url = m_server.status().appUrl;
        QString text = u"Interval Server already runs"_s;
        if (!url.isEmpty())
            text += u" at "_s + url;
        text += u" (process %1); its window is in front."_s.arg(QCoreApplication::applicationPid());
        if (!later.isEmpty())
            text += u' ' + later + u" Choose \"Restart now\" there, or quit it and start again."_s;
        return {true, text};
    }

private:
    DesktopShell& m_shell;
    DesktopSettings m_settings;
    DesktopSecrets m_secrets;
    DesktopServer m_server;
    DesktopDatabase m_database;
    DesktopLogs m_logs;
    const bool m_startsInTray;
};

int leaveToFirst(const SingleInstance& instance) {
    if (const auto answer = instance.handOver(QCoreApplication::arguments().mid(1))) {
        (answer->isTaken ? print : printError)(answer->text);
        return answer->isTaken ? 0 : 1;
    }
    printError(u"Interval Server already runs on this data directory, but does not answer. End it, or choose "
               "another folder with --data-dir."_s);
    return 1;
}

} // namespace

int runDesktop(int& argc, char** argv, const QString& programFolder, const CommandLine& line) {
    const base::Result<DesktopShell*> shell = loadDesktopShell(programFolder);
    if (!shell) {
        printError(shell.error().message);
        return 1;
    }
    const std::unique_ptr<QCoreApplication> application = (*shell)->makeApplication(argc, argv, NoDisplay);
    SingleInstance instance(dataDirectory(processSources(line.overrides)));
    if (!instance.claim())
        return leaveToFirst(instance);
    closeOwnConsole();
    raiseDescriptorLimit();
    Session session(**shell, line);
    instance.onLaunched(
        [&session](const QStringList& arguments) { return session.launchedAgain(arguments); });
    // Not quit(), which any window may refuse.
    const ShutdownSignals signals([] { QCoreApplication::exit(0); });
    return session.run();
}

} // namespace app
