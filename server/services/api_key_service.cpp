#include "server/services/api_key_service.h"

#include "server/services/environment_access.h"
#include "server/services/permission_check.h"

namespace services {

using namespace Qt::StringLiterals;
using P = model::Permission;
using Entries = QList<store::ApiKeyEntry>;

namespace {
base::Failure notFound() { return base::fail(base::Code::NotFound, u"Not found"_s); }
} // namespace

ApiKeyService::ApiKeyService(store::Stores& stores, HostService& hosts, ChangeFeed& feed, AuditTrail& audit,
                             const base::Clock& clock, const Settings& settings)
    : m_stores(stores), m_hosts(hosts), m_feed(feed), m_audit(audit), m_clock(clock),
      m_issuer(stores, clock, settings) {}

base::Result<Entries> ApiKeyService::listOwn(const MemberIdentity& who, bool includeDeleted) {
    return m_stores.apiKeys.listOf(who.user.id, who.organization.id, includeDeleted);
}

base::Result<Entries> ApiKeyService::listAll(const MemberIdentity& who, bool includeDeleted) {
    if (const base::Status allowed = require(who, P::ReadOrgUserApiKeyExistence); !allowed)
        return base::fail(allowed.error());
    return m_stores.apiKeys.listOfOrganization(who.organization.id, includeDeleted);
}

base::Result<Entries> ApiKeyService::listOfMember(const MemberIdentity& who, const QString& membershipId,
                                                  bool includeDeleted) {
    if (membershipId == who.membership.id)
        return listOwn(who, includeDeleted);
    if (const base::Status allowed = require(who, P::ReadOrgUserApiKeyExistence); !allowed)
        return base::fail(allowed.error());
    const auto member = m_stores.memberships.byId(who.organization.id, membershipId);
    if (!member)
        return base::fail(member.error());
    if (!*member)
        return notFound();
    return m_stores.apiKeys.listOf((*member)->user.id, who.organization.id, includeDeleted);
}

base::Result<model::Environment> ApiKeyService::liveEnvironment(const MemberIdentity& who,
                                                                const QString& id) {
    const auto environment = m_stores.environments.byId(who.organization.id, id);
    if (!environment)
        return base::fail(environment.error());
    const bool usable = *environment && !(*environment)->deletedAt && !(*environment)->isDevelopment() &&
                        maySee(who, **environment);
    if (!usable)
        return base::failField(
            {u"/environmentId"_s, "unknown_environment", u"There is no such environment for live keys."_s});
    return **environment;
}

base::Result<IssuedKey> ApiKeyService::createLive(const MemberIdentity& who, const Visitor& visitor,
                                                  const LiveKey& draft) {
    if (const base::Status allowed = require(who, P::CreateProdApiKeys); !allowed)
        return base::fail(allowed.error());
    const base::Result<model::Environment> environment = liveEnvironment(who, draft.environmentId);
    if (!environment)
        return base::fail(environment.error());
    if (draft.expiresAt && *draft.expiresAt <= m_clock.now())
        return base::failField({u"/expiresAt"_s, "invalid_expiry", u"The key would have expired already."_s});
    base::Result<IssuedKey> issued = m_issuer.issueLive(who.user, *environment, draft.label, draft.expiresAt);
    if (!issued)
        return issued;
    if (const base::Status noted = note(who, visitor, u"api_key.created"_s, issued->entry.key); !noted)
        return base::fail(noted.error());
    return issued;
}

base::Result<IssuedKey> ApiKeyService::development(const MemberIdentity& who) {
    if (const base::Status allowed = require(who, P::CreateDevApiKeys); !allowed)
        return base::fail(allowed.error());
    const base::Result<std::optional<IssuedKey>> key = m_issuer.development(who.user, who.organization.id);
    if (!key)
        return base::fail(key.error());
    if (!*key)
        return base::fail(base::Code::NotFound, u"You have no development key yet."_s, "no_development_key");
    return **key;
}

base::Result<ApiKeyService::DevelopmentKey>
ApiKeyService::obtainDevelopment(const MemberIdentity& who, const Visitor& visitor, bool regenerate) {
    if (const base::Status allowed = require(who, P::CreateDevApiKeys); !allowed)
        return base::fail(allowed.error());
    if (!regenerate) {
        const auto existing = m_issuer.development(who.user, who.organization.id);
        if (!existing)
            return base::fail(existing.error());
        if (*existing)
            return DevelopmentKey{**existing, false};
    } else if (const base::Status removed = removeDevelopmentKeys(who); !removed) {
        return base::fail(removed.error());
    }
    base::Result<IssuedKey> issued = m_issuer.issueDevelopment(who.user, who.organization.id);
    if (!issued)
        return base::fail(issued.error());
    const QString type = regenerate ? u"api_key.regenerated"_s : u"api_key.created"_s;
    if (const base::Status noted = note(who, visitor, type, issued->entry.key); !noted)
        return base::fail(noted.error());
    return DevelopmentKey{std::move(*issued), true};
}

base::Status ApiKeyService::remove(const MemberIdentity& who, const Visitor& visitor, const QString& id) {
    const auto key = m_stores.apiKeys.byId(who.organization.id, id);
    if (!key)
        return base::fail(key.error());
    if (!*key || (*key)->deletedAt)
        return notFound();
    if ((*key)->userId != who.user.id) {
        if (!who.can(P::ReadOrgUserApiKeyExistence) && !who.can(P::DeleteOrgUserApiKeys))
            return notFound();
        if (const base::Status allowed = require(who, P::DeleteOrgUserApiKeys); !allowed)
            return allowed;
    }
    if (const base::Status ended = end(**key); !ended)
        return ended;
    return note(who, visitor, u"api_key.deleted"_s, **key);
}

base::Status ApiKeyService::removeDevelopmentKeys(const MemberIdentity& who) {
    const base::Result<Entries> keys = listOwn(who, false);
    if (!keys)
        return base::fail(keys.error());
    for (const store::ApiKeyEntry& entry : *keys) {
        if (entry.key.usageEnvironment != model::UsageEnvironment::Development)
            continue;
        if (const base::Status ended = end(entry.key); !ended)
            return ended;
    }
    return {};
}

base::Status ApiKeyService::end(const model::ApiKey& key) {
    const auto deleted = m_stores.apiKeys.markDeleted(key.organizationId, key.id, m_clock.now());
    if (!deleted)
        return base::fail(deleted.error());
    m_hosts.closeByKey(key.id);
    return {};
}

base::Status ApiKeyService::note(const MemberIdentity& who, const Visitor& visitor, const QString& type,
                                 const model::ApiKey& key) {
    m_feed.changed({who.organization.id, key.environmentId, {}}, Topic::Keys);
    return m_audit.note(Actor::of(who.user, visitor),
                        {.type = type,
                         .targetType = u"api_key"_s,
                         .targetId = key.id,
                         .organizationId = who.organization.id,
                         .details = {{u"usageEnvironment"_s, QString(model::toString(key.usageEnvironment))},
                                     {u"lastFour"_s, key.lastFour}}});
}

} // namespace services
