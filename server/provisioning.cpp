#include "server/provisioning.h"

#include "server/base/crypto.h"
#include "server/lookup.h"
#include "server/model/email.h"
#include "server/services/api_key_issuer.h"
#include "server/services/audit_trail.h"
#include "server/services/password_rules.h"
#include "server/services/registrar.h"
#include "server/store/migrator.h"
#include "server/store/transaction.h"

namespace server {

using namespace Qt::StringLiterals;

namespace {

base::Failure invalid(const QString& message) { return base::fail(base::Code::InvalidArgument, message); }

base::Failure notFound(const QString& message) { return base::fail(base::Code::NotFound, message); }

base::Status validate(const Provisioning::UserDraft& draft) {
    if (!model::isEmail(model::tidyEmail(draft.email)))
        return invalid(u"\"%1\" is not an e-mail address."_s.arg(draft.email));
    if (const auto problem = services::passwordProblem(draft.password, draft.email, {}))
        return invalid(problem->detail + u'.');
    if (!draft.joinSlug.isEmpty() && !draft.organizationName.isEmpty())
        return invalid(u"Use either --organization, for a new one, or --join, for an existing one."_s);
    return {};
}

QString slugsOf(const QList<store::MembershipWithOrganization>& entries) {
    QStringList slugs;
    for (const store::MembershipWithOrganization& entry : entries)
        slugs.append(entry.organization.slug);
    slugs.sort();
    return slugs.join(u", "_s);
}

} // namespace

Provisioning::Provisioning(std::unique_ptr<store::Database> database, const services::Settings& settings,
                           int hashCost)
    : m_database(std::move(database)), m_stores(*m_database), m_settings(settings), m_hashCost(hashCost) {}

base::Result<std::unique_ptr<Provisioning>>
Provisioning::open(const store::DatabaseUrl& url, const services::Settings& settings, int hashCost) {
    if (const auto migrated = store::migrate(url); !migrated)
        return base::fail(migrated.error());
    base::Result<std::unique_ptr<store::Database>> database = store::Database::open(url);
    if (!database)
        return base::fail(database.error());
    return std::unique_ptr<Provisioning>(new Provisioning(std::move(*database), settings, hashCost));
}

base::Result<Provisioning::AddedUser> Provisioning::addUser(const UserDraft& draft) {
    if (const base::Status valid = validate(draft); !valid)
        return base::fail(valid.error());
    // Before the transaction, which keeps a running server from writing.
    const QString hash = base::hashPassword(draft.password, m_hashCost);
    base::Result<store::Transaction> transaction = store::Transaction::begin(*m_database);
    if (!transaction)
        return base::fail(transaction.error());
    const base::Result<bool> any = m_stores.users.any();
    if (!any)
        return base::fail(any.error());
    const base::Result<model::User> user = services::Registrar(m_stores, m_clock)
                                               .addUser({.email = draft.email,
                                                         .passwordHash = hash,
                                                         .firstName = draft.firstName.trimmed(),
                                                         .lastName = draft.lastName.trimmed(),
                                                         .isInstanceAdmin = draft.isInstanceAdmin || !*any});
    if (!user)
        return base::fail(user.error());
    const base::Result<model::Organization> organization = place(*user, draft);
    if (!organization)
        return base::fail(organization.error());
    if (const base::Status noted = note(u"user.signed_up"_s, u"user"_s, user->id, organization->id); !noted)
        return base::fail(noted.error());
    return transaction->commit().map([&] { return AddedUser{*user, organization->slug}; });
}

base::Result<model::Organization> Provisioning::place(const model::User& user, const UserDraft& draft) {
    services::Registrar registrar(m_stores, m_clock);
    if (draft.joinSlug.isEmpty())
        return registrar.addOrganization(user, draft.organizationName.trimmed());
    const base::Result<model::Organization> organization = findOrganization(m_stores, draft.joinSlug);
    if (!organization)
        return organization;
    return registrar.addMember(user, organization->id, {model::toString(draft.role)})
        .map([&organization](const model::Membership&) { return *organization; });
}

base::Result<QList<Provisioning::UserLine>> Provisioning::users() {
    const auto users = m_stores.users.list();
    const auto places = m_stores.memberships.places();
    if (!users || !places)
        return base::fail(users ? places.error() : users.error());
    QHash<QString, QStringList> slugs;
    for (const store::MembershipStore::Place& place : *places)
        slugs[place.userId].append(place.organizationSlug);
    QList<UserLine> lines;
    for (const model::User& user : *users)
        lines.append({user, slugs.value(user.id)});
    return lines;
}

base::Result<QString> Provisioning::addKey(const KeyDraft& draft) {
    base::Result<store::Transaction> transaction = store::Transaction::begin(*m_database);
    if (!transaction)
        return base::fail(transaction.error());
    const base::Result<model::User> user = findUser(m_stores, draft.email);
    if (!user)
        return base::fail(user.error());
    const auto organization = organizationOf(*user, draft.organizationSlug);
    if (!organization)
        return base::fail(organization.error());
    const base::Result<QString> key = draft.environmentSlug == model::DevelopmentSlug
                                          ? developmentKey(*user, *organization)
                                          : liveKey(*user, *organization, draft);
    if (!key)
        return key;
    return transaction->commit().map([&key] { return *key; });
}

base::Result<QString> Provisioning::developmentKey(const model::User& user,
                                                   const model::Organization& organization) {
    services::ApiKeyIssuer issuer(m_stores, m_clock, m_settings);
    const auto existing = issuer.development(user, organization.id);
    if (!existing)
        return base::fail(existing.error());
    if (*existing)
        return (*existing)->text;
    const base::Result<services::IssuedKey> issued = issuer.issueDevelopment(user, organization.id);
    if (!issued)
        return base::fail(issued.error());
    return note(u"api_key.created"_s, u"api_key"_s, issued->entry.key.id, organization.id).map([&issued] {
        return issued->text;
    });
}

base::Result<QString> Provisioning::liveKey(const model::User& user, const model::Organization& organization,
                                            const KeyDraft& draft) {
    const base::Result<model::Environment> environment = findEnvironment(organization, draft.environmentSlug);
    if (!environment)
        return base::fail(environment.error());
    services::ApiKeyIssuer issuer(m_stores, m_clock, m_settings);
    const base::Result<services::IssuedKey> issued = issuer.issueLive(user, *environment, draft.label, {});
    if (!issued)
        return base::fail(issued.error());
    return note(u"api_key.created"_s, u"api_key"_s, issued->entry.key.id, organization.id).map([&issued] {
        return issued->text;
    });
}

base::Result<QList<Provisioning::KeyLine>> Provisioning::keys(const QString& organizationSlug) {
    QList<model::Organization> organizations;
    if (organizationSlug.isEmpty()) {
        const auto all = m_stores.organizations.list();
        if (!all)
            return base::fail(all.error());
        organizations = *all;
    } else {
        const auto one = findOrganization(m_stores, organizationSlug);
        if (!one)
            return base::fail(one.error());
        organizations = {*one};
    }
    QList<KeyLine> lines;
    for (const model::Organization& organization : organizations) {
        const auto entries = m_stores.apiKeys.listOfOrganization(organization.id, false);
        if (!entries)
            return base::fail(entries.error());
        for (const store::ApiKeyEntry& entry : *entries)
            lines.append({entry, organization.slug});
    }
    return lines;
}

base::Result<model::Organization> Provisioning::organizationOf(const model::User& user, const QString& slug) {
    const auto entries = m_stores.memberships.listOfUser(user.id);
    if (!entries)
        return base::fail(entries.error());
    if (entries->isEmpty())
        return notFound(u"%1 belongs to no organization."_s.arg(user.email));
    if (slug.isEmpty() && entries->size() == 1)
        return entries->first().organization;
    if (slug.isEmpty())
        return invalid(u"%1 belongs to several organizations: %2. Choose one with --organization."_s.arg(
            user.email, slugsOf(*entries)));
    for (const store::MembershipWithOrganization& entry : *entries) {
        if (entry.organization.slug == slug)
            return entry.organization;
    }
    return notFound(u"%1 does not belong to \"%2\", but to: %3."_s.arg(user.email, slug, slugsOf(*entries)));
}

base::Result<model::Environment> Provisioning::findEnvironment(const model::Organization& organization,
                                                               const QString& slug) {
    const auto environments = m_stores.environments.list(organization.id);
    if (!environments)
        return base::fail(environments.error());
    QStringList slugs;
    for (const model::Environment& environment : *environments) {
        if (environment.slug == slug)
            return environment;
        slugs.append(environment.slug);
    }
    return notFound(
        u"%1 has no environment \"%2\", but: %3."_s.arg(organization.slug, slug, slugs.join(u", "_s)));
}

base::Status Provisioning::note(const QString& type, const QString& targetType, const QString& targetId,
                                const QString& organizationId) {
    return services::AuditTrail(m_stores, m_clock)
        .note({}, {.type = type,
                   .targetType = targetType,
                   .targetId = targetId,
                   .organizationId = organizationId,
                   .details = {{u"way"_s, u"command line"_s}}});
}

} // namespace server
