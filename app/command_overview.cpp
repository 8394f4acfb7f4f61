#include "app/command_overview.h"

namespace app {

using namespace Qt::StringLiterals;

QString overview() {
    return u"Usage: interval-server [options] [command]\n"
           "\n"
           "Without a command the desktop application opens.\n"
           "\n"
           "Commands:\n"
           "  start [--no-gui]          Start Interval Server, with its window or, as a service, without.\n"
           "  db-init [--skip-create]   Create the database and its tables.\n"
           "  user add EMAIL            Make an account; the password comes from standard input.\n"
           "  user list                 Show all accounts.\n"
           "  user disable EMAIL        Let somebody in no longer.\n"
           "  user enable EMAIL         Let them in again.\n"
           "  user reset-password EMAIL Set a new password; it comes from standard input.\n"
           "  key add --email EMAIL     Make an API key and print it.\n"
           "  key list                  Show all API keys.\n"
           "  key delete ID             Delete an API key.\n"
           "  flag list                 Show the feature flags.\n"
           "  flag set FLAG VALUE       Switch a feature flag on, off or back to its default.\n"
           "  schedule pause            Let no schedule start anything, until they are resumed.\n"
           "  schedule resume           Let them run again.\n"
           "  schedule status           Say whether schedules are paused.\n"
           "  service install           Let the system start the server, at boot (as root) or log-in.\n"
           "  service uninstall         Undo that; data and settings stay.\n"
           "  service status            Say whether the service runs.\n"
           "\n"
           "Options:\n"
           "  -h, --help                Show this text, or the options of a command.\n"
           "  -v, --verbose             Accepted for compatibility; see --log-level.\n"
           "  --version                 Show the version.\n"_s;
}

Help mistake(const QString& error) { return {overview(), u"error: "_s + error}; }

} // namespace app
