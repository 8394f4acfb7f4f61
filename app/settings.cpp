#include "app/settings.h"

#include "app/configuration.h"
#include "app/network_settings.h"
#include "app/secret_settings.h"
#include "app/upload_settings.h"

#include <QDir>
#include <QProcessEnvironment>

namespace app {

using namespace Qt::StringLiterals;

namespace {

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

base::Result<store::DatabaseUrl> databaseUrl(const Configuration& configuration) {
    const QString text = configuration.value(u"DATABASE_URL"_s);
    if (text.isEmpty())
        return store::DatabaseUrl::sqlite(configuration.dataDirectory() + u"/interval.db"_s);
    return store::DatabaseUrl::parse(text);
}

// The kept password is that of the address in config.env, and of no other server.
base::Result<store::DatabaseUrl> databaseUrl(const Configuration& configuration, SecretStore& kept) {
    base::Result<store::DatabaseUrl> url = databaseUrl(configuration);
    if (!url || url->dialect == store::Dialect::Sqlite || !url->password.isEmpty())
        return url;
    url->password = configuration.value(DatabasePassword);
    if (!url->password.isEmpty() || !configuration.isFromFile(u"DATABASE_URL"_s))
        return url;
    const base::Result<std::optional<QString>> password = kept.read(DatabasePassword);
    if (!password)
        return base::fail(password.error());
    url->password = password->value_or(QString());
    return url;
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

base::Result<store::DatabaseUrl> loadDatabaseUrl(const Sources& sources, SecretStore& kept) {
    return databaseUrl(Configuration(sources), kept);
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
    base::Result<store::DatabaseUrl> database = databaseUrl(configuration, kept);
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
