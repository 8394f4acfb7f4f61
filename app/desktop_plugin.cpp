#include "app/desktop_plugin.h"

#include <QDir>
#include <QFileInfo>
#include <QPluginLoader>

namespace app {

using namespace Qt::StringLiterals;

namespace {

#ifdef Q_OS_WIN
constexpr QLatin1StringView FileName("interval_desktop.dll");
#else
constexpr QLatin1StringView FileName("interval_desktop.so");
#endif

QString findPlugin(const QDir& program) {
    if (const QString chosen = qEnvironmentVariable("INTERVAL_DESKTOP_PLUGIN"); !chosen.isEmpty())
        return chosen;
    for (const QLatin1StringView folder : {"plugins/"_L1, "../lib/interval-server/"_L1, "../PlugIns/"_L1}) {
        const QString path = QDir::cleanPath(program.filePath(folder + FileName));
        if (QFileInfo::exists(path))
            return path;
    }
    return {};
}

base::Failure unavailable(const QString& why) {
    return base::fail(base::Code::Unavailable,
                      why + u" Start the server without a window: interval-server start --no-gui"_s);
}

} // namespace

base::Result<DesktopShell*> loadDesktopShell(const QString& programFolder) {
    const QString path = findPlugin(QDir(programFolder));
    if (path.isEmpty())
        return unavailable(u"The desktop application is not installed (%1 is missing)."_s.arg(FileName));
    QPluginLoader loader(path);
    if (auto* const shell = qobject_cast<DesktopShell*>(loader.instance()))
        return shell;
    return unavailable(u"The desktop application cannot be loaded: %1"_s.arg(loader.errorString()));
}

} // namespace app
