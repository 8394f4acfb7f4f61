#include "app/kept_settings.h"

#include "app/desktop_plugin.h"
#include "app/desktop_secrets.h"

#include <QEventLoop>

namespace app {

base::Result<Settings> loadKeptSettings(const Variables& options) {
    base::Result<Settings> settings = loadSettings(processSources(options));
    if (settings || settings.error().reason != SecretsInKeychain)
        return settings;
    const base::Result<DesktopShell*> shell = loadDesktopShell(QCoreApplication::applicationDirPath());
    if (!shell)
        return settings;
    const DesktopSettings configuration(options);
    DesktopSecrets secrets(configuration, (*shell)->keychain());
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
    return loaded ? loadSettings(configuration.sources(), secrets) : base::fail(loaded.error());
}

} // namespace app
