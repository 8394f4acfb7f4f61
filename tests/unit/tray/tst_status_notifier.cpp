#include "tests/support/fake_desktop.h"
#include "ui/tray/resources.h"
#include "ui/tray/shell.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

// What a panel of today does: icons register with it over D-Bus (the StatusNotifierItem specification).
class Watcher final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ isHostRegistered)
    Q_PROPERTY(int ProtocolVersion READ protocolVersion)

public:
    [[nodiscard]] bool isHostRegistered() const { return true; }
    [[nodiscard]] int protocolVersion() const { return 0; }
    [[nodiscard]] QString lastItem() {
        QString item;
        QMetaObject::invokeMethod(
            this, [&] { item = m_items.value(m_items.size() - 1); }, Qt::BlockingQueuedConnection);
        return item;
    }

public Q_SLOTS:
    void RegisterStatusNotifierItem(const QString& service) { m_items.append(service); }

Q_SIGNALS:
    void StatusNotifierHostRegistered();

private:
    QStringList m_items;
};

class StatusNotifierTest final : public QObject {
    Q_OBJECT

public:
    explicit StatusNotifierTest(Watcher& watcher) : m_watcher(watcher) {}

private Q_SLOTS:
    void initTestCase();
    void iconRegistersWithThePanel();
    void toolTipSaysHowTheServerIs();
    void menuHasTheCommands();
    void menuPausesSchedules();
    void closingHidesTheWindowAndTheIconBringsItBack();
    void startsInTheTrayWhenAsked();

private:
    // As a panel does when somebody clicks the icon.
    void click() {
        QDBusMessage call = QDBusMessage::createMethodCall(m_watcher.lastItem(), u"/StatusNotifierItem"_s,
                                                           u"org.kde.StatusNotifierItem"_s, u"Activate"_s);
        call << 0 << 0;
        QDBusConnection(u"panel"_s).send(call);
    }

    Watcher& m_watcher;
    QTemporaryDir m_folder;
    std::unique_ptr<support::FakeDesktop> m_fake;
    std::unique_ptr<tray::Shell> m_shell;
};

void StatusNotifierTest::initTestCase() {
    tray::initResources();
    m_fake = std::make_unique<support::FakeDesktop>(m_folder.path());
    m_shell = std::make_unique<tray::Shell>(m_fake->desktop());
    m_shell->start();
    QVERIFY(QTest::qWaitForWindowExposed(&m_shell->window()));
}

void StatusNotifierTest::iconRegistersWithThePanel() {
    QVERIFY(m_shell->trayIcon());
    QTRY_VERIFY(!m_watcher.lastItem().isEmpty());
}

void StatusNotifierTest::toolTipSaysHowTheServerIs() {
    m_fake->server.run();
    QCOMPARE(m_shell->trayIcon()->toolTip(), u"Interval Server: Running, no hosts connected"_s);
    m_fake->server.failWith(u"No."_s);
    QCOMPARE(m_shell->trayIcon()->toolTip(), u"Interval Server: Cannot start"_s);
}

void StatusNotifierTest::menuHasTheCommands() {
    m_fake->server.numbers.hosts = {{u"Acme"_s, u"production"_s, u"@interval/sdk 2.0.0"_s}};
    m_fake->server.run();
    QStringList texts;
    const QList<QAction*> actions = m_shell->trayIcon()->menu().actions();
    for (const QAction* const action : actions) {
        if (!action->isSeparator())
            texts.append(QString(action->text()).remove(u'&'));
    }
    QCOMPARE(texts,
             (QStringList{u"Running, 1 host connected"_s, u"Open dashboard"_s, u"Copy SDK endpoint"_s,
                          u"Copy development key"_s, u"Hosts online (1)"_s, u"Pause schedules"_s, u"Logs"_s,
                          u"Settings"_s, u"Back up now"_s, u"Restart server"_s, u"Quit"_s}));
}

void StatusNotifierTest::menuPausesSchedules() {
    m_fake->server.run();
    m_fake->server.asked.clear();
    QAction* pause = nullptr;
    const QList<QAction*> actions = m_shell->trayIcon()->menu().actions();
    for (QAction* const action : actions) {
        if (action->isCheckable())
            pause = action;
    }
    QVERIFY(pause && pause->isEnabled() && !pause->isChecked());
    pause->trigger();
    QVERIFY(pause->isChecked());
    QVERIFY(m_shell->trayIcon()->toolTip().endsWith(u", schedules paused"));
    pause->trigger();
    QVERIFY(!pause->isChecked());
    QCOMPARE(m_fake->server.asked, (QStringList{u"pause schedules"_s, u"run schedules"_s}));
}

void StatusNotifierTest::closingHidesTheWindowAndTheIconBringsItBack() {
    m_shell->window().close();
    QVERIFY(!m_shell->window().isVisible());
    click();
    QTRY_VERIFY(m_shell->window().isVisible());
}

void StatusNotifierTest::startsInTheTrayWhenAsked() {
    m_shell.reset();
    m_fake = std::make_unique<support::FakeDesktop>(m_folder.path());
    m_shell = std::make_unique<tray::Shell>(m_fake->desktop(true));
    m_shell->start();
    QVERIFY(!m_shell->window().isVisible());
    m_fake->server.failWith(u"No."_s);
    QVERIFY(m_shell->window().isVisible());
    m_shell.reset();
}

// The panel is there before the application looks for it, and answers on a thread of its own while that
// waits.
int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"panel"_s);
    Watcher watcher;
    QThread panel;
    bus.registerObject(u"/StatusNotifierWatcher"_s, &watcher,
                       QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllProperties);
    if (!bus.registerService(u"org.kde.StatusNotifierWatcher"_s))
        qFatal("There is no session bus.");
    watcher.moveToThread(&panel);
    panel.start();
    StatusNotifierTest test(watcher);
    const int code = QTest::qExec(&test, argc, argv);
    bus.unregisterObject(u"/StatusNotifierWatcher"_s);
    panel.quit();
    panel.wait();
    return code;
}
#include "tst_status_notifier.moc"
