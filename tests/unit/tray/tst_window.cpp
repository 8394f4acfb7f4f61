#include "app/setting_list.h"
#include "tests/support/fake_desktop.h"
#include "ui/tray/main_window.h"
#include "ui/tray/preferences.h"
#include "ui/tray/resources.h"
#include "ui/tray/shell.h"
#include "ui/tray/widgets/notice.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using Tab = tray::MainWindow::Tab;

namespace {

constexpr Tab Tabs[] = {Tab::Status, Tab::Settings, Tab::Secrets, Tab::Database, Tab::Logs, Tab::About};

QPushButton* buttonNamed(QWidget& parent, const QString& text) {
    const QList<QPushButton*> buttons = parent.findChildren<QPushButton*>();
    for (QPushButton* const button : buttons) {
        if (QString(button->text()).remove(u'&') == text && button->isVisibleTo(&parent))
            return button;
    }
    return nullptr;
}

// Does something with the dialog that the next call opens.
template <class Work>
void inNextDialog(Work work) {
    auto* const timer = new QTimer(qGuiApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, work] {
        auto* const dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        timer->deleteLater();
        work(*dialog);
    });
    timer->start(10);
}

} // namespace

class WindowTest final : public QObject {
    Q_OBJECT

public Q_SLOTS:
    void openUrl(const QUrl& url) { m_opened.append(url.toString()); }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void everyControlHasANameAndCanBeReached();
    void tabMovesThroughAPage();
    void statusFollowsTheServer();
    void firstStartOpensTheSetUpLinkOnce();
    void failureNamesTheWaysOut();
    void settingsAreCheckedWhileTyping();
    void whatTheEnvironmentSetsIsReadOnly();
    void secretsAreMasked();
    void secretsAreChangedWithAConfirmation();
    void databaseWorkShowsProgressAndCanBeCancelled();
    void databaseIsChosenForTheNextStart();
    void whoElseChoosesTheDatabaseIsNamed();
    void resetAsksFirst();
    void logsAreFilteredByHostAndTransaction();
    void autostartIsOffAndStaysOff();
    void closingAsksOnceWhereThereIsNoTray();
    void aSecondLaunchOffersARestart();
    void damagedSettingsAreMentioned();
    void fitsSmallWindows();

private:
    void type(const QString& objectName, const QString& text);

    QStringList m_opened;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<support::FakeDesktop> m_fake;
    std::unique_ptr<tray::Shell> m_shell;
};

void WindowTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    tray::initResources();
    for (const QString& scheme : {u"http"_s, u"https"_s})
        QDesktopServices::setUrlHandler(scheme, this, "openUrl");
}

void WindowTest::init() {
    m_opened.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_fake = std::make_unique<support::FakeDesktop>(m_folder->path());
    m_fake->settings.all = app::settingList();
    m_shell = std::make_unique<tray::Shell>(m_fake->desktop());
    m_shell->start();
    QVERIFY(QTest::qWaitForWindowExposed(&m_shell->window()));
}

void WindowTest::cleanupTestCase() {
    for (const QString& scheme : {u"http"_s, u"https"_s})
        QDesktopServices::unsetUrlHandler(scheme);
}

void WindowTest::cleanup() {
    m_shell.reset();
    m_fake.reset();
}

void WindowTest::type(const QString& objectName, const QString& text) {
    auto* const field = m_shell->window().findChild<QLineEdit*>(objectName);
    QVERIFY(field);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
}

void WindowTest::everyControlHasANameAndCanBeReached() {
    m_fake->server.run();
    for (const Tab tab : Tabs) {
        m_shell->window().open(tab);
        const QList<QWidget*> widgets = m_shell->window().findChildren<QWidget*>();
        for (QWidget* const widget : widgets) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
                continue;
            const QAccessibleInterface* const face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(face);
            const QString what = QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                                 widget->objectName() + u" in tab "_s +
                                 QString::number(static_cast<int>(tab));
            QVERIFY2(!face->text(QAccessible::Name).isEmpty(), qPrintable(what));
            QVERIFY2(widget->focusPolicy() & Qt::TabFocus, qPrintable(what));
        }
    }
}

