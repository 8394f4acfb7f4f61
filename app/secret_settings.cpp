#include "app/secret_settings.h"

#include "server/base/crypto.h"
#include "server/base/id.h"

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MinCookieSecret = 32;

// The configured secret; for an embedded server else the kept one; else a new one, which is kept.
base::Result<QString> secret(const Configuration& configuration, SecretStore& kept, const QString& name) {
    if (const QString configured = configuration.value(name); !configured.isEmpty())
        return configured;
    const base::Result<std::optional<QString>> known = kept.read(name);
    if (!known)
        return base::fail(known.error());
    if (*known)
        return **known;
    const QString made = base::randomToken();
    if (const base::Status written = kept.write(name, made); !written)
        return base::fail(written.error());
    return made;
}

} // namespace

base::Status requireShared(const Configuration& configuration, SecretStore& kept) {
    QString missing;
    for (const QString& name :
         {u"APP_URL"_s, u"DATABASE_URL"_s, u"SECRET"_s, u"WSS_API_SECRET"_s, u"AUTH_COOKIE_SECRET"_s}) {
        if (!configuration.value(name).isEmpty())
            continue;
        const base::Result<std::optional<QString>> known = kept.read(name);
        if (!known)
            return base::fail(known.error());
        if (!*known)
            missing += u"\n - "_s + name;
    }
    if (missing.isEmpty())
        return {};
    return base::fail(base::Code::InvalidArgument, u"Missing required environment variables: "_s + missing);
}

base::Status readSecrets(const Configuration& configuration, SecretStore& kept, Settings& settings) {
    const base::Result<QString> salt = secret(configuration, kept, u"SECRET"_s);
    if (!salt)
        return base::fail(salt.error());
    const base::Result<QString> internal = secret(configuration, kept, u"WSS_API_SECRET"_s);
    if (!internal)
        return base::fail(internal.error());
    const base::Result<QString> cookie = secret(configuration, kept, u"AUTH_COOKIE_SECRET"_s);
    if (!cookie)
        return base::fail(cookie.error());
    if (cookie->size() < MinCookieSecret)
        return invalid(u"AUTH_COOKIE_SECRET"_s, u"must have at least %1 characters"_s.arg(MinCookieSecret));
    const base::Result<std::optional<QString>> keptData = kept.read(u"DATA_KEY"_s);
    if (!keptData)
        return base::fail(keptData.error());
    const QByteArray data = configuration.value(u"DATA_KEY"_s, keptData->value_or(*cookie)).toUtf8();
    services::Settings& keys = settings.server.services;
    keys.legacySecret = salt->toUtf8();
    keys.lookupKey = base::deriveKey(salt->toUtf8(), "interval api key lookup");
    keys.csrfKey = base::deriveKey(cookie->toUtf8(), "interval csrf");
    keys.dataKey = base::deriveKey(data, "interval data at rest");
    keys.linkKey = base::deriveKey(cookie->toUtf8(), "interval upload links");
    settings.server.internalToken = base::legacyDigest(*internal, *salt);
    return {};
}

} // namespace app
