#include "tests/support/fake_desktop.h"
#include "ui/tray/resources.h"
#include "ui/tray/shell.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

// A panel that comes when the application is there already, as after logging in.
class LatePanelTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void iconFollowsThePanel();

private:
    QTemporaryDir m_folder;
};

void LatePanelTest::iconFollowsThePanel() {
    tray::initResources();
    support::FakeDesktop fake(m_folder.path());
    tray::Shell shell(fake.desktop(true));
    shell.start();
    fake.server.run();
    QVERIFY(!shell.trayIcon());
    QVERIFY2(shell.window().isVisible(), "Without a panel the window has to do.");

    QProcess panel;
    panel.start(QStringLiteral("trayer"), {QStringLiteral("--widthtype"), QStringLiteral("request")});
    QVERIFY(panel.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(shell.trayIcon(), 30'000);
    QTRY_VERIFY(!shell.trayIcon()->place().isEmpty());
    shell.window().close();
    QVERIFY2(!shell.window().isVisible(), "With an icon to come back from, closing asks nothing.");

    panel.terminate();
    QVERIFY(panel.waitForFinished());
}

QTEST_MAIN(LatePanelTest)
#include "tst_late_panel.moc"
