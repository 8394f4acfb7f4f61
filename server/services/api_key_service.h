#pragma once

#include "server/services/api_key_issuer.h"
#include "server/services/audit_trail.h"
#include "server/services/change_feed.h"
#include "server/services/host_service.h"

namespace services {

// API keys in the dashboard (spec/accounts.md §4.9, §8.10). Everything is within the organization of `who`;
// keys elsewhere do not exist. Core thread.
class ApiKeyService {
public:
    ApiKeyService(store::Stores& stores, HostService& hosts, ChangeFeed& feed, AuditTrail& audit,
                  const base::Clock& clock, const Settings& settings);

    // Newest first.
    [[nodiscard]] base::Result<QList<store::ApiKeyEntry>> listOwn(const MemberIdentity& who,
                                                                  bool includeDeleted);
    [[nodiscard]] base::Result<QList<store::ApiKeyEntry>> listAll(const MemberIdentity& who,
                                                                  bool includeDeleted);
    [[nodiscard]] base::Result<QList<store::ApiKeyEntry>>
    listOfMember(const MemberIdentity& who, const QString& membershipId, bool includeDeleted);

    struct LiveKey {
        QString label;
        QString environmentId;
        std::optional<qint64> expiresAt;
    };
    // InvalidArgument with reason "unknown_environment" or "invalid_expiry".
    [[nodiscard]] base::Result<IssuedKey> createLive(const MemberIdentity& who, const Visitor& visitor,
                                                     const LiveKey& draft);
    // NotFound with reason "no_development_key".
    [[nodiscard]] base::Result<IssuedKey> development(const MemberIdentity& who);

    struct DevelopmentKey {
        IssuedKey key;
        bool isNew = false;
    };
    // The existing one unless `regenerate`, which makes all earlier ones useless.
    [[nodiscard]] base::Result<DevelopmentKey> obtainDevelopment(const MemberIdentity& who,
                                                                 const Visitor& visitor, bool regenerate);
    // Cuts off the hosts that use it.
    [[nodiscard]] base::Status remove(const MemberIdentity& who, const Visitor& visitor, const QString& id);

private:
    [[nodiscard]] base::Result<model::Environment> liveEnvironment(const MemberIdentity& who,
                                                                   const QString& id);
    [[nodiscard]] base::Status removeDevelopmentKeys(const MemberIdentity& who);
    [[nodiscard]] base::Status end(const model::ApiKey& key);
    [[nodiscard]] base::Status note(const MemberIdentity& who, const Visitor& visitor, const QString& type,
                                    const model::ApiKey& key);

    store::Stores& m_stores;
    HostService& m_hosts;
    ChangeFeed& m_feed;
    AuditTrail& m_audit;
    const base::Clock& m_clock;
    ApiKeyIssuer m_issuer;
};

} // namespace services
