#include "app/service/launchd_service.h"

#include "app/service/service_files.h"

#include <QDir>
#include <QFileInfo>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Label = "com.interval.server"_L1;
// Of the accounts that macOS has, the one for services without rights.
constexpr auto DaemonAccount = "daemon"_L1;

} // namespace

QString LaunchdService::listPath() const {
    const QString folder = m_site.isAdministrator ? m_site.root + u"/Library/LaunchDaemons/"_s
                                                  : m_site.home + u"/Library/LaunchAgents/"_s;
    return folder + Label + u".plist"_s;
}

QString LaunchdService::dataFolder() const {
    const QString library = m_site.isAdministrator ? m_site.root : m_site.home;
    return library + u"/Library/Application Support/interval-server"_s;
}

QString LaunchdService::domain() const {
    return m_site.isAdministrator ? u"system"_s : u"gui/%1"_s.arg(m_userId);
}

QString LaunchdService::target() const { return domain() + u'/' + Label; }

// The folder belongs to whom the server runs as. A daemon serves the network, as on other systems, unless its
// settings say otherwise.
base::Status LaunchdService::provideData() const {
    if (!QDir().mkpath(dataFolder()))
        return base::fail(base::Code::Forbidden, u"Cannot make the folder %1."_s.arg(dataFolder()));
    if (!m_site.isAdministrator)
        return {};
    const base::Status settings =
        provideSettings(dataFolder() + u"/config.env"_s, serviceText(u"interval-server.env"_s, {}));
    if (!settings)
        return settings;
    for (const auto& [program, arguments] :
         {std::pair{u"chown"_s, QStringList{u"-R"_s, DaemonAccount, dataFolder()}},
          std::pair{u"chmod"_s, QStringList{u"0700"_s, dataFolder()}}}) {
        if (const auto done = m_site.run(program, arguments); !done)
            return base::fail(done.error());
    }
    return {};
}

base::Result<QStringList> LaunchdService::install() {
    if (const base::Status provided = provideData(); !provided)
        return base::fail(provided.error());
    const QString text = serviceText(
        u"com.interval.server.plist.in"_s,
        {{u"EXECUTABLE"_s, m_site.program.toHtmlEscaped()},
         {u"DATA"_s, dataFolder().toHtmlEscaped()},
         {u"USER"_s, m_site.isAdministrator ? QString(DaemonAccount) : m_site.user.toHtmlEscaped()}});
    if (const base::Status written = writeServiceFile(listPath(), text); !written)
        return base::fail(written.error());
    // It may be there already, with another text.
    (void)m_site.run(u"launchctl"_s, {u"bootout"_s, target()});
    if (const auto started = m_site.run(u"launchctl"_s, {u"bootstrap"_s, domain(), listPath()}); !started)
        return base::fail(started.error());
    return QStringList{m_site.isAdministrator ? u"Interval Server runs now, and starts with the machine."_s
                                              : u"Interval Server runs now, and starts when you log in."_s,
                       u"Settings: %1/config.env"_s.arg(dataFolder()),
                       u"Set-up link and messages: %1/server.log"_s.arg(dataFolder())};
}

base::Result<QStringList> LaunchdService::uninstall() {
    if (!QFileInfo::exists(listPath()))
        return base::fail(base::Code::NotFound, u"The service is not installed."_s);
    // One that does not run is fine.
    (void)m_site.run(u"launchctl"_s, {u"bootout"_s, target()});
    if (const base::Status removed = removeServiceFile(listPath()); !removed)
        return base::fail(removed.error());
    return QStringList{u"The service is removed. Its data and settings are kept."_s};
}

base::Result<ServiceState> LaunchdService::state() {
    const auto printed = m_site.run(u"launchctl"_s, {u"print"_s, target()});
    return ServiceState{QFileInfo::exists(listPath()), printed && printed->contains(u"state = running"_s)};
}

} // namespace app
