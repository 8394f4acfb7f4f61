#include "server/services/identities.h"

#include "server/base/crypto.h"
#include "server/store/stores.h"

#include <algorithm>

namespace services {

using namespace Qt::StringLiterals;

namespace {

base::Failure unauthenticated() {
    return base::fail(base::Code::Unauthenticated, u"Please log in."_s, "unauthenticated");
}

} // namespace

qint64 expiryOf(const model::Session& session, const Settings& settings) {
    return std::min(session.lastUsedAt + settings.sessionIdleMs,
                    session.createdAt + settings.sessionAbsoluteMs);
}

QByteArray Identities::tokenHash(const QString& token) { return base::sha256(token.toUtf8()).toHex(); }

QByteArray Identities::keyLookup(const QString& key) const {
    return base::hmacSha256(m_settings.lookupKey, key.toUtf8()).toHex();
}

QString Identities::csrfToken(const QString& sessionId) const {
    return QString::fromLatin1(base::hmacSha256(m_settings.csrfKey, sessionId.toUtf8())
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

base::Result<SessionIdentity> Identities::session(const QString& token) const {
    if (token.isEmpty())
        return unauthenticated();
    const auto session = m_stores.sessions.byTokenHash(tokenHash(token));
    if (!session)
        return base::fail(session.error());
    if (!*session || expiryOf(**session, m_settings) < m_now)
        return unauthenticated();
    const auto user = m_stores.users.byId((*session)->userId);
    if (!user)
        return base::fail(user.error());
    if (!*user || (*user)->disabledAt)
        return unauthenticated();
    return SessionIdentity{**user, **session};
}

base::Result<MemberIdentity> Identities::member(const SessionIdentity& session,
                                                const QString& organizationSlug) const {
    const auto organization = m_stores.organizations.bySlug(organizationSlug);
    if (!organization)
        return base::fail(organization.error());
    if (!*organization)
        return base::fail(base::Code::NotFound, u"Not found"_s);
    const auto membership = m_stores.memberships.find(session.user.id, (*organization)->id);
    if (!membership)
        return base::fail(membership.error());
    if (!*membership)
        return base::fail(base::Code::NotFound, u"Not found"_s);
    auto teams = m_stores.teams.idsOfMembership((*membership)->id);
    if (!teams)
        return base::fail(teams.error());
    return MemberIdentity{
        session.user,     session.session, **organization, **membership, (*membership)->permissions(),
        std::move(*teams)};
}

base::Result<ApiIdentity> Identities::apiKey(const QString& key) const {
    const auto credential = m_stores.apiKeys.byLookup(keyLookup(key));
    if (!credential)
        return base::fail(credential.error());
    if (!*credential || !(*credential)->isUsable(m_now))
        return base::fail(base::Code::Unauthenticated, u"Invalid API key provided."_s, "invalid_api_key");
    const store::Credential& found = **credential;
    return ApiIdentity{found.key.id,
                       found.user.id,
                       found.organization.id,
                       found.organization.name,
                       found.organization.slug,
                       found.environment.id,
                       found.environment.slug,
                       found.key.usageEnvironment};
}

} // namespace services
