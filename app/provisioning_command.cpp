#include "app/provisioning_command.h"

#include "app/administration.h"
#include "app/kept_settings.h"
#include "app/output.h"
#include "app/provisioning.h"

#include <QTextStream>

namespace app {

namespace {

// One line, so that a password may hold anything but a line break.
QString passwordFromStdin() { return QTextStream(stdin).readLine(); }

template <class Work>
int run(const Variables& options, Work work) {
    const base::Result<Settings> settings = loadKeptSettings(options);
    if (!settings) {
        printError(settings.error().message);
        return 1;
    }
    base::installLogging(base::LogLevel::Warning, settings->logFormat);
    const Outcome outcome = work(settings->server);
    for (const QString& line : outcome.results)
        print(line);
    if (!outcome.message.isEmpty())
        printError(outcome.message);
    return outcome.failed ? 1 : 0;
}

} // namespace

int provision(const UserAdd& command, const Variables& options) {
    return run(options,
               [&](const server::Options& server) { return addUser(command, passwordFromStdin(), server); });
}

int provision(const UserList&, const Variables& options) {
    return run(options, [](const server::Options& server) { return listUsers(server); });
}

int provision(const UserDisable& command, const Variables& options) {
    return run(options, [&](const server::Options& server) { return disableUser(command, server); });
}

int provision(const UserEnable& command, const Variables& options) {
    return run(options, [&](const server::Options& server) { return enableUser(command, server); });
}

int provision(const UserResetPassword& command, const Variables& options) {
    return run(options, [&](const server::Options& server) {
        return resetPassword(command, passwordFromStdin(), server);
    });
}

int provision(const KeyAdd& command, const Variables& options) {
    return run(options, [&](const server::Options& server) { return addKey(command, server); });
}

int provision(const KeyList& command, const Variables& options) {
    return run(options, [&](const server::Options& server) { return listKeys(command, server); });
}

int provision(const KeyDelete& command, const Variables& options) {
    return run(options, [&](const server::Options& server) { return deleteKey(command, server); });
}

int provision(const FlagList& command, const Variables& options) {
    return run(options, [&](const server::Options& server) { return listFlags(command, server); });
}

int provision(const FlagSet& command, const Variables& options) {
    return run(options, [&](const server::Options& server) { return setFlag(command, server); });
}

int provision(const ScheduleCommand& command, const Variables& options) {
    return run(options, [&](const server::Options& server) { return switchSchedules(command, server); });
}

} // namespace app
