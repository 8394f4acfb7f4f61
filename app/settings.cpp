#include "app/settings.h"

#include "server/base/crypto.h"
#include "server/base/id.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QUrl>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MinCookieSecret = 32;
constexpr qint64 MaxUploadMegabytes = qint64{1024} * 1024;

base::Failure invalid(const QString& name, const QString& why) {
    return base::fail(base::Code::InvalidArgument, u"Invalid value for %1: %2"_s.arg(name, why),
                      name.toLatin1());
}

// All variables by precedence. An empty value counts as missing.
class Configuration {
public:
    explicit Configuration(const Sources& sources) {
        const Variables dotEnv = readEnvFile(sources.workingDirectory + u"/.env"_s);
        m_layers = {sources.options, sources.environment, dotEnv};
        Variables file = readEnvFile(dataDirectory() + u"/config.env"_s);
        for (auto draft = sources.drafts.cbegin(); draft != sources.drafts.cend(); ++draft)
            file.insert(draft.key(), draft.value());
        m_layers.append(file);
    }

    [[nodiscard]] QString value(const QString& name, const QString& fallback = {}) const {
        for (const Variables& layer : m_layers) {
            if (const QString text = layer.value(name); !text.isEmpty())
                return text;
        }
        return fallback;
    }

    [[nodiscard]] QStringList list(const QString& name) const {
        QStringList items;
        const QStringList parts = value(name).split(u',', Qt::SkipEmptyParts);
        for (const QString& part : parts)
            items.append(part.trimmed());
        return items;
    }

    [[nodiscard]] QString dataDirectory() const {
        const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
        return QDir::cleanPath(QDir().absoluteFilePath(value(u"DATA_DIR"_s, base + u"/interval-server"_s)));
    }

private:
    QList<Variables> m_layers;
};

base::Result<quint16> port(const Configuration& configuration, const QString& name, quint16 fallback) {
    const QString text = configuration.value(name, QString::number(fallback));
    bool ok = false;
    const uint number = text.toUInt(&ok);
    if (!ok || number < 1 || number > 65535)
        return invalid(name, u"must be a number between 1 and 65535"_s);
    return static_cast<quint16>(number);
}

base::Result<QHostAddress> address(const Configuration& configuration, const QString& name) {
    const QString text = configuration.value(name, u"127.0.0.1"_s);
    if (text == u"localhost")
        return QHostAddress(QHostAddress::LocalHost);
    const QHostAddress address(text);
    if (address.isNull())
        return invalid(name, u"must be an IP address, such as 127.0.0.1 or 0.0.0.0"_s);
    return address;
}

