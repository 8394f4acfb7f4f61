#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <functional>

namespace app {

// One variable of the configuration, as the desktop's forms show it.
struct Setting {
    enum class Kind { Text, Port, Address, Url, List, Flag, Choice, Secret };

    QString name; // PORT
    QString group;
    QString label;
    QString help;
    Kind kind = Kind::Text;
    QString fallback;    // What is used when it is empty, in words.
    QStringList choices; // Of Kind::Choice.
    QString value;       // In effect at the next start; empty: the default.
    QString source;      // What sets it and wins over the window's own file; empty: nothing.
};

// The settings file of the data directory (config.env), for the desktop's forms. What the environment, .env
// or an option sets wins over it and cannot be changed here. Main thread.
class SettingsControl {
public:
    virtual ~SettingsControl() = default;

    // In the order of their groups.
    [[nodiscard]] virtual QList<Setting> settings() const = 0;
    // What is wrong with these values together with all others; empty: nothing. By the variable's name.
    [[nodiscard]] virtual QHash<QString, QString> check(const QHash<QString, QString>& changes) const = 0;
    // Writes the file, all or nothing. An empty value goes back to the default. Returns why it failed; empty:
    // it did not.
    [[nodiscard]] virtual QString save(const QHash<QString, QString>& changes) = 0;
    // Whether the server runs with other values than a restart would give it.
    [[nodiscard]] virtual bool needsRestart() const = 0;
    [[nodiscard]] virtual QString dataDirectory() const = 0;
    // What happened to a settings file that could not be read, once; empty: nothing.
    [[nodiscard]] virtual QString takeNotice() = 0;
};

} // namespace app
