#pragma once

#include "app/env_file.h"

#include <QStringList>

#include <optional>
#include <variant>

namespace app {

struct Start {
    bool gui = true;
    bool inTray = false; // With the desktop, but without opening its window.
};
struct DbInit {
    bool skipCreate = false;
};
struct UserAdd {
    QString email;
    QString firstName;
    QString lastName;
    QString organization; // Name of a new one; empty: made from the person's name.
    QString join;         // Slug of an existing one instead.
    QString role;         // There.
    bool instanceAdmin = false;
};
struct UserList {};
struct UserDisable {
    QString email;
};
struct UserEnable {
    QString email;
};
struct UserResetPassword {
    QString email;
};
struct KeyAdd {
    QString email;
    QString organization; // Slug; empty: the person's only one.
    QString environment;  // Slug; empty: development.
    QString label;
};
struct KeyList {
    QString organization; // Slug; empty: all.
};
struct KeyDelete {
    QString id;
};
struct FlagList {
    QString organization; // Slug; empty: the whole server.
};
struct FlagSet {
    QString flag;
    QString value;
    QString organization; // As above.
};
struct ScheduleCommand {
    enum class Verb { Pause, Resume, Status };
    Verb verb = Verb::Status;
};
struct ServiceCommand {
    enum class Verb { Install, Uninstall, Status };
    Verb verb = Verb::Status;
};
#ifdef Q_OS_WIN
// What the service manager of Windows starts.
struct ServiceRun {};
#endif
struct Version {};
// Text for stdout (exit code 0) or, with `error`, for stderr after it (exit code 1).
struct Help {
    QString text;
    QString error;
};

using Command = std::variant<Start, DbInit, UserAdd, UserList, UserDisable, UserEnable, UserResetPassword,
                             KeyAdd, KeyList, KeyDelete, FlagList, FlagSet, ScheduleCommand, ServiceCommand,
#ifdef Q_OS_WIN
                             ServiceRun,
#endif
                             Version, Help>;

struct CommandLine {
    Command command;
    Variables overrides; // Options that set a configuration variable, by the variable's name.
};

// `arguments` without the program's name.
[[nodiscard]] CommandLine parseCommandLine(const QStringList& arguments);

} // namespace app
