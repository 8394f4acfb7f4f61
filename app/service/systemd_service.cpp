#include "app/service/systemd_service.h"

#include "app/service/service_files.h"

#include <QDir>
#include <QFileInfo>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr auto UnitName = "interval-server.service"_L1;
constexpr auto DefaultsPath = "/etc/default/interval-server"_L1;
constexpr auto Account = "u interval-server - \"Interval Server\" /var/lib/interval-server"_L1;

// A path as systemd reads one: quoted, with nothing that it would replace.
QString quoted(QString path) {
    path.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'%', u"%%"_s);
    return u'"' + path + u'"';
}

} // namespace

base::Status SystemdService::requireSystemd() const {
    if (QFileInfo::exists(m_site.root + u"/run/systemd/system"_s))
        return {};
    return base::fail(base::Code::Unavailable,
                      u"systemd does not run this system, so there is no service to install. Let your own "
                      "service manager run: %1 start --no-gui"_s.arg(m_site.program));
}

base::Result<QString> SystemdService::systemctl(const QStringList& arguments) const {
    return m_site.run(u"systemctl"_s,
                      m_site.isAdministrator ? arguments : QStringList{u"--user"_s} + arguments);
}

QString SystemdService::unitOfPackage() const {
    const QString folder = m_site.isAdministrator ? u"system/"_s : u"user/"_s;
    for (const QString& prefix : {u"/usr/local/lib/systemd/"_s, u"/usr/lib/systemd/"_s, u"/lib/systemd/"_s}) {
        const QString path = m_site.root + prefix + folder + UnitName;
        if (QFileInfo::exists(path))
            return path;
    }
    return {};
}

QString SystemdService::ownUnit() const {
    const QString folder = m_site.isAdministrator ? m_site.root + u"/etc/systemd/system/"_s
                                                  : m_site.home + u"/.config/systemd/user/"_s;
    return folder + UnitName;
}

bool SystemdService::isInstalled() const {
    return QFileInfo::exists(ownUnit()) || systemctl({u"is-enabled"_s, UnitName}).has_value();
}

base::Status SystemdService::provideSystemUnit() const {
    for (const QString& folder : {u"/home/"_s, u"/root/"_s, u"/run/user/"_s}) {
        if (m_site.program.startsWith(folder))
            return base::fail(base::Code::InvalidArgument,
                              u"A service of the system cannot use %1, which is in somebody's home. Move "
                              "Interval Server to /opt, for instance, and try again."_s.arg(m_site.program));
    }
    if (const auto made = m_site.run(u"systemd-sysusers"_s, {u"--inline"_s, Account}); !made)
        return base::fail(made.error());
    const base::Status settings =
        provideSettings(m_site.root + DefaultsPath, serviceText(u"interval-server.default"_s, {}));
    if (!settings)
        return settings;
    return writeServiceFile(
        ownUnit(), serviceText(u"interval-server.service.in"_s, {{u"EXECUTABLE"_s, quoted(m_site.program)}}));
}

base::Status SystemdService::provideUnit() const {
    if (!unitOfPackage().isEmpty() && !QFileInfo::exists(ownUnit()))
        return {};
    if (m_site.isAdministrator)
        return provideSystemUnit();
    return writeServiceFile(ownUnit(), serviceText(u"interval-server.user.service.in"_s,
                                                   {{u"EXECUTABLE"_s, quoted(m_site.program)}}));
}

base::Result<QStringList> SystemdService::install() {
    if (const base::Status usable = requireSystemd(); !usable)
        return base::fail(usable.error());
    if (const base::Status provided = provideUnit(); !provided)
        return base::fail(provided.error());
    for (const QStringList& command :
         {QStringList{u"daemon-reload"_s}, QStringList{u"enable"_s, u"--now"_s, UnitName}}) {
        if (const auto done = systemctl(command); !done)
            return base::fail(done.error());
    }
    if (m_site.isAdministrator)
        return QStringList{u"Interval Server runs now, and starts with the system."_s,
                           u"Settings: %1"_s.arg(DefaultsPath), u"Data: /var/lib/interval-server"_s,
                           u"Set-up link and messages: journalctl --unit interval-server"_s};
    return QStringList{u"Interval Server runs now, and starts when you log in."_s,
                       u"Messages: journalctl --user --unit interval-server"_s,
                       u"To keep it running after you log out: loginctl enable-linger"_s};
}

base::Result<QStringList> SystemdService::uninstall() {
    if (const base::Status usable = requireSystemd(); !usable)
        return base::fail(usable.error());
    if (!isInstalled())
        return base::fail(base::Code::NotFound, u"The service is not installed."_s);
    if (const auto done = systemctl({u"disable"_s, u"--now"_s, UnitName}); !done)
        return base::fail(done.error());
    if (const base::Status removed = removeServiceFile(ownUnit()); !removed)
        return base::fail(removed.error());
    if (const auto done = systemctl({u"daemon-reload"_s}); !done)
        return base::fail(done.error());
    return QStringList{u"The service is removed. Its data and settings are kept."_s};
}

base::Result<ServiceState> SystemdService::state() {
    if (const base::Status usable = requireSystemd(); !usable)
        return base::fail(usable.error());
    return ServiceState{isInstalled(), systemctl({u"is-active"_s, UnitName}).has_value()};
}

} // namespace app
