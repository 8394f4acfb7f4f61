#pragma once

#include "server/base/clock.h"
#include "server/services/settings.h"
#include "server/store/stores.h"

#include <memory>

namespace server {

// What administrators change in the database itself, without a browser and whether or not a server runs on it
// (spec/accounts.md §1.3); a server that runs notices within a minute. Blocking; one thread.
class Administration {
public:
    // Brings the schema up to date first. `hashCost` is lower only in tests.
    [[nodiscard]] static base::Result<std::unique_ptr<Administration>> open(const store::DatabaseUrl& url,
                                                                            int hashCost = 17);

    // Ends the person's logins; their keys stop working until the account is enabled again. False: it was so
    // before.
    [[nodiscard]] base::Result<bool> disableUser(const QString& email);
    [[nodiscard]] base::Result<bool> enableUser(const QString& email);
    // Ends the person's logins. Takes a third of a second, for the password's hash.
    [[nodiscard]] base::Status resetPassword(const QString& email, const QString& password);

    // By its id, as shown in lists. Results in the last characters of the key.
    [[nodiscard]] base::Result<QString> deleteKey(const QString& id);

    struct FlagLine {
        model::FeatureFlag flag = model::FeatureFlag::UserRegistrationEnabled;
        bool isOn = false;
        bool isSet = false; // Else it is what it is by default, or on the whole server.
    };
    // Of the whole server or, with a slug, as they are in an organization.
    [[nodiscard]] base::Result<QList<FlagLine>> flags(const QString& organizationSlug);
    // Nothing: back to the default. An organization can have its own value for flags that concern how things
    // look.
    [[nodiscard]] base::Status setFlag(model::FeatureFlag flag, std::optional<bool> value,
                                       const QString& organizationSlug);

    [[nodiscard]] base::Result<bool> areSchedulesPaused();
    // False: it was so before.
    [[nodiscard]] base::Result<bool> setSchedulesPaused(bool paused);

private:
    Administration(std::unique_ptr<store::Database> database, int hashCost);

    [[nodiscard]] base::Result<bool> setDisabled(const QString& email, bool disabled);
    [[nodiscard]] base::Status endSessions(const model::User& user);
    [[nodiscard]] base::Status note(const QString& type, const QString& targetType, const QString& targetId,
                                    const QString& organizationId = {});
    // Runs `work` in a transaction that is kept when it succeeds.
    template <class Work>
    [[nodiscard]] std::invoke_result_t<Work> atOnce(Work work);

    std::unique_ptr<store::Database> m_database;
    store::Stores m_stores;
    const int m_hashCost;
    const base::SystemClock m_clock;
};

} // namespace server
