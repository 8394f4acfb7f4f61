#include "app/command_parser.h"

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

} // namespace

CommandParser::CommandParser(const QString& usage, const QString& description) : m_usage(usage) {
    m_parser.setApplicationDescription(description);
    for (const VariableOption& option : VariableOptions)
        m_parser.addOption({QString(option.option), QString(option.description), QString(option.valueName)});
    m_parser.addOption({{u"h"_s, u"help"_s}, u"Show this text."_s});
    m_parser.addOption({{u"v"_s, u"verbose"_s}, u"Accepted for compatibility."_s});
}

void CommandParser::addPasswordFlag() {
    addFlag(u"password-stdin"_s, u"Read the password from standard input (required)."_s);
}

std::optional<Help> CommandParser::parse(const QStringList& arguments, qsizetype positionals) {
    const bool ok = m_parser.parse(QStringList{u"interval-server"_s} + arguments);
    if (m_parser.isSet(u"help"_s))
        return Help{helpText(), {}};
    if (!ok)
        return Help{helpText(), u"error: "_s + m_parser.errorText()};
    if (m_parser.positionalArguments().size() != positionals)
        return Help{helpText(), u"error: wrong number of arguments"_s};
    return std::nullopt;
}

Variables CommandParser::overrides() const {
    Variables variables;
    for (const VariableOption& option : VariableOptions) {
        if (m_parser.isSet(QString(option.option)))
            variables.insert(option.variable, m_parser.value(QString(option.option)));
    }
    return variables;
}

QString CommandParser::helpText() const {
    // QCommandLineParser writes its own usage line, which knows nothing of commands.
    const QString text = m_parser.helpText();
    return u"Usage: interval-server "_s + m_usage + text.mid(text.indexOf(u'\n'));
}

} // namespace app
