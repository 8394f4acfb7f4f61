#pragma once

#include "server/base/clock.h"
#include "server/services/settings.h"
#include "server/store/stores.h"

#include <memory>

namespace server {

// What administrators do to the database itself, without a browser and whether or not a server runs on it
// (spec/accounts.md §1.3). Blocking; one thread.
class Provisioning {
public:
    // Brings the schema up to date first. `hashCost` is lower only in tests.
    [[nodiscard]] static base::Result<std::unique_ptr<Provisioning>>
    open(const store::DatabaseUrl& url, const services::Settings& settings, int hashCost = 17);

    struct UserDraft {
        QString email;
        QString password;
        QString firstName;
        QString lastName;
        QString organizationName;                     // Of a new one; empty: made from the person's name.
        QString joinSlug;                             // An existing one instead …
        model::Role role = model::Role::ActionRunner; // … in this role.
        bool isInstanceAdmin = false;                 // The first account is, in any case.
    };
    struct AddedUser {
        model::User user;
        QString organizationSlug;
    };
    // Takes a third of a second, for the password's hash.
    [[nodiscard]] base::Result<AddedUser> addUser(const UserDraft& draft);

    struct UserLine {
        model::User user;
        QStringList organizationSlugs;
    };
    // By address.
    [[nodiscard]] base::Result<QList<UserLine>> users();

    struct KeyDraft {
        QString email;
        QString organizationSlug; // Empty: the person's only one.
        QString environmentSlug;  // Development keys belong to their developer, all others are live.
        QString label;            // Of a live key.
    };
    // The text of a new live key, or of the person's development key, which is made when there is none.
    [[nodiscard]] base::Result<QString> addKey(const KeyDraft& draft);

    struct KeyLine {
        store::ApiKeyEntry entry;
        QString organizationSlug;
    };
    // Of one organization, or of all; those that are not deleted, newest first.
    [[nodiscard]] base::Result<QList<KeyLine>> keys(const QString& organizationSlug);

private:
    Provisioning(std::unique_ptr<store::Database> database, const services::Settings& settings, int hashCost);

    [[nodiscard]] base::Result<model::Organization> place(const model::User& user, const UserDraft& draft);
    [[nodiscard]] base::Result<model::Organization> organizationOf(const model::User& user,
                                                                   const QString& slug);
    [[nodiscard]] base::Result<model::Environment> findEnvironment(const model::Organization& organization,
                                                                   const QString& slug);
    [[nodiscard]] base::Result<QString> developmentKey(const model::User& user,
                                                       const model::Organization& organization);
    [[nodiscard]] base::Result<QString>
    liveKey(const model::User& user, const model::Organization& organization, const KeyDraft& draft);
    [[nodiscard]] base::Status note(const QString& type, const QString& targetType, const QString& targetId,
                                    const QString& organizationId);

    std::unique_ptr<store::Database> m_database;
    store::Stores m_stores;
    const services::Settings m_settings;
    const int m_hashCost;
    const base::SystemClock m_clock;
};

} // namespace server
