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
    auto login = m_stores.sessions.withUserByTokenHash(tokenHash(token));
    if (!login)
        return base::fail(login.error());
    if (!*login || expiryOf((*login)->session, m_settings) < m_now || (*login)->user.disabledAt)
        return unauthenticated();
    return SessionIdentity{std::move((*login)->user), std::move((*login)->session)};
}

base::Result<MemberIdentity> Identities::member(const SessionIdentity& session,
                                                const QString& organizationSlug) const {
    auto found = m_stores.memberships.withOrganizationBySlug(session.user.id, organizationSlug);
    if (!found)
        return base::fail(found.error());
    if (!*found)
        return base::fail(base::Code::NotFound, u"Not found"_s);
    auto& [membership, organization] = **found;
    auto teams = m_stores.teams.idsOfMembership(membership.id);
    if (!teams)
        return base::fail(teams.error());
    const model::Permissions permissions = membership.permissions();
    return MemberIdentity{session.user,          session.session, std::move(organization),
                          std::move(membership), permissions,     std::move(*teams)};
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
