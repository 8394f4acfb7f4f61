#include "app/command_line.h"

#include "app/command_overview.h"
#include "app/command_parser.h"

namespace app {

using namespace Qt::StringLiterals;

namespace {

Help passwordMissing() {
    return mistake(
        u"pass --password-stdin and the password on standard input, so that it shows up in no process list"_s);
}

CommandLine help(const Help& help) { return {help, {}}; }

CommandLine parseStart(const QStringList& arguments) {
    CommandParser parser(u"start [options]"_s, u"Starts Interval Server and opens its window."_s);
    parser.addFlag(u"no-gui"_s, u"Run without tray icon and window, as a service."_s);
    parser.addFlag(u"tray"_s, u"Start in the tray, without opening the window."_s);
    if (const auto instead = parser.parse(arguments, 0))
        return help(*instead);
    if (parser.isSet(u"no-gui"_s) && parser.isSet(u"tray"_s))
        return help(mistake(u"--no-gui and --tray exclude each other"_s));
    return {Start{!parser.isSet(u"no-gui"_s), parser.isSet(u"tray"_s)}, parser.overrides()};
}

CommandLine parseDbInit(const QStringList& arguments) {
    CommandParser parser(u"db-init [options]"_s,
                         u"Creates the database that DATABASE_URL names, and its tables."_s);
    parser.addFlag(u"skip-create"_s, u"The database exists; only create its tables."_s);
    if (const auto instead = parser.parse(arguments, 0))
        return help(*instead);
    return {DbInit{parser.isSet(u"skip-create"_s)}, parser.overrides()};
}

CommandLine parseUserAdd(const QStringList& arguments) {
    CommandParser parser(u"user add EMAIL --password-stdin [options]"_s,
                         u"Makes an account and prints the slug of its organization."_s);
    parser.addPasswordFlag();
    parser.addValue(u"first-name"_s, u"First name."_s, u"name"_s);
    parser.addValue(u"last-name"_s, u"Last name."_s, u"name"_s);
    parser.addValue(u"organization"_s, u"Name of the new organization."_s, u"name"_s);
    parser.addValue(u"join"_s, u"Join this organization instead of making one."_s, u"slug"_s);
    parser.addValue(u"role"_s, u"ADMIN, DEVELOPER, ACTION_RUNNER or READONLY_VIEWER, with --join."_s,
                    u"role"_s);
    parser.addFlag(u"instance-admin"_s, u"The account administrates this server."_s);
    if (const auto instead = parser.parse(arguments, 1))
        return help(*instead);
    if (!parser.hasPasswordFlag())
        return help(passwordMissing());
    if (parser.isSet(u"join"_s) && parser.isSet(u"organization"_s))
        return help(mistake(u"--join and --organization exclude each other"_s));
    if (parser.isSet(u"join"_s) != parser.isSet(u"role"_s))
        return help(mistake(u"--join and --role go together"_s));
    return {UserAdd{parser.positional(0), parser.value(u"first-name"_s), parser.value(u"last-name"_s),
                    parser.value(u"organization"_s), parser.value(u"join"_s), parser.value(u"role"_s),
                    parser.isSet(u"instance-admin"_s)},
            parser.overrides()};
}

CommandLine parseUserList(const QStringList& arguments) {
    CommandParser parser(u"user list [options]"_s, u"Shows all accounts, one a line."_s);
    if (const auto instead = parser.parse(arguments, 0))
        return help(*instead);
    return {UserList{}, parser.overrides()};
}

// Commands that need nothing but somebody's address.
template <class Command>
CommandLine parseUserCommand(const QString& name, const QString& description, const QStringList& arguments) {
    CommandParser parser(u"user %1 EMAIL [options]"_s.arg(name), description);
    if (const auto instead = parser.parse(arguments, 1))
        return help(*instead);
    return {Command{parser.positional(0)}, parser.overrides()};
}

CommandLine parseUserDisable(const QStringList& arguments) {
    return parseUserCommand<UserDisable>(
        u"disable"_s, u"Logs somebody out and lets them in no longer; their API keys stop working."_s,
        arguments);
}

CommandLine parseUserEnable(const QStringList& arguments) {
    return parseUserCommand<UserEnable>(u"enable"_s, u"Lets somebody who was disabled in again."_s,
                                        arguments);
}

CommandLine parseUserResetPassword(const QStringList& arguments) {
    CommandParser parser(u"user reset-password EMAIL --password-stdin [options]"_s,
                         u"Sets a new password and logs the person out everywhere."_s);
    parser.addPasswordFlag();
    if (const auto instead = parser.parse(arguments, 1))
        return help(*instead);
    if (!parser.hasPasswordFlag())
        return help(passwordMissing());
    return {UserResetPassword{parser.positional(0)}, parser.overrides()};
}

CommandLine parseKeyAdd(const QStringList& arguments) {
    CommandParser parser(u"key add --email EMAIL [options]"_s, u"Makes an API key and prints it."_s);
    parser.addValue(u"email"_s, u"Whose key it is (required)."_s, u"email"_s);
    parser.addValue(u"organization"_s, u"Slug of the organization, if the person has several."_s, u"slug"_s);
    parser.addValue(u"environment"_s, u"development, production or another slug. Default: development."_s,
                    u"slug"_s);
    parser.addValue(u"label"_s, u"What the key is for."_s, u"text"_s);
    if (const auto instead = parser.parse(arguments, 0))
        return help(*instead);
    if (!parser.isSet(u"email"_s))
        return help(mistake(u"pass --email with the address of the key's owner"_s));
    return {KeyAdd{parser.value(u"email"_s), parser.value(u"organization"_s), parser.value(u"environment"_s),
                   parser.value(u"label"_s)},
            parser.overrides()};
}

CommandLine parseKeyList(const QStringList& arguments) {
    CommandParser parser(u"key list [options]"_s,
                         u"Shows all API keys, one a line, without the keys themselves."_s);
    parser.addValue(u"organization"_s, u"Only those of this organization."_s, u"slug"_s);
    if (const auto instead = parser.parse(arguments, 0))
        return help(*instead);
    return {KeyList{parser.value(u"organization"_s)}, parser.overrides()};
}

CommandLine parseKeyDelete(const QStringList& arguments) {
    CommandParser parser(u"key delete ID [options]"_s,
                         u"Deletes the API key with this id, which `key list` shows last in each line."_s);
    if (const auto instead = parser.parse(arguments, 1))
        return help(*instead);
    return {KeyDelete{parser.positional(0)}, parser.overrides()};
}

CommandLine parseFlagList(const QStringList& arguments) {
    CommandParser parser(u"flag list [options]"_s, u"Shows the feature flags, one a line."_s);
    parser.addValue(u"organization"_s, u"As they are in this organization."_s, u"slug"_s);
    if (const auto instead = parser.parse(arguments, 0))
        return help(*instead);
    return {FlagList{parser.value(u"organization"_s)}, parser.overrides()};
}

CommandLine parseFlagSet(const QStringList& arguments) {
    CommandParser parser(u"flag set FLAG on|off|default [options]"_s,
                         u"Switches a feature flag on, off, or back to its default."_s);
    parser.addValue(u"organization"_s, u"Only in this organization."_s, u"slug"_s);
    if (const auto instead = parser.parse(arguments, 2))
        return help(*instead);
    return {FlagSet{parser.positional(0), parser.positional(1), parser.value(u"organization"_s)},
            parser.overrides()};
}

CommandLine parseSchedule(const QString& verb, const QString& description, ScheduleCommand command,
                          const QStringList& arguments) {
    CommandParser parser(u"schedule %1 [options]"_s.arg(verb), description);
    if (const auto instead = parser.parse(arguments, 0))
        return help(*instead);
    return {command, parser.overrides()};
}

CommandLine parseSchedulePause(const QStringList& arguments) {
    return parseSchedule(u"pause"_s,
                         u"Lets no schedule start anything; what is due meanwhile is not made up for."_s,
                         {ScheduleCommand::Verb::Pause}, arguments);
}

CommandLine parseScheduleResume(const QStringList& arguments) {
    return parseSchedule(u"resume"_s, u"Lets schedules run again."_s, {ScheduleCommand::Verb::Resume},
                         arguments);
}

CommandLine parseScheduleStatus(const QStringList& arguments) {
    return parseSchedule(u"status"_s, u"Says \"paused\", or \"active\"."_s, {ScheduleCommand::Verb::Status},
                         arguments);
}

// Without options: what the system starts reads its settings where they are kept.
CommandLine parseService(const QStringList& arguments, ServiceCommand::Verb verb) {
    if (arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s))
        return help({overview(), {}});
    if (!arguments.isEmpty())
        return help(mistake(u"unknown argument '%1'"_s.arg(arguments.first())));
    return {ServiceCommand{verb}, {}};
}

CommandLine parseServiceInstall(const QStringList& arguments) {
    return parseService(arguments, ServiceCommand::Verb::Install);
}

CommandLine parseServiceUninstall(const QStringList& arguments) {
    return parseService(arguments, ServiceCommand::Verb::Uninstall);
}

CommandLine parseServiceStatus(const QStringList& arguments) {
    return parseService(arguments, ServiceCommand::Verb::Status);
}

#ifdef Q_OS_WIN
CommandLine parseServiceRun(const QStringList& arguments) {
    CommandParser parser(u"service run [options]"_s, u"For the service manager of Windows."_s);
    if (const auto instead = parser.parse(arguments, 0))
        return help(*instead);
    return {ServiceRun{}, parser.overrides()};
}
#endif

using Parse = CommandLine (*)(const QStringList&);

// By the name of the command and, where there are several, that of the subcommand.
const QHash<QString, Parse>& parsers() {
    static const QHash<QString, Parse> All = {
        {u"start"_s, parseStart},
        {u"db-init"_s, parseDbInit},
        {u"user add"_s, parseUserAdd},
        {u"user list"_s, parseUserList},
        {u"user disable"_s, parseUserDisable},
        {u"user enable"_s, parseUserEnable},
        {u"user reset-password"_s, parseUserResetPassword},
        {u"key add"_s, parseKeyAdd},
        {u"key list"_s, parseKeyList},
        {u"key delete"_s, parseKeyDelete},
        {u"flag list"_s, parseFlagList},
        {u"flag set"_s, parseFlagSet},
        {u"schedule pause"_s, parseSchedulePause},
        {u"schedule resume"_s, parseScheduleResume},
        {u"schedule status"_s, parseScheduleStatus},
        {u"service install"_s, parseServiceInstall},
        {u"service uninstall"_s, parseServiceUninstall},
        {u"service status"_s, parseServiceStatus},
#ifdef Q_OS_WIN
        {u"service run"_s, parseServiceRun},
#endif
    };
    return All;
}

// "add, list or delete"; empty for what has no subcommands.
QString subcommandsOf(const QString& command) {
    QStringList names;
    for (auto parser = parsers().begin(); parser != parsers().end(); ++parser) {
        if (parser.key().startsWith(command + u' '))
            names.append(parser.key().mid(command.size() + 1));
    }
    names.sort();
    if (names.size() < 2)
        return names.join(QString());
    const QString last = names.takeLast();
    return names.join(u", "_s) + u" or "_s + last;
}

} // namespace

