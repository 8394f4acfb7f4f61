#include "server/api/organization_routes.h"

#include "server/api/account_shapes.h"
#include "server/api/body_reader.h"
#include "server/api/etag.h"
#include "server/api/visitor.h"

namespace api {

using namespace Qt::StringLiterals;
using services::MemberIdentity;
using services::OrganizationService;
using services::Services;
using services::SessionIdentity;
using Availability = services::OrganizationSlugs::Availability;

namespace {

base::Result<Answer> list(Services& services, const SessionIdentity& who, const Call&) {
    const auto entries = services.accounts.organizations.list(who.user.id);
    if (!entries)
        return base::fail(entries.error());
    QJsonArray array;
    for (const store::MembershipWithOrganization& entry : *entries)
        array.append(organizationRef(entry.organization, who.user.id));
    return Answer::list(array);
}

base::Result<Answer> create(Services& services, const SessionIdentity& who, const Call& call) {
    BodyReader body(call.body);
    const QString name = body.text(u"name"_s);
    const QString slug = body.text(u"slug"_s);
    if (const base::Status read = body.status(); !read)
        return base::fail(read.error());
    const auto made = services.accounts.organizations.create(who, visitorOf(call.request), name, slug);
    return made ? base::Result<Answer>(Answer::created(organizationShape(*made))) : base::fail(made.error());
}

base::Result<Answer> show(Services& services, const MemberIdentity& who, const Call&) {
    const auto view = services.accounts.organizations.view(who);
    return view ? base::Result<Answer>(Answer::ok(organizationShape(*view))) : base::fail(view.error());
}

base::Result<Answer> update(Services& services, const MemberIdentity& who, const Call& call) {
    BodyReader body(call.body);
    const OrganizationService::Change change{body.requiredChange(u"name"_s), body.requiredChange(u"slug"_s)};
    if (const base::Status read = body.status(); !read)
        return base::fail(read.error());
    const auto before = services.accounts.organizations.view(who);
    if (!before)
        return base::fail(before.error());
    if (const base::Status matches = checkIfMatch(call.request, organizationShape(*before)); !matches)
        return base::fail(matches.error());
    const auto after = services.accounts.organizations.update(who, visitorOf(call.request), change);
    return after ? base::Result<Answer>(Answer::ok(organizationShape(*after))) : base::fail(after.error());
}

base::Result<Answer> switchTo(Services& services, const MemberIdentity& who, const Call&) {
    return services.accounts.organizations.switchTo(who).map([] { return Answer::none(); });
}

QJsonValue reasonOf(Availability availability) {
    switch (availability) {
    case Availability::Available:
        return {};
    case Availability::Taken:
        return u"taken"_s;
    case Availability::Invalid:
        return u"invalid"_s;
    case Availability::Reserved:
        return u"reserved"_s;
    }
    Q_UNREACHABLE();
}

base::Result<Answer> slug(Services& services, const SessionIdentity& who, const Call& call) {
    const QString wanted = call.param(u"slug");
    OrganizationService& organizations = services.accounts.organizations;
    const auto availability = organizations.slugAvailability(who, wanted, call.query(u"for"));
    if (!availability)
        return base::fail(availability.error());
    QJsonValue suggestion;
    if (*availability != Availability::Available) {
        const base::Result<QString> suggested = organizations.suggestSlug(wanted);
        if (!suggested)
            return base::fail(suggested.error());
        suggestion = *suggested;
    }
    return Answer::ok({{u"available"_s, *availability == Availability::Available},
                       {u"reason"_s, reasonOf(*availability)},
                       {u"suggestion"_s, suggestion}});
}

} // namespace

void bindOrganizations(Endpoints& endpoints) {
    endpoints.session(http::Method::Get, "/orgs", list);
    endpoints.session(http::Method::Post, "/orgs", create);
    endpoints.session(http::Method::Get, "/org-slugs/{slug}", slug);
    endpoints.member(http::Method::Get, "/orgs/{org}", show);
    endpoints.member(http::Method::Patch, "/orgs/{org}", update);
    endpoints.member(http::Method::Post, "/orgs/{org}/switch", switchTo);
}

} // namespace api
