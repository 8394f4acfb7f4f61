#include "server/administration.h"

#include "server/base/crypto.h"
#include "server/lookup.h"
#include "server/services/audit_trail.h"
#include "server/services/password_rules.h"
#include "server/store/migrator.h"
#include "server/store/transaction.h"

namespace server {

using namespace Qt::StringLiterals;
using model::FeatureFlag;

namespace {

constexpr FeatureFlag AllFlags[] = {
    FeatureFlag::UserRegistrationEnabled, FeatureFlag::TransactionLegacyNoAppendUi,
    FeatureFlag::ActionMetadataGeneralConfig, FeatureFlag::TableTruncationDisabled};

} // namespace

Administration::Administration(std::unique_ptr<store::Database> database, int hashCost)
    : m_database(std::move(database)), m_stores(*m_database), m_hashCost(hashCost) {}

base::Result<std::unique_ptr<Administration>> Administration::open(const store::DatabaseUrl& url,
                                                                   int hashCost) {
    if (const auto migrated = store::migrate(url); !migrated)
        return base::fail(migrated.error());
    base::Result<std::unique_ptr<store::Database>> database = store::Database::open(url);
    if (!database)
        return base::fail(database.error());
    return std::unique_ptr<Administration>(new Administration(std::move(*database), hashCost));
}

template <class Work>
std::invoke_result_t<Work> Administration::atOnce(Work work) {
    base::Result<store::Transaction> transaction = store::Transaction::begin(*m_database);
    if (!transaction)
        return base::fail(transaction.error());
    const std::invoke_result_t<Work> result = work();
    if (!result)
        return result;
    if (const base::Status committed = transaction->commit(); !committed)
        return base::fail(committed.error());
    return result;
}

// --- Accounts.

base::Result<bool> Administration::disableUser(const QString& email) { return setDisabled(email, true); }

base::Result<bool> Administration::enableUser(const QString& email) { return setDisabled(email, false); }

base::Result<bool> Administration::setDisabled(const QString& email, bool disabled) {
    return atOnce([&]() -> base::Result<bool> {
        const base::Result<model::User> user = findAccount(m_stores, email);
        if (!user)
            return base::fail(user.error());
        if (user->disabledAt.has_value() == disabled)
            return false;
        const qint64 now = m_clock.now();
        const auto changed =
            m_stores.users.setDisabled(user->id, disabled ? std::optional(now) : std::nullopt, now);
        if (!changed)
            return changed;
        if (const base::Status ended = disabled ? endSessions(*user) : base::Status(); !ended)
            return base::fail(ended.error());
        const QString type = disabled ? u"user.disabled"_s : u"user.enabled"_s;
        return note(type, u"user"_s, user->id).map([] { return true; });
    });
}

base::Status Administration::resetPassword(const QString& email, const QString& password) {
    if (const auto problem = services::passwordProblem(password, email, {}))
        return base::fail(base::Code::InvalidArgument, problem->detail + u'.');
    // Before the transaction, which keeps a running server from writing.
    const QString hash = base::hashPassword(password, m_hashCost);
    return atOnce([&]() -> base::Status {
        const base::Result<model::User> user = findUser(m_stores, email);
        if (!user)
            return base::fail(user.error());
        if (const auto changed = m_stores.users.setPasswordHash(user->id, hash, m_clock.now()); !changed)
            return base::fail(changed.error());
        if (const base::Status ended = endSessions(*user); !ended)
            return ended;
        return note(u"user.password_reset"_s, u"user"_s, user->id);
    });
}

base::Status Administration::endSessions(const model::User& user) {
    const base::Result<qint64> removed = m_stores.sessions.removeAllOf(user.id);
    return removed ? base::Status() : base::fail(removed.error());
}

// --- Keys.

base::Result<QString> Administration::deleteKey(const QString& id) {
    return atOnce([&]() -> base::Result<QString> {
        const auto organizations = m_stores.organizations.list();
        if (!organizations)
            return base::fail(organizations.error());
        for (const model::Organization& organization : *organizations) {
            const auto key = m_stores.apiKeys.byId(organization.id, id);
            if (!key)
                return base::fail(key.error());
            if (!*key || (*key)->deletedAt)
                continue;
            if (const auto deleted = m_stores.apiKeys.markDeleted(organization.id, id, m_clock.now());
                !deleted)
                return base::fail(deleted.error());
            return note(u"api_key.deleted"_s, u"api_key"_s, id, organization.id).map([&key] {
                return (*key)->lastFour;
            });
        }
        return base::fail(
            base::Code::NotFound,
            u"There is no API key with the id \"%1\". `interval-server key list` shows the ids, last in each line."_s
                .arg(id));
    });
}

// --- Flags.

base::Result<QList<Administration::FlagLine>> Administration::flags(const QString& organizationSlug) {
    QString organizationId;
    store::FlagStore::Flags set;
    if (organizationSlug.isEmpty()) {
        const auto global = m_stores.flags.global();
        if (!global)
            return base::fail(global.error());
        set = *global;
    } else {
        const base::Result<model::Organization> organization = findOrganization(m_stores, organizationSlug);
        if (!organization)
            return base::fail(organization.error());
        organizationId = organization->id;
        const auto own = m_stores.flags.ofOrganization(organizationId);
        if (!own)
            return base::fail(own.error());
        set = *own;
    }
    QList<FlagLine> lines;
    for (const FeatureFlag flag : AllFlags) {
        const base::Result<bool> isOn = m_stores.flags.isOn(flag, organizationId);
        if (!isOn)
            return base::fail(isOn.error());
        lines.append({flag, *isOn, set.contains(flag)});
    }
    return lines;
}

base::Status Administration::setFlag(FeatureFlag flag, std::optional<bool> value,
                                     const QString& organizationSlug) {
    return atOnce([&]() -> base::Status {
        QString organizationId;
        base::Status written;
        if (organizationSlug.isEmpty()) {
            written = m_stores.flags.setGlobal(flag, value, m_clock.now());
        } else if (flag == FeatureFlag::UserRegistrationEnabled) {
            return base::fail(base::Code::InvalidArgument,
                              u"Who may sign up concerns the whole server. Leave --organization out."_s);
        } else {
            const base::Result<model::Organization> organization =
                findOrganization(m_stores, organizationSlug);
            if (!organization)
                return base::fail(organization.error());
            organizationId = organization->id;
            written = m_stores.flags.setOfOrganization(organizationId, flag, value, m_clock.now());
        }
        return written ? note(u"flag.set"_s, u"flag"_s, model::toString(flag), organizationId) : written;
    });
}

// --- Schedules.

base::Result<bool> Administration::areSchedulesPaused() { return m_stores.settings.areSchedulesPaused(); }

base::Result<bool> Administration::setSchedulesPaused(bool paused) {
    return atOnce([&]() -> base::Result<bool> {
        base::Result<bool> changed = m_stores.settings.setSchedulesPaused(paused, m_clock.now());
        if (!changed || !*changed)
            return changed;
        return note(paused ? u"schedules.paused"_s : u"schedules.resumed"_s, u"instance"_s, {}).map([] {
            return true;
        });
    });
}

base::Status Administration::note(const QString& type, const QString& targetType, const QString& targetId,
                                  const QString& organizationId) {
    return services::AuditTrail(m_stores, m_clock)
        .note({}, {.type = type,
                   .targetType = targetType,
                   .targetId = targetId,
                   .organizationId = organizationId,
                   .details = {{u"way"_s, u"command line"_s}}});
}

} // namespace server