CommandLine parseCommandLine(const QStringList& arguments) {
    QStringList rest = arguments;
    // Before the command only these are allowed.
    while (!rest.isEmpty() && rest.first().startsWith(u'-')) {
        const QString option = rest.takeFirst();
        if (option == u"-h" || option == u"--help")
            return help({overview(), {}});
        if (option == u"--version")
            return {Version{}, {}};
        if (option != u"-v" && option != u"--verbose")
            return help(mistake(u"unknown option '%1'"_s.arg(option)));
    }
    if (rest.isEmpty())
        return {Start{}, {}};
    const QString command = rest.takeFirst();
    const QString choices = subcommandsOf(command);
    if (choices.isEmpty()) {
        const Parse parse = parsers().value(command);
        return parse ? parse(rest) : help(mistake(u"unknown command '%1'"_s.arg(command)));
    }
    if (rest.isEmpty())
        return help({overview(), u"error: '%1' needs %2"_s.arg(command, choices)});
    const QString subcommand = rest.takeFirst();
    if (subcommand == u"--help" || subcommand == u"-h")
        return help({overview(), {}});
    if (const Parse parse = parsers().value(command + u' ' + subcommand))
        return parse(rest);
    return help(mistake(u"unknown command '%1 %2'"_s.arg(command, subcommand)));
}

} // namespace app
