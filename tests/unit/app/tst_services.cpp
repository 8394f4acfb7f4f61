#include "app/service/launchd_service.h"
#include "app/service/systemd_service.h"
#include "app/service/windows_service.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

namespace {

QString contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

// The services of all three systems, with a system that only notes what it is told.
class ServicesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void systemdNeedsSystemd();
    void systemdInstallsForTheSystem();
    void systemdKeepsTheUnitOfAPackage();
    void systemdKeepsSettings();
    void systemdInstallsForAPerson();
    void systemdRefusesHomes();
    void systemdPassesFailuresOn();
    void systemdQuotesPaths();
    void systemdUninstalls();
    void systemdTellsItsState();

    void launchdInstallsForTheMachine();
    void launchdInstallsForAPerson();
    void launchdEscapesPaths();
    void launchdUninstalls();
    void launchdTellsItsState();

    void windowsNeedsAnAdministrator();
    void windowsInstalls();
    void windowsChangesWhatIsThere();
    void windowsUninstalls();
    void windowsTellsItsState();

private:
    [[nodiscard]] ServiceSite site(bool isAdministrator);
    [[nodiscard]] QString path(const QString& name) const { return m_directory->path() + name; }
    void makeFile(const QString& name, const QByteArray& text = {});

    std::unique_ptr<QTemporaryDir> m_directory;
    QStringList m_commands;            // What has been run.
    QHash<QString, QString> m_answers; // By command.
    QStringList m_failing;             // Commands that fail.
};

void ServicesTest::init() {
    m_directory = std::make_unique<QTemporaryDir>();
    m_commands.clear();
    m_answers.clear();
    m_failing.clear();
}

ServiceSite ServicesTest::site(bool isAdministrator) {
    const auto run = [this](const QString& program, const QStringList& arguments) -> base::Result<QString> {
        const QString command = program + u' ' + arguments.join(u' ');
        m_commands.append(command);
        if (m_failing.contains(command))
            return base::fail(base::Code::Unavailable, u"refused: "_s + command);
        return m_answers.value(command);
    };
    return {u"/opt/interval server/bin/interval-server"_s,
            path(u"/home/ann"_s),
            u"ann"_s,
            isAdministrator,
            m_directory->path(),
            run};
}

