#include "app/kept_settings.h"

#include "app/desktop_plugin.h"
#include "app/desktop_secrets.h"

#include <QEventLoop>

namespace app {

namespace {

base::Status waitFor(DesktopSecrets& secrets) {
    QEventLoop loop;
    base::Status loaded;
    bool isDone = false;
    secrets.load([&](const base::Status& status) {
        loaded = status;
        isDone = true;
        loop.quit();
    });
    if (!isDone)
        loop.exec();
    return loaded;
}

// `load` reads the configuration, with the secrets from where they are kept.
template <class T>
base::Result<T> withKeptSecrets(const Variables& options,
                                base::Result<T> (*load)(const Sources&, SecretStore&)) {
    const Sources sources = processSources(options);
    FileSecretStore file(secretsFile(dataDirectory(sources)));
    base::Result<T> result = load(sources, file);
    if (result || result.error().reason != SecretsInKeychain)
        return result;
    const base::Result<DesktopShell*> shell = loadDesktopShell(QCoreApplication::applicationDirPath());
    if (!shell)
        return result;
    const DesktopSettings configuration(options);
    DesktopSecrets secrets(configuration, (*shell)->keychain());
    const base::Status loaded = waitFor(secrets);
    return loaded ? load(configuration.sources(), secrets) : base::fail(loaded.error());
}

} // namespace

base::Result<Settings> loadKeptSettings(const Variables& options) {
    return withKeptSecrets<Settings>(options, &loadSettings);
}

base::Result<store::DatabaseUrl> loadKeptDatabaseUrl(const Variables& options) {
    return withKeptSecrets<store::DatabaseUrl>(options, &loadDatabaseUrl);
}

} // namespace app
