#pragma once

#include "server/base/result.h"

namespace store {
struct Stores;
}

namespace services {

// Which slugs organizations may have (spec/accounts.md §4.2).
class OrganizationSlugs {
public:
    explicit OrganizationSlugs(store::Stores& stores) : m_stores(stores) {}

    enum class Availability { Available, Taken, Invalid, Reserved };
    // For the organization with this id, or for a new one; its own slug is available to it.
    [[nodiscard]] base::Result<Availability> availability(const QString& slug,
                                                          const QString& organizationId = {});
    // InvalidArgument with reason "slug_invalid" or "slug_reserved", Conflict with "slug_taken".
    [[nodiscard]] base::Status check(const QString& slug, const QString& organizationId = {});
    // A free one that resembles `text`, such as the organization's name.
    [[nodiscard]] base::Result<QString> suggest(const QString& text);

private:
    store::Stores& m_stores;
};

} // namespace services
