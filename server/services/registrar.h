#pragma once

#include "server/base/clock.h"
#include "server/services/organization_slugs.h"
#include "server/store/stores.h"

namespace services {

// Writes new accounts and organizations with all that belongs to them. Checks no permission: that is for
// those who call it, which are the dashboard's services and the command line.
class Registrar {
public:
    Registrar(store::Stores& stores, const base::Clock& clock) : m_stores(stores), m_clock(clock) {}

    struct NewUser {
        QString email;
        QString passwordHash; // Empty: none.
        QString firstName = {};
        QString lastName = {};
        QString timeZoneName = {}; // Left out when it is none.
        bool emailConfirmed = false;
        bool isInstanceAdmin = false;
    };
    // Conflict with reason "email_taken"; the work item may go on.
    [[nodiscard]] base::Result<model::User> addUser(const NewUser& draft);

    // With both environments and its owner as ADMIN. Conflict with "slug_taken"; the work item may go on.
    [[nodiscard]] base::Result<model::Organization> addOrganization(const model::User& owner,
                                                                    const QString& name, const QString& slug);
    // With a slug that resembles the name, or the owner's when there is none, and is free.
    [[nodiscard]] base::Result<model::Organization> addOrganization(const model::User& owner,
                                                                    const QString& name);
    // Conflict with reason "already_member"; the work item may go on.
    [[nodiscard]] base::Result<model::Membership>
    addMember(const model::User& user, const QString& organizationId, const QStringList& permissionNames);
    // Makes the new account what it was invited to be, and uses the invitation up.
    [[nodiscard]] base::Result<model::Organization> accept(const model::Invitation& invitation,
                                                           const model::User& user);

private:
    [[nodiscard]] base::Status addEnvironment(const QString& organizationId, QLatin1StringView slug,
                                              const QString& name);
    [[nodiscard]] base::Status addToTeams(const model::Membership& membership, const QStringList& teamIds);

    store::Stores& m_stores;
    const base::Clock& m_clock;
};

} // namespace services