void WindowTest::tabMovesThroughAPage() {
    m_shell->window().open(Tab::Settings);
    QWidget* const first = m_shell->window().findChild<QLineEdit*>(u"PORT"_s);
    first->setFocus();
    QList<QWidget*> visited;
    for (int i = 0; i < 40 && !visited.contains(QApplication::focusWidget()); ++i) {
        visited.append(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const QString& name : {u"PORT"_s, u"HOST"_s, u"APP_URL"_s, u"REGISTRATION"_s, u"LOG_LEVEL"_s}) {
        QWidget* const field = m_shell->window().findChild<QWidget*>(name);
        QVERIFY2(visited.contains(field), qPrintable(name));
    }
    QVERIFY(visited.indexOf(m_shell->window().findChild<QWidget*>(u"HOST"_s)) <
            visited.indexOf(m_shell->window().findChild<QWidget*>(u"APP_URL"_s)));
}

void WindowTest::statusFollowsTheServer() {
    const auto* const state = m_shell->window().findChild<QLabel*>(u"state"_s);
    QCOMPARE(state->text(), u"Stopped"_s);
    m_fake->server.numbers.hosts = {{u"Acme"_s, u"development"_s, u"@interval/sdk 2.0.0"_s}};
    app::ServerControl::Status unproven;
    unproven.state = app::ServerControl::State::Running;
    unproven.running.start();
    m_fake->server.become(unproven);
    QCOMPARE(state->text(), u"Starting"_s);
    m_fake->server.run();
    QCOMPARE(state->text(), u"Running, 1 host connected"_s);
    QCOMPARE(m_shell->window().findChild<QLabel*>(u"hosts"_s)->text(),
             u"Acme · development · @interval/sdk 2.0.0"_s);
    auto* const toggle = m_shell->window().findChild<QPushButton*>(u"toggle"_s);
    toggle->click();
    QCOMPARE(m_fake->server.asked.last(), u"stop"_s);
    m_fake->server.become({});
    QCOMPARE(state->text(), u"Stopped"_s);
    toggle->click();
    QCOMPARE(m_fake->server.asked.last(), u"start"_s);
}

void WindowTest::firstStartOpensTheSetUpLinkOnce() {
    QVERIFY(m_opened.isEmpty());
    m_fake->server.run();
    app::ServerControl::Status fresh = m_fake->server.current;
    fresh.setupLink = u"http://localhost:3000/signup?setup=abc"_s;
    m_fake->server.become(fresh);
    m_fake->server.become(fresh);
    QCOMPARE(m_opened, QStringList{fresh.setupLink});
}

void WindowTest::failureNamesTheWaysOut() {
    m_fake->server.failWith(u"Port 3000 is in use by node (process 7)."_s, 3001);
    const tray::Notice& notice = m_shell->window().notice();
    QVERIFY(notice.isVisible());
    QVERIFY(notice.text().contains(u"node (process 7)"_s));
    buttonNamed(m_shell->window(), u"Use port 3001"_s)->click();
    QCOMPARE(m_fake->server.asked.last(), u"free port"_s);
    QVERIFY(buttonNamed(m_shell->window(), u"Database"_s));
    buttonNamed(m_shell->window(), u"Logs"_s)->click();
    m_fake->server.run();
    QVERIFY(!notice.isVisible());
}

void WindowTest::settingsAreCheckedWhileTyping() {
    m_shell->window().open(Tab::Settings);
    QPushButton* const save = buttonNamed(m_shell->window(), u"Save"_s);
    QVERIFY(!save->isEnabled());
    type(u"PORT"_s, u"x"_s);
    const auto* const field = m_shell->window().findChild<QLineEdit*>(u"PORT"_s);
    QVERIFY(!save->isEnabled());
    QCOMPARE(field->accessibleDescription(), u"Must be a number between 1 and 65535"_s);
    type(u"PORT"_s, u"4000"_s);
    QVERIFY(save->isEnabled());
    save->click();
    QCOMPARE(m_fake->settings.saved.value(u"PORT"_s), u"4000"_s);
    QVERIFY(!save->isEnabled());
    buttonNamed(m_shell->window(), u"Restart now"_s)->click();
    QCOMPARE(m_fake->server.asked.last(), u"restart"_s);
}

void WindowTest::whatTheEnvironmentSetsIsReadOnly() {
    m_fake->settings.all[0].source = u"the environment"_s;
    m_fake->settings.all[0].value = u"4711"_s;
    m_shell->window().open(Tab::Settings);
    const auto* const field = m_shell->window().findChild<QLineEdit*>(u"PORT"_s);
    QCOMPARE(field->text(), u"4711"_s);
    QVERIFY(!field->isEnabled());
    QCOMPARE(field->accessibleDescription(), u"Set by the environment."_s);
}

void WindowTest::secretsAreMasked() {
    m_shell->window().open(Tab::Secrets);
    auto* const field = m_shell->window().findChild<QLineEdit*>(u"SECRET"_s);
    QVERIFY(field->displayText() != field->text());
    const QList<QAbstractButton*> buttons = m_shell->window().findChildren<QAbstractButton*>();
    for (QAbstractButton* const button : buttons) {
        if (button->accessibleName() == u"Show API key secret")
            button->click();
        else if (button->accessibleName() == u"Copy API key secret")
            button->click();
    }
    QCOMPARE(field->displayText(), field->text());
    QCOMPARE(QGuiApplication::clipboard()->text(), m_fake->secrets.all[0].value);
}

void WindowTest::secretsAreChangedWithAConfirmation() {
    m_shell->window().open(Tab::Secrets);
    inNextDialog([](QDialog& dialog) {
        QVERIFY(dialog.findChild<QLabel*>()->text().contains(u"API keys stop working"_s));
        auto* const value = dialog.findChild<QLineEdit*>();
        value->setText(u"short"_s);
        QVERIFY(!buttonNamed(dialog, u"Change"_s)->isEnabled());
        buttonNamed(dialog, u"Generate"_s)->click();
        buttonNamed(dialog, u"Change"_s)->click();
    });
    buttonNamed(m_shell->window(), u"Change…"_s)->click();
    QCOMPARE(m_fake->secrets.all[0].value, QString(40, u'g'));
    QVERIFY(buttonNamed(m_shell->window(), u"Restart now"_s));
}

void WindowTest::databaseWorkShowsProgressAndCanBeCancelled() {
    m_shell->window().open(Tab::Database);
    QPushButton* const test = buttonNamed(m_shell->window(), u"Test"_s);
    QVERIFY(!test->isEnabled());
    type(u"databaseUrl"_s, u"postgresql://me@localhost/tools"_s);
    test->click();
    QVERIFY(std::holds_alternative<app::TestUrl>(m_fake->database.tasks.at(0)));
    QVERIFY(!test->isEnabled());
    m_fake->database.reports.progress(40, u"Connecting…"_s);
    QCOMPARE(m_shell->window().findChild<QProgressBar*>()->value(), 40);
    QCOMPARE(m_shell->window().findChild<QPlainTextEdit*>(u"output"_s)->toPlainText(), u"Connecting…"_s);
    buttonNamed(m_shell->window(), u"Cancel"_s)->click();
    QCOMPARE(m_fake->database.canceled, 1);
    m_fake->database.reports.done(base::fail(base::Code::Conflict, u"Canceled."_s));
    QVERIFY(test->isEnabled());
    QVERIFY(!buttonNamed(m_shell->window(), u"Cancel"_s));
}

void WindowTest::databaseIsChosenForTheNextStart() {
    m_shell->window().open(Tab::Database);
    type(u"databaseUrl"_s, u"postgresql://me:se%40cret@db.example.com/tools?sslmode=require"_s);
    const auto* const address = m_shell->window().findChild<QLineEdit*>(u"databaseUrl"_s);
    const auto* const password = m_shell->window().findChild<QLineEdit*>(u"databasePassword"_s);
    QCOMPARE(address->text(), u"postgresql://me@db.example.com/tools?sslmode=require"_s);
    QCOMPARE(password->text(), u"se@cret"_s);
    QVERIFY(!password->displayText().contains(u"cret"_s));
    QVERIFY(!buttonNamed(m_shell->window(), u"Back to embedded"_s));
    buttonNamed(m_shell->window(), u"Use from next start"_s)->click();
    QCOMPARE(std::get<app::UseUrl>(m_fake->database.tasks.at(0)).url,
             u"postgresql://me:se%40cret@db.example.com/tools?sslmode=require"_s);
    m_fake->database.now.address = u"postgresql://me@db.example.com/tools?sslmode=require"_s;
    m_fake->database.now.next = u"postgresql://me@db.example.com/tools"_s;
    m_fake->database.reports.done(u"PostgreSQL 15 answers."_s);
    buttonNamed(m_shell->window(), u"Restart now"_s)->click();
    QCOMPARE(m_fake->server.asked.last(), u"restart"_s);
    // Until then, what was in use is not to be touched.
    QVERIFY(!buttonNamed(m_shell->window(), u"Reset…"_s)->isEnabled());
    m_fake->database.now.isEmbedded = false;
    m_fake->database.now.next.clear();
    m_fake->server.run();
    QVERIFY(!buttonNamed(m_shell->window(), u"Restart now"_s));
    QVERIFY(!buttonNamed(m_shell->window(), u"Move data there…"_s));
    buttonNamed(m_shell->window(), u"Back to embedded"_s)->click();
    QVERIFY(std::holds_alternative<app::UseEmbedded>(m_fake->database.tasks.at(1)));
}

void WindowTest::whoElseChoosesTheDatabaseIsNamed() {
    m_fake->database.now.source = u"the environment"_s;
    m_shell->window().open(Tab::Database);
    type(u"databaseUrl"_s, u"postgresql://me@localhost/tools"_s);
    QVERIFY(buttonNamed(m_shell->window(), u"Test"_s)->isEnabled());
    QVERIFY(!buttonNamed(m_shell->window(), u"Use from next start"_s)->isEnabled());
    const QList<QLabel*> labels = m_shell->window().findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel* label) {
        return label->isVisible() && label->text().contains(u"DATABASE_URL is set by the environment"_s);
    }));
}

