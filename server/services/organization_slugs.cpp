#include "server/services/organization_slugs.h"

#include "server/model/slug.h"
#include "server/store/stores.h"

namespace services {

using namespace Qt::StringLiterals;

namespace {
// Leaves room for the number that makes a slug unique.
constexpr qsizetype SuggestedLength = 56;
} // namespace

base::Result<OrganizationSlugs::Availability> OrganizationSlugs::availability(const QString& slug,
                                                                              const QString& organizationId) {
    const auto owner = m_stores.organizations.bySlug(slug);
    if (!owner)
        return base::fail(owner.error());
    // Imported slugs may break the rules; whoever has one keeps it.
    if (*owner && (*owner)->id == organizationId)
        return Availability::Available;
    if (const auto problem = model::organizationSlugProblem(slug))
        return problem == model::OrganizationSlugProblem::Reserved ? Availability::Reserved
                                                                   : Availability::Invalid;
    return m_stores.organizations.slugTaken(slug).map(
        [](bool taken) { return taken ? Availability::Taken : Availability::Available; });
}

base::Status OrganizationSlugs::check(const QString& slug, const QString& organizationId) {
    const base::Result<Availability> found = availability(slug, organizationId);
    if (!found)
        return base::fail(found.error());
    switch (*found) {
    case Availability::Available:
        return {};
    case Availability::Taken:
        return base::fail(base::Code::Conflict, u"Sorry, this slug is taken. Please select another."_s,
                          "slug_taken");
    case Availability::Invalid:
        return base::failField(
            {u"/slug"_s, "slug_invalid",
             u"Slugs must be at least 2 characters and can only contain lowercase letters, "
             "numbers, hyphens, and underscores."_s});
    case Availability::Reserved:
        return base::failField(
            {u"/slug"_s, "slug_reserved", u"Sorry, this slug is reserved. Please select another."_s});
    }
    Q_UNREACHABLE();
}

base::Result<QString> OrganizationSlugs::suggest(const QString& text) {
    const QString desired = model::generateOrganizationSlug(text.left(SuggestedLength));
    return m_stores.organizations.slugsStartingWith(desired).map(
        [&desired](const QStringList& existing) { return model::collisionSafe(desired, existing); });
}

} // namespace services
