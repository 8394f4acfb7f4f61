#pragma once

#include "server/base/result.h"
#include "server/services/identity.h"
#include "server/services/settings.h"

namespace store {
struct Stores;
}

namespace services {

// When a session ends if it is not used again.
[[nodiscard]] qint64 expiryOf(const model::Session& session, const Settings& settings);

// Finds out who asks, from what their request carries (spec/accounts.md §2.5, §3.8). Works on the core thread
// and, with the stores of a read-only connection, on the pool.
class Identities {
public:
    Identities(store::Stores& stores, const Settings& settings, qint64 now)
        : m_stores(stores), m_settings(settings), m_now(now) {}

    // Unauthenticated without a valid session.
    [[nodiscard]] base::Result<SessionIdentity> session(const QString& token) const;
    // NotFound unless the person is a member; organizations one is not in do not exist.
    [[nodiscard]] base::Result<MemberIdentity> member(const SessionIdentity& session,
                                                      const QString& organizationSlug) const;
    // Unauthenticated for keys that are unknown, deleted or expired, or whose owner or organization is.
    [[nodiscard]] base::Result<ApiIdentity> apiKey(const QString& key) const;

    // base64url(HMAC-SHA-256(csrfKey, session id)).
    [[nodiscard]] QString csrfToken(const QString& sessionId) const;
    [[nodiscard]] static QByteArray tokenHash(const QString& token);
    [[nodiscard]] QByteArray keyLookup(const QString& key) const;

private:
    store::Stores& m_stores;
    const Settings& m_settings;
    qint64 m_now;
};

} // namespace services
