#pragma once

#include "app/env_file.h"
#include "app/secret_store.h"
#include "server/base/logging.h"
#include "server/options.h"

namespace app {

// The variable, and the secret, with the password of a DATABASE_URL that has none.
inline const QString DatabasePassword = QStringLiteral("DATABASE_PASSWORD");

// The configuration of one process (spec/accounts.md §1.1), validated. Sources, each winning over those
// before it: defaults, config.env in the data directory, .env in the working directory, the environment,
// options of the command line. Secrets that nobody sets are made at the first start and kept.
struct Settings {
    QString dataDirectory;
    bool isEmbedded = true; // The database is a file in the data directory.
    base::LogLevel logLevel = base::LogLevel::Info;
    base::LogFormat logFormat = base::LogFormat::Text;
    server::Options server;

    // Where SDKs connect.
    [[nodiscard]] QString sdkEndpoint() const;
};

struct Sources {
    Variables environment;
    Variables options;
    QString workingDirectory; // Where .env is.
    Variables drafts = {};    // What a form would write to config.env.
};

// The process's own environment and working directory.
[[nodiscard]] Sources processSources(const Variables& options);

// Only where the database is, without a password that is kept elsewhere.
[[nodiscard]] base::Result<store::DatabaseUrl> loadDatabaseUrl(const Sources& sources);
// All that is needed to reach it: for db-init, which works before anything else is configured.
[[nodiscard]] base::Result<store::DatabaseUrl> loadDatabaseUrl(const Sources& sources, SecretStore& kept);
// Everything. InvalidArgument with a message for people that names what to change.
[[nodiscard]] base::Result<Settings> loadSettings(const Sources& sources, SecretStore& kept);
// With the secrets of the data directory's file.
[[nodiscard]] base::Result<Settings> loadSettings(const Sources& sources);
// Whether everything but the secrets is valid, as loadSettings() would find it.
[[nodiscard]] base::Status checkSettings(const Sources& sources);
// One variable, as text; empty: nobody sets it.
[[nodiscard]] QString configured(const Sources& sources, const QString& name);
[[nodiscard]] QString dataDirectory(const Sources& sources);
[[nodiscard]] QString secretsFile(const QString& dataDirectory);

} // namespace app
