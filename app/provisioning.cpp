#include "app/provisioning.h"

#include "server/base/json.h"
#include "server/provisioning.h"

namespace app {

using namespace Qt::StringLiterals;
using server::Provisioning;

namespace {

template <class Work>
Outcome onDatabase(const server::Options& options, Work work) {
    const base::Result<std::unique_ptr<Provisioning>> provisioning =
        Provisioning::open(options.database, options.services);
    return provisioning ? work(**provisioning) : failure(provisioning.error());
}

// "ADMIN", "admin", "action-runner" and what the dashboard calls them, such as "member".
std::optional<model::Role> roleFromText(const QString& text) {
    using model::Role;
    if (const auto role = model::roleFromString(text.toUpper().replace(u'-', u'_')))
        return role;
    for (const Role role : {Role::Admin, Role::Developer, Role::ActionRunner, Role::ReadonlyViewer}) {
        if (model::label(role).compare(text, Qt::CaseInsensitive) == 0)
            return role;
    }
    return std::nullopt;
}

base::Result<model::Role> roleOf(const UserAdd& command) {
    if (command.role.isEmpty())
        return model::Role::ActionRunner;
    if (command.join.isEmpty())
        return base::fail(base::Code::InvalidArgument,
                          u"--role goes with --join; who makes an organization administrates it."_s);
    if (const auto role = roleFromText(command.role))
        return *role;
    return base::fail(
        base::Code::InvalidArgument,
        u"There is no role \"%1\". Use admin, developer, member or auditor."_s.arg(command.role));
}

QString userLine(const Provisioning::UserLine& line) {
    const model::User& user = line.user;
    QString state = user.isInstanceAdmin ? u"administrator"_s : u"active"_s;
    if (user.disabledAt)
        state = u"disabled"_s;
    return QStringList{user.email, (user.firstName + u' ' + user.lastName).trimmed(), state,
                       line.organizationSlugs.join(u',')}
        .join(u'\t');
}

QString keyLine(const Provisioning::KeyLine& line) {
    const store::ApiKeyEntry& entry = line.entry;
    const bool isLive = entry.key.usageEnvironment == model::UsageEnvironment::Production;
    return QStringList{line.organizationSlug,
                       entry.environmentSlug,
                       isLive ? u"live"_s : u"development"_s,
                       entry.user.email,
                       entry.key.label,
                       u"…"_s + entry.key.lastFour,
                       base::toTimestamp(entry.key.createdAt).left(10),
                       entry.key.id}
        .join(u'\t');
}

} // namespace

Outcome addUser(const UserAdd& command, const QString& password, const server::Options& options) {
    const base::Result<model::Role> role = roleOf(command);
    if (!role)
        return failure(role.error());
    return onDatabase(options, [&](Provisioning& provisioning) {
        const auto added =
            provisioning.addUser({command.email, password, command.firstName, command.lastName,
                                  command.organization, command.join, *role, command.instanceAdmin});
        if (!added)
            return failure(added.error());
        QString message = u"Added %1 to %2"_s.arg(added->user.email, added->organizationSlug);
        if (added->user.isInstanceAdmin)
            message += u", as an administrator of this server"_s;
        return Outcome{{added->organizationSlug}, message + u'.', false};
    });
}

Outcome listUsers(const server::Options& options) {
    return onDatabase(options, [](Provisioning& provisioning) {
        const auto users = provisioning.users();
        if (!users)
            return failure(users.error());
        Outcome outcome{{}, counted(users->size(), u"account"_s), false};
        for (const Provisioning::UserLine& line : *users)
            outcome.results.append(userLine(line));
        return outcome;
    });
}

Outcome addKey(const KeyAdd& command, const server::Options& options) {
    return onDatabase(options, [&](Provisioning& provisioning) {
        const QString environment =
            command.environment.isEmpty() ? QString(model::DevelopmentSlug) : command.environment;
        const auto key =
            provisioning.addKey({command.email, command.organization, environment, command.label});
        return key ? Outcome{{*key}, {}, false} : failure(key.error());
    });
}

Outcome listKeys(const KeyList& command, const server::Options& options) {
    return onDatabase(options, [&](Provisioning& provisioning) {
        const auto keys = provisioning.keys(command.organization);
        if (!keys)
            return failure(keys.error());
        Outcome outcome{{}, counted(keys->size(), u"key"_s), false};
        for (const Provisioning::KeyLine& line : *keys)
            outcome.results.append(keyLine(line));
        return outcome;
    });
}

} // namespace app
