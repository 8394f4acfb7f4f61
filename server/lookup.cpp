#include "server/lookup.h"

namespace server {

using namespace Qt::StringLiterals;

base::Result<model::User> findAccount(store::Stores& stores, const QString& email) {
    const auto user = stores.users.byEmail(email);
    if (!user)
        return base::fail(user.error());
    if (*user)
        return **user;
    return base::fail(base::Code::NotFound,
                      u"There is no account with the address \"%1\". `interval-server user list` shows all, "
                      "and `interval-server user add` makes one."_s.arg(email));
}

base::Result<model::User> findUser(store::Stores& stores, const QString& email) {
    base::Result<model::User> user = findAccount(stores, email);
    if (user && user->disabledAt)
        return base::fail(
            base::Code::Conflict,
            u"The account %1 is disabled. `interval-server user enable` lets it in again."_s.arg(
                user->email));
    return user;
}

base::Result<model::Organization> findOrganization(store::Stores& stores, const QString& slug) {
    const auto organization = stores.organizations.bySlug(slug);
    if (!organization)
        return base::fail(organization.error());
    if (*organization)
        return **organization;
    return base::fail(base::Code::NotFound,
                      u"There is no organization with the slug \"%1\". `interval-server user list` shows the "
                      "slugs in use."_s.arg(slug));
}

} // namespace server
