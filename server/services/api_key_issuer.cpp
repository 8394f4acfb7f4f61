#include "server/services/api_key_issuer.h"

#include "server/base/crypto.h"
#include "server/base/id.h"
#include "server/services/identities.h"

#include <algorithm>

namespace services {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype RandomLength = 48;
constexpr qsizetype LongestName = 40;

// "ada_dev_", which says whose key it is to people who find it in a file.
QString developmentPrefix(const model::User& user) {
    QString name = user.firstName.toLower();
    name.removeIf([](QChar c) { return c.unicode() > 0x7f || !(c.isLetterOrNumber() || c == u'_'); });
    return name.isEmpty() ? u"dev_"_s : name.left(LongestName) + u"_dev_"_s;
}

store::ApiKeyEntry entryOf(const model::ApiKey& key, const model::User& user,
                           const model::Environment& environment) {
    return {key, {user.id, user.email, user.firstName, user.lastName}, environment.slug, environment.name};
}

} // namespace

base::Result<IssuedKey> ApiKeyIssuer::issueLive(const model::User& user,
                                                const model::Environment& environment, const QString& label,
                                                std::optional<qint64> expiresAt) {
    model::ApiKey key;
    key.usageEnvironment = model::UsageEnvironment::Production;
    key.label = label;
    key.expiresAt = expiresAt;
    return store(user, environment, key, u"live_"_s + base::randomAlphanumeric(RandomLength));
}

base::Result<IssuedKey> ApiKeyIssuer::issueDevelopment(const model::User& user,
                                                       const QString& organizationId) {
    const base::Result<model::Environment> environment = developmentEnvironment(organizationId);
    if (!environment)
        return base::fail(environment.error());
    const QString text = developmentPrefix(user) + base::randomAlphanumeric(RandomLength);
    model::ApiKey key;
    key.usageEnvironment = model::UsageEnvironment::Development;
    key.sealedText = base::seal(m_settings.dataKey, text.toUtf8()).toBase64();
    return store(user, *environment, key, text);
}

base::Result<std::optional<IssuedKey>> ApiKeyIssuer::development(const model::User& user,
                                                                 const QString& organizationId) {
    const auto key = m_stores.apiKeys.developmentKey(user.id, organizationId);
    if (!key)
        return base::fail(key.error());
    if (!*key)
        return std::nullopt;
    const base::Result<QByteArray> text =
        base::unseal(m_settings.dataKey, QByteArray::fromBase64((*key)->sealedText));
    if (!text)
        return base::fail(
            base::Code::Conflict,
            u"Your development key cannot be shown, because this server's DATA_KEY has changed. "
            "Regenerate it."_s,
            "development_key_unreadable");
    const base::Result<model::Environment> environment = developmentEnvironment(organizationId);
    if (!environment)
        return base::fail(environment.error());
    return IssuedKey{entryOf(**key, user, *environment), QString::fromUtf8(*text)};
}

base::Result<model::Environment> ApiKeyIssuer::developmentEnvironment(const QString& organizationId) {
    const auto environment = m_stores.environments.bySlug(organizationId, model::DevelopmentSlug);
    if (!environment)
        return base::fail(environment.error());
    if (!*environment)
        return base::failInternal(u"Organization %1 has no development environment."_s.arg(organizationId));
    return **environment;
}

base::Result<IssuedKey> ApiKeyIssuer::store(const model::User& user, const model::Environment& environment,
                                            model::ApiKey key, const QString& text) {
    key.id = base::nanoid();
    key.organizationId = environment.organizationId;
    key.userId = user.id;
    key.environmentId = environment.id;
    key.lookup = Identities(m_stores, m_settings, m_clock.now()).keyLookup(text);
    key.lastFour = text.last(4);
    key.createdAt = m_clock.now();
    if (const base::Status inserted = m_stores.apiKeys.insert(key); !inserted)
        return base::fail(inserted.error());
    return IssuedKey{entryOf(key, user, environment), text};
}

} // namespace services
