#include "ui/tray/autostart.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class AutostartTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isOffUntilSwitchedOn_data();
    void isOffUntilSwitchedOn();
    void entryStartsInTheTray_data();
    void entryStartsInTheTray();
    void sessionsMaySwitchItOff();

private:
    static std::unique_ptr<tray::Autostart> make(const QString& way, const QString& folder) {
        const QString program = u"/opt/Interval Server/interval-server"_s;
        if (way == u"xdg")
            return std::make_unique<tray::XdgAutostart>(folder, program);
        if (way == u"launch agent")
            return std::make_unique<tray::LaunchAgent>(folder, program);
        return std::make_unique<tray::RunKey>(folder + u"/run.ini"_s, program);
    }
    static void ways() {
        QTest::addColumn<QString>("way");
        for (const char* const way : {"xdg", "launch agent", "run key"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }
};

void AutostartTest::isOffUntilSwitchedOn_data() { ways(); }

void AutostartTest::isOffUntilSwitchedOn() {
    QFETCH(const QString, way);
    const QTemporaryDir folder;
    const auto autostart = make(way, folder.path());
    QVERIFY(!autostart->isEnabled());
    QVERIFY(autostart->setEnabled(true));
    QVERIFY(autostart->isEnabled());
    QVERIFY(make(way, folder.path())->isEnabled());
    QVERIFY(autostart->setEnabled(false));
    QVERIFY(!autostart->isEnabled());
    QVERIFY(autostart->setEnabled(false));
}

void AutostartTest::entryStartsInTheTray_data() {
    QTest::addColumn<QString>("way");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("command");
    QTest::newRow("xdg") << u"xdg"_s << u"autostart/interval-server.desktop"_s
                         << QByteArray("Exec=\"/opt/Interval Server/interval-server\" start --tray\n");
    QTest::newRow("launch agent") << u"launch agent"_s << u"com.interval.server.plist"_s
                                  << QByteArray("<string>/opt/Interval Server/interval-server</string>"
                                                "<string>start</string><string>--tray</string>");
}

void AutostartTest::entryStartsInTheTray() {
    QFETCH(const QString, way);
    QFETCH(const QString, file);
    QFETCH(const QByteArray, command);
    const QTemporaryDir folder;
    QVERIFY(make(way, folder.path())->setEnabled(true));
    QFile entry(folder.filePath(file));
    QVERIFY(entry.open(QIODevice::ReadOnly));
    QVERIFY(entry.readAll().contains(command));
}

// GNOME's settings, for instance, do not remove an entry.
void AutostartTest::sessionsMaySwitchItOff() {
    const QTemporaryDir folder;
    const auto autostart = make(u"xdg"_s, folder.path());
    QVERIFY(autostart->setEnabled(true));
    QFile entry(folder.filePath(u"autostart/interval-server.desktop"_s));
    QVERIFY(entry.open(QIODevice::Append));
    entry.write("Hidden=true\n");
    entry.close();
    QVERIFY(!autostart->isEnabled());
}

QTEST_GUILESS_MAIN(AutostartTest)
#include "tst_autostart.moc"
