#include "ui/tray/shell.h"

#include "ui/tray/pages/confirmation.h"
#include "ui/tray/widgets/notice.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace tray {

using namespace Qt::StringLiterals;
using State = app::ServerControl::State;
using Closing = Preferences::Closing;

namespace {
constexpr int LookEveryMs = 5'000;
} // namespace

Shell::Shell(const app::Desktop& desktop)
    : m_desktop(desktop), m_preferences(desktop.settings.dataDirectory()), m_window(desktop) {
    QApplication::setQuitOnLastWindowClosed(false);
    m_appearance.follow();
    m_window.restoreGeometry(m_preferences.geometry());
    m_window.onClose([this] { return mayClose(); });
    m_looking.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_looking, &QTimer::timeout, this, [this] {
        findTray();
        count();
    });
    m_desktop.server.onChanged([this] { refresh(); });
    findTray();
}

Shell::~Shell() { m_preferences.setGeometry(m_window.saveGeometry()); }

void Shell::findTray() {
    if (m_tray || !QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_tray =
        std::make_unique<TrayIcon>(m_desktop.server, TrayIcon::Commands{
                                                         [this] { m_window.open(); },
                                                         [this] { m_window.open(MainWindow::Tab::Logs); },
                                                         [this] { m_window.open(MainWindow::Tab::Settings); },
                                                         [this] { copyDevelopmentKey(); },
                                                         [this](bool paused) { pauseSchedules(paused); },
                                                         [this] { backUp(); },
                                                         [] { QApplication::exit(0); },
                                                     });
}

void Shell::start() {
    if (!m_tray || !m_desktop.startsInTray)
        m_window.open();
    m_desktop.server.start();
    m_looking.start(LookEveryMs);
}

void Shell::raise(const QString& news) {
    m_window.open();
    if (news.isEmpty())
        return;
    Notice& notice = m_window.notice();
    notice.say(Notice::Kind::Info, news,
               {{u"&Restart now"_s,
                 [this, &notice] {
                     notice.clear();
                     m_desktop.server.restart();
                 }},
                {u"&Later"_s, [&notice] { notice.clear(); }}});
}

void Shell::refresh() {
    m_window.refresh();
    if (m_tray)
        m_tray->refresh();
    const app::ServerControl::Status& status = m_desktop.server.status();
    // What cannot start must not hide in the tray.
    if (status.state == State::Failed)
        m_window.open();
    if (status.state != State::Running)
        return;
    count();
    offerSetup();
}

void Shell::offerSetup() {
    const QString& link = m_desktop.server.status().setupLink;
    if (!link.isEmpty() && std::exchange(m_shownSetupLink, link) != link)
        QDesktopServices::openUrl(QUrl(link));
}

void Shell::count() {
    m_desktop.server.statistics([this](const server::Statistics& now) {
        m_window.show(now);
        if (m_tray)
            m_tray->show(now);
    });
}

void Shell::pauseSchedules(bool paused) {
    m_desktop.server.pauseSchedules(paused);
    count();
}

void Shell::copyDevelopmentKey() {
    m_desktop.server.people([this](const QList<app::ServerControl::Person>& people) {
        if (people.isEmpty()) {
            tell(u"There is no account yet. Open the dashboard to make the first one."_s);
            return;
        }
        QStringList names;
        for (const app::ServerControl::Person& person : people)
            names.append(person.email + u" · "_s + person.organization);
        bool isChosen = true;
        if (people.size() > 1) {
            const QString name = QInputDialog::getItem(&m_window, u"Copy development key"_s, u"&Whose key"_s,
                                                       names, 0, false, &isChosen);
            if (isChosen)
                copyKeyOf(people[names.indexOf(name)]);
        } else {
            copyKeyOf(people.first());
        }
    });
}

void Shell::copyKeyOf(const app::ServerControl::Person& person) {
    m_desktop.server.developmentKey(person, [this, person](const base::Result<QString>& key) {
        if (!key) {
            tell(key.error().message);
            return;
        }
        QGuiApplication::clipboard()->setText(*key);
        tell(u"The development key of %1 is on the clipboard."_s.arg(person.email));
    });
}

void Shell::backUp() {
    const QString folder = m_desktop.settings.dataDirectory() + u"/backups"_s;
    QDir().mkpath(folder);
    const QString file =
        u"%1/interval-%2.db"_s.arg(folder, QDateTime::currentDateTime().toString(u"yyyy-MM-dd-HHmmss"_s));
    const bool started =
        m_desktop.database.run(app::BackUp{file}, {[](int, const QString&) {},
                                                   [this](const base::Result<QString>& outcome) {
                                                       tell(outcome ? *outcome : outcome.error().message);
                                                   }});
    if (!started)
        tell(u"Something else is being done with the database. Try again when it is done."_s);
}

bool Shell::mayClose() {
    m_preferences.setGeometry(m_window.saveGeometry());
    if (m_tray) {
        if (!m_preferences.knowsTray()) {
            m_preferences.setKnowsTray();
            tell(u"The server goes on. Its window opens from this icon."_s);
        }
        return true;
    }
    Closing closing = m_preferences.closing();
    if (closing == Closing::Ask)
        closing = askClosing();
    if (closing == Closing::Ask)
        return false;
    m_preferences.setClosing(closing);
    if (closing == Closing::Quit)
        QApplication::exit(0);
    return true;
}

Closing Shell::askClosing() {
    QMessageBox box(QMessageBox::Question, u"Close the window"_s, u"Keep the server running?"_s,
                    QMessageBox::Cancel, &m_window);
    box.setInformativeText(
        u"This desktop shows no tray icons. If the server goes on without its window, start "
        "Interval Server once more to see it again. Your choice is remembered."_s);
    const auto* const keep = box.addButton(u"&Keep running"_s, QMessageBox::AcceptRole);
    const auto* const quit = box.addButton(u"&Quit"_s, QMessageBox::DestructiveRole);
    dress(box);
    box.exec();
    if (box.clickedButton() == keep)
        return Closing::KeepRunning;
    return box.clickedButton() == quit ? Closing::Quit : Closing::Ask;
}

void Shell::tell(const QString& text) {
    if (m_tray && QSystemTrayIcon::supportsMessages())
        m_tray->say(text);
    else
        m_window.notice().say(Notice::Kind::Info, text,
                              {{u"&Dismiss"_s, [this] { m_window.notice().clear(); }}});
}

} // namespace tray
