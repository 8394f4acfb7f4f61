#include "app/service/windows_service.h"

#include "app/service/service_files.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Account = "NT SERVICE\\IntervalServer"_L1;

} // namespace

base::Result<QString> WindowsService::control(const QStringList& arguments) const {
    return m_site.run(u"sc.exe"_s, arguments);
}

base::Status WindowsService::requireAdministrator() const {
    if (m_site.isAdministrator)
        return {};
    return base::fail(base::Code::Forbidden,
                      u"Services belong to administrators. Open a terminal with \"Run as administrator\" and "
                      "try again."_s);
}

bool WindowsService::isInstalled() const { return control({u"query"_s, WindowsServiceName}).has_value(); }

// Only the service, the system and administrators may look inside.
base::Status WindowsService::provideData() const {
    if (!QDir().mkpath(m_dataFolder))
        return base::fail(base::Code::Forbidden, u"Cannot make the folder %1."_s.arg(m_dataFolder));
    const base::Status settings =
        provideSettings(m_dataFolder + u"/config.env"_s, serviceText(u"interval-server.env"_s, {}));
    if (!settings)
        return settings;
    const auto granted = m_site.run(
        u"icacls.exe"_s, {QDir::toNativeSeparators(m_dataFolder), u"/inheritance:r"_s, u"/grant:r"_s,
                          Account + u":(OI)(CI)F"_s, u"*S-1-5-18:(OI)(CI)F"_s, u"*S-1-5-32-544:(OI)(CI)F"_s});
    return granted ? base::Status() : base::fail(granted.error());
}

base::Result<QStringList> WindowsService::install() {
    if (const base::Status allowed = requireAdministrator(); !allowed)
        return base::fail(allowed.error());
    const QString command = u"\"%1\" service run --data-dir \"%2\""_s.arg(
        QDir::toNativeSeparators(m_site.program), QDir::toNativeSeparators(m_dataFolder));
    // sc.exe wants the values of its options as arguments of their own.
    const QStringList settings{u"binPath="_s, command, u"start="_s,       u"auto"_s,
                               u"obj="_s,     Account, u"DisplayName="_s, u"Interval Server"_s};
    const QString verb = isInstalled() ? u"config"_s : u"create"_s;
    if (const auto registered = control(QStringList{verb, WindowsServiceName} + settings); !registered)
        return base::fail(registered.error());
    // The account exists since now.
    if (const base::Status provided = provideData(); !provided)
        return base::fail(provided.error());
    for (const QStringList& arguments :
         {QStringList{u"description"_s, WindowsServiceName,
                      u"Gives your own code a web interface for co-workers."_s},
          QStringList{u"failure"_s, WindowsServiceName, u"reset="_s, u"86400"_s, u"actions="_s,
                      u"restart/2000"_s}}) {
        if (const auto done = control(arguments); !done)
            return base::fail(done.error());
    }
    const base::Result<ServiceState> now = state();
    if (now && !now->isRunning) {
        if (const auto started = control({u"start"_s, WindowsServiceName}); !started)
            return base::fail(started.error());
    }
    return QStringList{
        u"Interval Server runs now, and starts with Windows."_s,
        u"Settings: %1"_s.arg(QDir::toNativeSeparators(m_dataFolder + u"/config.env"_s)),
        u"Set-up link and messages: %1"_s.arg(QDir::toNativeSeparators(m_dataFolder + u"/server.log"_s))};
}

base::Result<QStringList> WindowsService::uninstall() {
    if (const base::Status allowed = requireAdministrator(); !allowed)
        return base::fail(allowed.error());
    if (!isInstalled())
        return base::fail(base::Code::NotFound, u"The service is not installed."_s);
    // One that does not run is fine.
    (void)control({u"stop"_s, WindowsServiceName});
    if (const auto removed = control({u"delete"_s, WindowsServiceName}); !removed)
        return base::fail(removed.error());
    return QStringList{u"The service is removed. Its data and settings are kept."_s};
}

base::Result<ServiceState> WindowsService::state() {
    const auto answer = control({u"query"_s, WindowsServiceName});
    // 4 is SERVICE_RUNNING; its name may be translated.
    static const QRegularExpression running(u"STATE\\s*:\\s*4\\b"_s);
    return ServiceState{answer.has_value(), answer && running.match(*answer).hasMatch()};
}

} // namespace app
