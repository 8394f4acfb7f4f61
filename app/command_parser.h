#pragma once

#include "app/command_line.h"

#include <QCommandLineParser>

namespace app {

// A parser of one command, with the options that all commands share.
class CommandParser {
public:
    CommandParser(const QString& usage, const QString& description);

    void addFlag(const QString& name, const QString& description) { m_parser.addOption({name, description}); }
    void addValue(const QString& name, const QString& description, const QString& valueName) {
        m_parser.addOption({name, description, valueName});
    }
    // --password-stdin.
    void addPasswordFlag();
    [[nodiscard]] bool hasPasswordFlag() const { return isSet(QStringLiteral("password-stdin")); }

    // The help or mistake to show instead of running the command, if any.
    [[nodiscard]] std::optional<Help> parse(const QStringList& arguments, qsizetype positionals);

    [[nodiscard]] bool isSet(const QString& name) const { return m_parser.isSet(name); }
    [[nodiscard]] QString value(const QString& name) const { return m_parser.value(name); }
    [[nodiscard]] QString positional(qsizetype index) const {
        return m_parser.positionalArguments().value(index);
    }
    // Options that set a configuration variable, by the variable's name.
    [[nodiscard]] Variables overrides() const;

private:
    [[nodiscard]] QString helpText() const;

    QCommandLineParser m_parser;
    QString m_usage;
};

} // namespace app
