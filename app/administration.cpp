#include "app/administration.h"

#include "server/administration.h"

#include <optional>

namespace app {

using namespace Qt::StringLiterals;
using server::Administration;

namespace {

template <class Work>
Outcome onDatabase(const server::Options& options, Work work) {
    const base::Result<std::unique_ptr<Administration>> administration =
        Administration::open(options.database);
    return administration ? work(**administration) : failure(administration.error());
}

Outcome said(const QString& message) { return {{}, message, false}; }

Outcome mistaken(const QString& message) { return {{}, u"error: "_s + message, true}; }

QString onOff(bool isOn) { return isOn ? u"on"_s : u"off"_s; }

} // namespace

Outcome disableUser(const UserDisable& command, const server::Options& options) {
    return onDatabase(options, [&](Administration& administration) {
        const base::Result<bool> disabled = administration.disableUser(command.email);
        if (!disabled)
            return failure(disabled.error());
        return said(
            *disabled
                ? u"%1 is disabled and logged out everywhere; their API keys do not work any more."_s.arg(
                      command.email)
                : u"%1 was disabled before."_s.arg(command.email));
    });
}

Outcome enableUser(const UserEnable& command, const server::Options& options) {
    return onDatabase(options, [&](Administration& administration) {
        const base::Result<bool> enabled = administration.enableUser(command.email);
        if (!enabled)
            return failure(enabled.error());
        return said(*enabled ? u"%1 may log in again."_s.arg(command.email)
                             : u"%1 was not disabled."_s.arg(command.email));
    });
}

Outcome resetPassword(const UserResetPassword& command, const QString& password,
                      const server::Options& options) {
    return onDatabase(options, [&](Administration& administration) {
        const base::Status reset = administration.resetPassword(command.email, password);
        return reset ? said(u"%1 has a new password and is logged out everywhere."_s.arg(command.email))
                     : failure(reset.error());
    });
}

Outcome deleteKey(const KeyDelete& command, const server::Options& options) {
    return onDatabase(options, [&](Administration& administration) {
        const base::Result<QString> lastFour = administration.deleteKey(command.id);
        return lastFour ? said(u"The key …%1 is deleted."_s.arg(*lastFour)) : failure(lastFour.error());
    });
}

Outcome listFlags(const FlagList& command, const server::Options& options) {
    return onDatabase(options, [&](Administration& administration) {
        const auto flags = administration.flags(command.organization);
        if (!flags)
            return failure(flags.error());
        Outcome outcome;
        for (const Administration::FlagLine& line : *flags)
            outcome.results.append(QStringList{QString(model::toString(line.flag)), onOff(line.isOn),
                                               line.isSet ? u"set"_s : u"default"_s}
                                       .join(u'\t'));
        return outcome;
    });
}

Outcome setFlag(const FlagSet& command, const server::Options& options) {
    const auto flag = model::fromString<model::FeatureFlag>(command.flag.toUpper().replace(u'-', u'_'));
    if (!flag)
        return mistaken(
            u"There is no flag \"%1\". `interval-server flag list` shows all."_s.arg(command.flag));
    const QString value = command.value.toLower();
    if (value != u"on" && value != u"off" && value != u"default")
        return mistaken(u"A flag is on, off or default."_s);
    return onDatabase(options, [&](Administration& administration) {
        const std::optional<bool> set = value == u"default" ? std::nullopt : std::optional(value == u"on");
        const base::Status done = administration.setFlag(*flag, set, command.organization);
        return done ? said(u"%1 is set to %2."_s.arg(QString(model::toString(*flag)), value))
                    : failure(done.error());
    });
}

Outcome switchSchedules(const ScheduleCommand& command, const server::Options& options) {
    using Verb = ScheduleCommand::Verb;
    return onDatabase(options, [&](Administration& administration) {
        if (command.verb == Verb::Status) {
            const base::Result<bool> paused = administration.areSchedulesPaused();
            return paused ? Outcome{{*paused ? u"paused"_s : u"active"_s}, {}, false}
                          : failure(paused.error());
        }
        const bool pause = command.verb == Verb::Pause;
        const base::Result<bool> changed = administration.setSchedulesPaused(pause);
        if (!changed)
            return failure(changed.error());
        if (!*changed)
            return said(pause ? u"Schedules were paused before."_s : u"Schedules were not paused."_s);
        return said(pause ? u"Schedules are paused. `interval-server schedule resume` lets them run again."_s
                          : u"Schedules run again. What was due meanwhile is not made up for."_s);
    });
}

} // namespace app