base::Result<QString> appUrl(const Configuration& configuration, quint16 port) {
    QString text = configuration.value(u"APP_URL"_s, u"http://localhost:%1"_s.arg(port));
    if (text.endsWith(u'/'))
        text.chop(1);
    const QUrl url(text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == u"http" || url.scheme() == u"https";
    if (!url.isValid() || !isHttp || url.host().isEmpty() || !url.path().isEmpty() || url.hasQuery() ||
        url.hasFragment() || !url.userInfo().isEmpty())
        return invalid(u"APP_URL"_s, u"must be an absolute http(s) URL"_s);
    return text;
}

base::Result<bool> flag(const Configuration& configuration, const QString& name) {
    const QString text = configuration.value(name, u"false"_s).toLower();
    if (text != u"true" && text != u"false" && text != u"1" && text != u"0")
        return invalid(name, u"must be true or false"_s);
    return text == u"true" || text == u"1";
}

// Nothing where the feature flag decides.
base::Result<std::optional<services::Registration>> registration(const Configuration& configuration) {
    const QString text = configuration.value(u"REGISTRATION"_s);
    if (text.isEmpty())
        return std::nullopt;
    if (text == u"open")
        return services::Registration::Open;
    if (text == u"invite")
        return services::Registration::Invite;
    if (text == u"closed")
        return services::Registration::Closed;
    return invalid(u"REGISTRATION"_s, u"must be open, invite or closed"_s);
}

// The five variables that several machines sharing one PostgreSQL database have to agree on. Secrets that are
// kept already do as well; new ones are not made, since another machine may have others.
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

base::Status readLogging(const Configuration& configuration, Settings& settings) {
    const auto level = base::parseLogLevel(configuration.value(u"LOG_LEVEL"_s, u"info"_s));
    if (!level)
        return invalid(u"LOG_LEVEL"_s, u"must be debug, info, warning or error"_s);
    const auto format = base::parseLogFormat(configuration.value(u"LOG_FORMAT"_s, u"text"_s));
    if (!format)
        return invalid(u"LOG_FORMAT"_s, u"must be text or json"_s);
    settings.logLevel = *level;
    settings.logFormat = *format;
    return {};
}

base::Status readNetwork(const Configuration& configuration, server::Options& options) {
    const auto host = address(configuration, u"HOST"_s);
    const auto internalHost = address(configuration, u"INTERNAL_HOST"_s);
    if (!host || !internalHost)
        return base::fail(host ? internalHost.error() : host.error());
    const auto main = port(configuration, u"PORT"_s, 3000);
    const auto internal = port(configuration, u"INTERNAL_PORT"_s, 3033);
    if (!main || !internal)
        return base::fail(main ? internal.error() : main.error());
    const auto url = appUrl(configuration, *main);
    if (!url)
        return base::fail(url.error());
    const auto admission = registration(configuration);
    if (!admission)
        return base::fail(admission.error());
    const auto allowPrivate = flag(configuration, u"ALLOW_PRIVATE_HTTP_HOSTS"_s);
    if (!allowPrivate)
        return base::fail(allowPrivate.error());
    options.host = *host;
    options.internalHost = *internalHost;
    options.port = *main;
    options.internalPort = *internal;
    options.services.appUrl = *url;
    options.services.registration = *admission;
    options.services.defaultRegistration =
        host->isLoopback() ? services::Registration::Open : services::Registration::Invite;
    options.allowPrivateHttpHosts = *allowPrivate;
    options.allowedHosts = configuration.list(u"ALLOWED_HOSTS"_s);
    options.trustedProxies = configuration.list(u"TRUSTED_PROXIES"_s);
    options.revision = configuration.value(u"GIT_COMMIT"_s);
    options.services.revision = options.revision;
    options.services.version = QCoreApplication::applicationVersion();
    return {};
}

base::Result<QUrl> s3Endpoint(const Configuration& configuration, const QString& region) {
    QString text = configuration.value(u"S3_ENDPOINT"_s, u"https://s3.%1.amazonaws.com"_s.arg(region));
    if (!text.contains(u"://"))
        text.prepend(u"https://");
    if (text.endsWith(u'/'))
        text.chop(1);
    const QUrl url(text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == u"http" || url.scheme() == u"https";
    if (!url.isValid() || !isHttp || url.host().isEmpty() || url.hasQuery() || url.hasFragment() ||
        !url.userInfo().isEmpty())
        return invalid(u"S3_ENDPOINT"_s, u"must be an absolute http(s) URL without the bucket"_s);
    return url;
}

// Nothing when none of the S3 variables is set. Only the endpoint may be left out: it is then Amazon's own.
base::Result<std::optional<integrations::S3Options>> s3(const Configuration& configuration) {
    QStringList missing;
    QStringList values;
    for (const QString& name : {u"S3_KEY_ID"_s, u"S3_KEY_SECRET"_s, u"S3_BUCKET"_s, u"S3_REGION"_s}) {
        values.append(configuration.value(name));
        if (values.last().isEmpty())
            missing.append(name);
    }
    if (missing.size() == values.size() && configuration.value(u"S3_ENDPOINT"_s).isEmpty())
        return std::nullopt;
    if (!missing.isEmpty())
        return base::fail(
            base::Code::InvalidArgument,
            u"Uploads cannot go to S3 without %1. Set it, or remove all variables that begin with "
            "S3_ to keep uploads in the data directory."_s.arg(missing.join(u", "_s)),
            missing.first().toLatin1());
    const base::Result<QUrl> endpoint = s3Endpoint(configuration, values[3]);
    if (!endpoint)
        return base::fail(endpoint.error());
    return integrations::S3Options{*endpoint, values[2], {values[3], values[0], values[1]}};
}

base::Status readUploads(const Configuration& configuration, Settings& settings) {
    bool ok = false;
    const qint64 megabytes = configuration.value(u"UPLOAD_LIMIT_MB"_s, u"1024"_s).toLongLong(&ok);
    if (!ok || megabytes < 0 || megabytes > MaxUploadMegabytes)
        return invalid(u"UPLOAD_LIMIT_MB"_s,
                       u"must be a number between 0 (no uploads) and %1"_s.arg(MaxUploadMegabytes));
    auto bucket = s3(configuration);
    if (!bucket)
        return base::fail(bucket.error());
    settings.server.services.uploadLimit = megabytes * 1024 * 1024;
    settings.server.uploadFolder = settings.dataDirectory + u"/uploads"_s;
    settings.server.s3 = std::move(*bucket);
    return {};
}

base::Result<store::DatabaseUrl> databaseUrl(const Configuration& configuration) {
    const QString text = configuration.value(u"DATABASE_URL"_s);
    if (text.isEmpty())
        return store::DatabaseUrl::sqlite(configuration.dataDirectory() + u"/interval.db"_s);
    return store::DatabaseUrl::parse(text);
}

} // namespace

QString Settings::sdkEndpoint() const {
    QString url = server.services.appUrl;
    return url.replace(0, 4, u"ws"_s) + u"/websocket"_s;
}

Sources processSources(const Variables& options) {
    Sources sources{{}, options, QDir::currentPath(), {}};
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString& name : names)
        sources.environment.insert(name, environment.value(name));
    return sources;
}