void WindowTest::resetAsksFirst() {
    m_shell->window().open(Tab::Database);
    inNextDialog([](QDialog& dialog) { buttonNamed(dialog, u"Cancel"_s)->click(); });
    buttonNamed(m_shell->window(), u"Reset…"_s)->click();
    QVERIFY(m_fake->database.tasks.empty());
    inNextDialog([](QDialog& dialog) { buttonNamed(dialog, u"Reset database"_s)->click(); });
    buttonNamed(m_shell->window(), u"Reset…"_s)->click();
    QVERIFY(std::holds_alternative<app::Reset>(m_fake->database.tasks.at(0)));
}

void WindowTest::logsAreFilteredByHostAndTransaction() {
    m_fake->logs.log(base::LogLevel::Info, u"Connected"_s, {u"host-1"_s});
    m_fake->logs.log(base::LogLevel::Info, u"Ended"_s, {u"host-1"_s, u"run-a"_s});
    m_fake->logs.log(base::LogLevel::Info, u"Connected"_s, {u"host-2"_s});
    m_shell->window().open(Tab::Logs);
    const auto* const table = m_shell->window().findChild<QTableView*>();
    QCOMPARE(table->model()->rowCount(), 3);
    const QList<QComboBox*> boxes = m_shell->window().findChildren<QComboBox*>();
    QHash<QString, QComboBox*> named;
    for (QComboBox* const box : boxes)
        named.insert(box->accessibleName(), box);
    QComboBox* const hosts = named.value(u"Host"_s);
    hosts->showPopup();
    QCOMPARE(hosts->itemText(0), u"host-2"_s);
    QCOMPARE(hosts->itemText(1), u"host-1"_s);
    hosts->hidePopup();
    QCOMPARE(table->model()->rowCount(), 3);
    hosts->setCurrentIndex(1);
    QCOMPARE(table->model()->rowCount(), 2);
    QTest::keyClicks(named.value(u"Transaction"_s), u"run-"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    hosts->clearEditText();
    named.value(u"Transaction"_s)->clearEditText();
    QCOMPARE(table->model()->rowCount(), 3);
}

void WindowTest::autostartIsOffAndStaysOff() {
    m_shell->window().open(Tab::Settings);
    auto* const box = m_shell->window().findChild<QCheckBox*>(u"autostart"_s);
    QVERIFY(!box->isChecked());
    box->click();
    QVERIFY(box->isChecked());
    box->click();
    // A new process, of a newer version perhaps, leaves it alone.
    m_shell = std::make_unique<tray::Shell>(m_fake->desktop());
    m_shell->start();
    m_shell->window().open(Tab::Settings);
    QVERIFY(!m_shell->window().findChild<QCheckBox*>(u"autostart"_s)->isChecked());
}

void WindowTest::closingAsksOnceWhereThereIsNoTray() {
    QVERIFY(!m_shell->trayIcon());
    inNextDialog([](QDialog& dialog) { buttonNamed(dialog, u"Cancel"_s)->click(); });
    m_shell->window().close();
    QVERIFY(m_shell->window().isVisible());
    inNextDialog([](QDialog& dialog) { buttonNamed(dialog, u"Keep running"_s)->click(); });
    m_shell->window().close();
    QVERIFY(!m_shell->window().isVisible());
    m_shell->raise();
    QVERIFY(m_shell->window().isVisible());
    m_shell->window().close();
    QVERIFY(!m_shell->window().isVisible());
    QCOMPARE(tray::Preferences(m_folder->path()).closing(), tray::Preferences::Closing::KeepRunning);
}

void WindowTest::aSecondLaunchOffersARestart() {
    m_fake->server.run();
    m_shell->raise({});
    QVERIFY(!m_shell->window().notice().isVisible());
    m_shell->raise(u"After a restart of the server: PORT=4000."_s);
    QVERIFY(m_shell->window().notice().text().contains(u"PORT=4000"_s));
    buttonNamed(m_shell->window(), u"Restart now"_s)->click();
    QCOMPARE(m_fake->server.asked.last(), u"restart"_s);
    QVERIFY(!m_shell->window().notice().isVisible());
}

void WindowTest::damagedSettingsAreMentioned() {
    m_fake->settings.notice = u"The settings file was damaged."_s;
    m_fake->server.run();
    QVERIFY(m_shell->window().notice().isVisible());
    buttonNamed(m_shell->window(), u"Dismiss"_s)->click();
    QVERIFY(!m_shell->window().notice().isVisible());
}

// Nothing is wider than its page, so that nothing is cut.
void WindowTest::fitsSmallWindows() {
    m_fake->server.run();
    m_shell->window().resize(m_shell->window().minimumSize());
    for (const Tab tab : Tabs) {
        m_shell->window().open(tab);
        const QList<QScrollArea*> areas = m_shell->window().findChildren<QScrollArea*>();
        for (const QScrollArea* const area : areas) {
            if (area->isVisible())
                QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(),
                         qPrintable(u"%1: %2 > %3"_s.arg(area->accessibleName())
                                        .arg(area->widget()->minimumSizeHint().width())
                                        .arg(area->viewport()->width())));
        }
    }
}

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
