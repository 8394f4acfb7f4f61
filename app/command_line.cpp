#include "app/command_line.h"

#include <QCommandLineParser>

#include <array>

namespace app {

using namespace Qt::StringLiterals;

namespace {

struct VariableOption {
    QLatin1StringView option;
    QLatin1StringView variable;
    QLatin1StringView valueName;
    QLatin1StringView description;
};

// Every option that configures the server has its environment variable; options win (spec/accounts.md §1.1).
constexpr std::array VariableOptions = {
    VariableOption{"port"_L1, "PORT"_L1, "port"_L1, "Port of the dashboard, API and SDKs. Default: 3000."_L1},
    VariableOption{"internal-port"_L1, "INTERNAL_PORT"_L1, "port"_L1,
                   "Port of the internal listener. Default: 3033."_L1},
    VariableOption{"host"_L1, "HOST"_L1, "address"_L1,
                   "Address to listen on; 0.0.0.0 for all. Default: this machine only."_L1},
    VariableOption{"app-url"_L1, "APP_URL"_L1, "url"_L1,
                   "Address people use. Default: http://localhost:<port>."_L1},
    VariableOption{"data-dir"_L1, "DATA_DIR"_L1, "folder"_L1,
                   "Folder of the embedded database, secrets and uploads."_L1},
    VariableOption{"database-url"_L1, "DATABASE_URL"_L1, "url"_L1,
                   "postgresql://user:password@host:port/name. Default: embedded."_L1},
    VariableOption{"log-level"_L1, "LOG_LEVEL"_L1, "level"_L1,
                   "debug, info, warning or error. Default: info."_L1},
    VariableOption{"log-format"_L1, "LOG_FORMAT"_L1, "format"_L1, "text or json. Default: text."_L1},
};

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
           "  key add --email EMAIL     Make an API key and print it.\n"
           "  key list                  Show all API keys.\n"
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

// A parser of one command, with the options that all commands share.
class CommandParser {
public:
    CommandParser(const QString& usage, const QString& description) : m_usage(usage) {
        m_parser.setApplicationDescription(description);
        for (const VariableOption& option : VariableOptions)
            m_parser.addOption(
                {QString(option.option), QString(option.description), QString(option.valueName)});
        m_parser.addOption({{u"h"_s, u"help"_s}, u"Show this text."_s});
        m_parser.addOption({{u"v"_s, u"verbose"_s}, u"Accepted for compatibility."_s});
    }

    void addFlag(const QString& name, const QString& description) { m_parser.addOption({name, description}); }
    void addValue(const QString& name, const QString& description, const QString& valueName) {
        m_parser.addOption({name, description, valueName});
    }

    // The help or mistake to show instead of running the command, if any.
    [[nodiscard]] std::optional<Help> parse(const QStringList& arguments, qsizetype positionals) {
        const bool ok = m_parser.parse(QStringList{u"interval-server"_s} + arguments);
        if (m_parser.isSet(u"help"_s))
            return Help{helpText(), {}};
        if (!ok)
            return Help{helpText(), u"error: "_s + m_parser.errorText()};
        if (m_parser.positionalArguments().size() != positionals)
            return Help{helpText(), u"error: wrong number of arguments"_s};
        return std::nullopt;
    }

    [[nodiscard]] bool isSet(const QString& name) const { return m_parser.isSet(name); }
    [[nodiscard]] QString value(const QString& name) const { return m_parser.value(name); }
    [[nodiscard]] QString positional(qsizetype index) const {
        return m_parser.positionalArguments().value(index);
    }
    [[nodiscard]] Variables overrides() const {
        Variables variables;
        for (const VariableOption& option : VariableOptions) {
            if (m_parser.isSet(QString(option.option)))
                variables.insert(option.variable, m_parser.value(QString(option.option)));
        }
        return variables;
    }

private:
    [[nodiscard]] QString helpText() const {
        // QCommandLineParser writes its own usage line, which knows nothing of commands.
        const QString text = m_parser.helpText();
        return u"Usage: interval-server "_s + m_usage + text.mid(text.indexOf(u'\n'));
    }

    QCommandLineParser m_parser;
    QString m_usage;
};

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
    parser.addFlag(u"password-stdin"_s, u"Read the password from standard input (required)."_s);
    parser.addValue(u"first-name"_s, u"First name."_s, u"name"_s);
    parser.addValue(u"last-name"_s, u"Last name."_s, u"name"_s);
    parser.addValue(u"organization"_s, u"Name of the new organization."_s, u"name"_s);
    parser.addValue(u"join"_s, u"Join this organization instead of making one."_s, u"slug"_s);
    parser.addValue(u"role"_s, u"ADMIN, DEVELOPER, ACTION_RUNNER or READONLY_VIEWER, with --join."_s,
                    u"role"_s);
    parser.addFlag(u"instance-admin"_s, u"The account administrates this server."_s);
    if (const auto instead = parser.parse(arguments, 1))
        return help(*instead);
    if (!parser.isSet(u"password-stdin"_s))
        return help(
            mistake(u"pass --password-stdin and the password on standard input, so that it shows up in no "
                    "process list"_s));
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

// What a command with further words may be followed by.
QStringList subcommandsOf(const QString& command) {
    if (command == u"user" || command == u"key")
        return {u"add"_s, u"list"_s};
    if (command == u"service")
        return {u"install"_s, u"uninstall"_s, u"status"_s};
    return {};
}

Parse parserOf(const QString& command, const QString& subcommand) {
    if (command == u"start")
        return parseStart;
    if (command == u"db-init")
        return parseDbInit;
    if (command == u"user" && subcommand == u"add")
        return parseUserAdd;
    if (command == u"user" && subcommand == u"list")
        return parseUserList;
    if (command == u"key" && subcommand == u"add")
        return parseKeyAdd;
    if (command == u"key" && subcommand == u"list")
        return parseKeyList;
    if (command == u"service" && subcommand == u"install")
        return parseServiceInstall;
    if (command == u"service" && subcommand == u"uninstall")
        return parseServiceUninstall;
    if (command == u"service" && subcommand == u"status")
        return parseServiceStatus;
#ifdef Q_OS_WIN
    if (command == u"service" && subcommand == u"run")
        return parseServiceRun;
#endif
    return nullptr;
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
    const QStringList subcommands = subcommandsOf(command);
    const bool hasSubcommands = !subcommands.isEmpty();
    const QString subcommand = hasSubcommands && !rest.isEmpty() ? rest.takeFirst() : QString();
    if (const Parse parse = parserOf(command, subcommand))
        return parse(rest);
    if (hasSubcommands && (subcommand.isEmpty() || subcommand == u"--help" || subcommand == u"-h"))
        return help({overview(), subcommand.isEmpty()
                                     ? u"error: '%1' needs %2"_s.arg(command, subcommands.join(u" or "_s))
                                     : QString()});
    return help(mistake(u"unknown command '%1'"_s.arg((command + u' ' + subcommand).trimmed())));
}

} // namespace app
