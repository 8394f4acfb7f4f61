#include "tests/support/fake_desktop.h"
#include "ui/tray/resources.h"
#include "ui/tray/shell.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// With a real panel of the older kind, which takes icons into itself as windows.
class XembedTrayTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void iconIsInThePanel();

private:
    QTemporaryDir m_folder;
};

void XembedTrayTest::iconIsInThePanel() {
    QTRY_VERIFY_WITH_TIMEOUT(QSystemTrayIcon::isSystemTrayAvailable(), 20'000);
    tray::initResources();
    support::FakeDesktop fake(m_folder.path());
    tray::Shell shell(fake.desktop(true));
    shell.start();
    fake.server.run();
    QVERIFY(shell.trayIcon());
    QTRY_VERIFY(!shell.trayIcon()->place().isEmpty());
    QVERIFY(!shell.window().isVisible());
}

QTEST_MAIN(XembedTrayTest)
#include "tst_xembed_tray.moc"