void ServicesTest::makeFile(const QString& name, const QByteArray& text) {
    QVERIFY(QDir().mkpath(QFileInfo(path(name)).absolutePath()));
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void ServicesTest::systemdNeedsSystemd() {
    SystemdService service(site(true));
    for (const auto& result : {service.install(), service.uninstall()}) {
        QVERIFY(!result);
        QVERIFY(result.error().message.contains(u"start --no-gui"_s));
    }
    QVERIFY(!service.state());
    QCOMPARE(m_commands, QStringList());
}

void ServicesTest::systemdInstallsForTheSystem() {
    makeFile(u"/run/systemd/system/marker"_s);
    const auto lines = SystemdService(site(true)).install();
    QVERIFY(lines);
    QVERIFY(lines->join(u'\n').contains(u"/etc/default/interval-server"_s));
    const QString unit = contents(path(u"/etc/systemd/system/interval-server.service"_s));
    QVERIFY(unit.contains(u"ExecStart=\"/opt/interval server/bin/interval-server\" start --no-gui\n"_s));
    QVERIFY(unit.contains(u"Environment=HOST=0.0.0.0\n"_s));
    QVERIFY(!unit.contains(u'@' + u"EXECUTABLE"_s));
    const QFile settings(path(u"/etc/default/interval-server"_s));
    QVERIFY(contents(settings.fileName()).contains(u"HOST=0.0.0.0"_s));
    QVERIFY(!settings.permissions().testAnyFlags(QFileDevice::ReadOther | QFileDevice::ReadGroup));
    QCOMPARE(m_commands, (QStringList{u"systemd-sysusers --inline u interval-server - \"Interval Server\" "
                                      "/var/lib/interval-server"_s,
                                      u"systemctl daemon-reload"_s,
                                      u"systemctl enable --now interval-server.service"_s}));
}

void ServicesTest::systemdKeepsTheUnitOfAPackage() {
    makeFile(u"/run/systemd/system/marker"_s);
    makeFile(u"/usr/lib/systemd/system/interval-server.service"_s);
    QVERIFY(SystemdService(site(true)).install());
    QVERIFY(!QFileInfo::exists(path(u"/etc/systemd/system/interval-server.service"_s)));
    QCOMPARE(m_commands, (QStringList{u"systemctl daemon-reload"_s,
                                      u"systemctl enable --now interval-server.service"_s}));
}

void ServicesTest::systemdKeepsSettings() {
    makeFile(u"/run/systemd/system/marker"_s);
    makeFile(u"/etc/default/interval-server"_s, "HOST=127.0.0.1\n");
    QVERIFY(SystemdService(site(true)).install());
    QCOMPARE(contents(path(u"/etc/default/interval-server"_s)), u"HOST=127.0.0.1\n"_s);
}

void ServicesTest::systemdInstallsForAPerson() {
    makeFile(u"/run/systemd/system/marker"_s);
    const auto lines = SystemdService(site(false)).install();
    QVERIFY(lines);
    QVERIFY(lines->join(u'\n').contains(u"loginctl enable-linger"_s));
    const QString unit = contents(path(u"/home/ann/.config/systemd/user/interval-server.service"_s));
    QVERIFY(unit.contains(u"WantedBy=default.target"_s));
    QVERIFY(!unit.contains(u"User="_s));
    QCOMPARE(m_commands, (QStringList{u"systemctl --user daemon-reload"_s,
                                      u"systemctl --user enable --now interval-server.service"_s}));
}

void ServicesTest::systemdRefusesHomes() {
    makeFile(u"/run/systemd/system/marker"_s);
    ServiceSite home = site(true);
    home.program = u"/home/ann/interval/bin/interval-server"_s;
    const auto result = SystemdService(home).install();
    QVERIFY(!result);
    QVERIFY(result.error().message.contains(u"/opt"_s));
    QCOMPARE(m_commands, QStringList());
}

void ServicesTest::systemdPassesFailuresOn() {
    makeFile(u"/run/systemd/system/marker"_s);
    m_failing = {u"systemctl enable --now interval-server.service"_s};
    const auto result = SystemdService(site(true)).install();
    QVERIFY(!result);
    QVERIFY(result.error().message.startsWith(u"refused"_s));
}

void ServicesTest::systemdQuotesPaths() {
    makeFile(u"/run/systemd/system/marker"_s);
    ServiceSite odd = site(true);
    odd.program = u"/opt/100% \"mine\"/interval-server"_s;
    QVERIFY(SystemdService(odd).install());
    QVERIFY(contents(path(u"/etc/systemd/system/interval-server.service"_s))
                .contains(u"ExecStart=\"/opt/100%% \\\"mine\\\"/interval-server\" start"_s));
}

void ServicesTest::systemdUninstalls() {
    makeFile(u"/run/systemd/system/marker"_s);
    SystemdService service(site(true));
    QVERIFY(service.install());
    m_commands.clear();
    QVERIFY(service.uninstall());
    QVERIFY(!QFileInfo::exists(path(u"/etc/systemd/system/interval-server.service"_s)));
    QVERIFY(QFileInfo::exists(path(u"/etc/default/interval-server"_s)));
    QCOMPARE(m_commands, (QStringList{u"systemctl disable --now interval-server.service"_s,
                                      u"systemctl daemon-reload"_s}));
    m_failing = {u"systemctl is-enabled interval-server.service"_s};
    const auto again = service.uninstall();
    QVERIFY(!again);
    QCOMPARE(again.error().code, base::Code::NotFound);
}

void ServicesTest::systemdTellsItsState() {
    makeFile(u"/run/systemd/system/marker"_s);
    m_failing = {u"systemctl is-enabled interval-server.service"_s,
                 u"systemctl is-active interval-server.service"_s};
    const auto none = SystemdService(site(true)).state();
    QVERIFY(none && !none->isInstalled && !none->isRunning);
    m_failing.removeFirst();
    const auto idle = SystemdService(site(true)).state();
    QVERIFY(idle && idle->isInstalled && !idle->isRunning);
    m_failing.clear();
    const auto active = SystemdService(site(true)).state();
    QVERIFY(active && active->isInstalled && active->isRunning);
}

void ServicesTest::launchdInstallsForTheMachine() {
    const auto lines = LaunchdService(site(true), 0).install();
    QVERIFY(lines);
    const QString data = path(u"/Library/Application Support/interval-server"_s);
    const QString list = path(u"/Library/LaunchDaemons/com.interval.server.plist"_s);
    QVERIFY(contents(list).contains(u"<string>/opt/interval server/bin/interval-server</string>"_s));
    QVERIFY(contents(list).contains(u"<string>daemon</string>"_s));
    QVERIFY(contents(list).contains(u"<string>%1</string>"_s.arg(data)));
    // Once for each stream, and once for the server, which keeps it from growing without end.
    QCOMPARE(contents(list).count(u"<string>%1/server.log</string>"_s.arg(data)), 3);
    QVERIFY(contents(data + u"/config.env"_s).contains(u"HOST=0.0.0.0"_s));
    QCOMPARE(m_commands, (QStringList{u"chown -R daemon "_s + data, u"chmod 0700 "_s + data,
                                      u"launchctl bootout system/com.interval.server"_s,
                                      u"launchctl bootstrap system "_s + list}));
}

void ServicesTest::launchdInstallsForAPerson() {
    m_failing = {u"launchctl bootout gui/501/com.interval.server"_s}; // It was not there.
    QVERIFY(LaunchdService(site(false), 501).install());
    const QString list = path(u"/home/ann/Library/LaunchAgents/com.interval.server.plist"_s);
    QVERIFY(contents(list).contains(u"<string>ann</string>"_s));
    QVERIFY(!QFileInfo::exists(path(u"/home/ann/Library/Application Support/interval-server/config.env"_s)));
    QCOMPARE(m_commands.last(), u"launchctl bootstrap gui/501 "_s + list);
}

void ServicesTest::launchdEscapesPaths() {
    ServiceSite odd = site(false);
    odd.program = u"/Applications/A & B <1>/interval-server"_s;
    QVERIFY(LaunchdService(odd, 501).install());
    QVERIFY(contents(path(u"/home/ann/Library/LaunchAgents/com.interval.server.plist"_s))
                .contains(u"A &amp; B &lt;1&gt;"_s));
}

void ServicesTest::launchdUninstalls() {
    LaunchdService service(site(true), 0);
    QVERIFY(!service.uninstall());
    QVERIFY(service.install());
    QVERIFY(service.uninstall());
    QCOMPARE(m_commands.last(), u"launchctl bootout system/com.interval.server"_s);
    QVERIFY(!QFileInfo::exists(path(u"/Library/LaunchDaemons/com.interval.server.plist"_s)));
    QVERIFY(QFileInfo::exists(path(u"/Library/Application Support/interval-server/config.env"_s)));
}

void ServicesTest::launchdTellsItsState() {
    const QString print = u"launchctl print system/com.interval.server"_s;
    LaunchdService service(site(true), 0);
    m_failing = {print};
    const auto none = service.state();
    QVERIFY(none && !none->isInstalled && !none->isRunning);
    QVERIFY(service.install());
    m_failing.clear();
    m_answers = {{print, u"\tstate = waiting\n"_s}};
    const auto idle = service.state();
    QVERIFY(idle && idle->isInstalled && !idle->isRunning);
    m_answers = {{print, u"\tstate = running\n"_s}};
    const auto active = service.state();
    QVERIFY(active && active->isRunning);
}

void ServicesTest::windowsNeedsAnAdministrator() {
    WindowsService service(site(false), path(u"/ProgramData/Interval Server"_s));
    for (const auto& result : {service.install(), service.uninstall()}) {
        QVERIFY(!result);
        QVERIFY(result.error().message.contains(u"Run as administrator"_s));
    }
    QCOMPARE(m_commands, QStringList());
}

void ServicesTest::windowsInstalls() {
    const QString data = path(u"/ProgramData/Interval Server"_s);
    m_failing = {u"sc.exe query IntervalServer"_s};
    QVERIFY(WindowsService(site(true), data).install());
    QVERIFY(contents(data + u"/config.env"_s).contains(u"HOST=0.0.0.0"_s));
    QCOMPARE(m_commands.at(1),
             u"sc.exe create IntervalServer binPath= \"/opt/interval server/bin/interval-server\" "
             "service run --data-dir \"%1\" start= auto obj= NT SERVICE\\IntervalServer "
             "DisplayName= Interval Server"_s.arg(data));
    QCOMPARE(m_commands.at(2), u"icacls.exe %1 /inheritance:r /grant:r NT SERVICE\\IntervalServer:(OI)(CI)F "
                               "*S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F"_s.arg(data));
}

void ServicesTest::windowsChangesWhatIsThere() {
    m_answers = {{u"sc.exe query IntervalServer"_s, u"        STATE              : 1  STOPPED \r\n"_s}};
    QVERIFY(WindowsService(site(true), path(u"/ProgramData/Interval Server"_s)).install());
    QVERIFY(m_commands.at(1).startsWith(u"sc.exe config IntervalServer"_s));
    QCOMPARE(m_commands.last(), u"sc.exe start IntervalServer"_s);
}

void ServicesTest::windowsUninstalls() {
    WindowsService service(site(true), path(u"/ProgramData/Interval Server"_s));
    QVERIFY(service.uninstall());
    QCOMPARE(m_commands, (QStringList{u"sc.exe query IntervalServer"_s, u"sc.exe stop IntervalServer"_s,
                                      u"sc.exe delete IntervalServer"_s}));
    m_failing = {u"sc.exe query IntervalServer"_s};
    const auto again = service.uninstall();
    QVERIFY(!again);
    QCOMPARE(again.error().code, base::Code::NotFound);
}

void ServicesTest::windowsTellsItsState() {
    WindowsService service(site(true), path(u"/ProgramData/Interval Server"_s));
    const QString query = u"sc.exe query IntervalServer"_s;
    m_failing = {query};
    const auto none = service.state();
    QVERIFY(none && !none->isInstalled && !none->isRunning);
    m_failing.clear();
    m_answers = {{query, u"        STATE              : 1  STOPPED \r\n"_s}};
    const auto idle = service.state();
    QVERIFY(idle && idle->isInstalled && !idle->isRunning);
    m_answers = {{query, u"        STATE              : 4  RUNNING \r\n"_s}};
    const auto active = service.state();
    QVERIFY(active && active->isRunning);
}

QTEST_GUILESS_MAIN(ServicesTest)
#include "tst_services.moc"