base::Result<store::DatabaseUrl> loadDatabaseUrl(const Sources& sources) {
    return databaseUrl(Configuration(sources));
}

QString dataDirectory(const Sources& sources) { return Configuration(sources).dataDirectory(); }

QString configured(const Sources& sources, const QString& name) { return Configuration(sources).value(name); }

base::Status checkSettings(const Sources& sources) {
    const Configuration configuration(sources);
    Settings settings;
    base::Status status = readLogging(configuration, settings);
    if (status)
        status = readNetwork(configuration, settings.server);
    if (status)
        status = readUploads(configuration, settings);
    if (!status)
        return status;
    auto database = databaseUrl(configuration);
    if (database)
        return {};
    database.error().reason = "DATABASE_URL";
    return base::fail(database.error());
}

QString secretsFile(const QString& dataDirectory) { return dataDirectory + u"/secrets.env"_s; }

base::Result<Settings> loadSettings(const Sources& sources) {
    FileSecretStore kept(secretsFile(dataDirectory(sources)));
    return loadSettings(sources, kept);
}

base::Result<Settings> loadSettings(const Sources& sources, SecretStore& kept) {
    const Configuration configuration(sources);
    Settings settings;
    if (const base::Status logging = readLogging(configuration, settings); !logging)
        return base::fail(logging.error());
    base::Result<store::DatabaseUrl> database = databaseUrl(configuration);
    if (!database)
        return base::fail(database.error());
    settings.isEmbedded = database->dialect == store::Dialect::Sqlite;
    settings.server.database = std::move(*database);
    if (!settings.isEmbedded) {
        if (const base::Status shared = requireShared(configuration, kept); !shared)
            return base::fail(shared.error());
    }
    settings.dataDirectory = configuration.dataDirectory();
    if (!QDir().mkpath(settings.dataDirectory))
        return base::fail(base::Code::Forbidden,
                          u"Cannot create the data directory %1. Choose another one with --data-dir."_s.arg(
                              settings.dataDirectory));
    if (const base::Status network = readNetwork(configuration, settings.server); !network)
        return base::fail(network.error());
    if (const base::Status uploads = readUploads(configuration, settings); !uploads)
        return base::fail(uploads.error());
    if (const base::Status secrets = readSecrets(configuration, kept, settings); !secrets)
        return base::fail(secrets.error());
    return settings;
}

} // namespace app
