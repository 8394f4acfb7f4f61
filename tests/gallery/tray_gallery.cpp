// Draws every page of the desktop's window, light and dark, with what a server in use would say, and saves
// the pictures. QT_SCALE_FACTOR=2 makes those of a screen at 200 %.
#include "app/secret_list.h"
#include "app/setting_list.h"
#include "tests/support/fake_desktop.h"
#include "ui/tray/appearance.h"
#include "ui/tray/main_window.h"
#include "ui/tray/pages/confirmation.h"
#include "ui/tray/pages/secret_dialog.h"
#include "ui/tray/resources.h"
#include "ui/tray/tray_glyph.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTimer>

#include <cmath>
#include <cstdio>

namespace {

using namespace Qt::StringLiterals;
using Scheme = tray::Appearance::Scheme;
using Tab = tray::MainWindow::Tab;

void fill(support::FakeDesktop& fake) {
    fake.settings.all = app::settingList();
    fake.settings.all[0].value = u"3000"_s;
    fake.settings.all[2].value = u"https://tools.example.com"_s;
    fake.settings.all[3].source = u"the environment"_s;
    fake.settings.all[3].value = u"intranet"_s;
    fake.secrets.all = app::secretList();
    for (auto& secret : fake.secrets.all)
        secret.value = QString(43, u'x');
    const QString host = u"8Q2hVnmT4s"_s;
    fake.logs.log(base::LogLevel::Info, u"Interval Server listening at http://localhost:3000"_s);
    fake.logs.log(base::LogLevel::Info, u"Connected: acme, production, @interval/sdk 2.0.0"_s, {host});
    fake.logs.log(base::LogLevel::Debug, u"POST /api/v1/orgs/acme/transactions 201 in 4 ms"_s);
    fake.logs.log(base::LogLevel::Info, u"Ended: refund_order, SUCCESS after 8412 ms"_s,
                  {host, u"clx3v9k2p0001"_s});
    fake.logs.log(base::LogLevel::Warning, u"It does not answer pings."_s, {host});
    fake.logs.log(base::LogLevel::Error, u"A commit failed; starting over from the database: disk full"_s);
}

// Ten minutes of a day.
void live(support::FakeDesktop& fake, tray::MainWindow& window) {
    fake.server.run();
    fake.server.numbers.hosts = {{u"Acme"_s, u"production"_s, u"@interval/sdk 2.0.0"_s},
                                 {u"Acme"_s, u"development"_s, u"interval-sdk 1.4.1"_s}};
    for (int i = 0; i < 120; ++i) {
        fake.server.numbers.transactions = std::lround(4 + 3 * std::sin(i / 9.0) + i % 3);
        fake.server.numbers.httpConnections = std::lround(11 + 5 * std::sin(i / 17.0) + i % 4);
        window.show(fake.server.numbers);
    }
    window.refresh();
}

void save(tray::MainWindow& window, const QString& file) {
    // Texts that wrap want their layout a second time.
    QApplication::processEvents();
    QApplication::processEvents();
    if (!window.grab().save(file))
        qFatal("Cannot write %ls.", qUtf16Printable(file));
}

void drawPages(const QDir& folder, const QString& scheme) {
    support::FakeDesktop fake(u"/home/ann/.local/share/interval-server"_s);
    fill(fake);
    tray::MainWindow window(fake.desktop());
    window.open();
    live(fake, window);
    const QStringList names{u"status"_s, u"settings"_s, u"secrets"_s, u"database"_s, u"logs"_s, u"about"_s};
    for (int i = 0; i < names.size(); ++i) {
        window.open(static_cast<Tab>(i));
        save(window, folder.filePath(u"%1-%2.png"_s.arg(names[i], scheme)));
    }
    window.open(Tab::Status);
    fake.server.failWith(
        u"Port 3000 is in use by node (process 4711). Stop that program, or use another port."_s, 3001);
    window.refresh();
    save(window, folder.filePath(u"failed-%1.png"_s.arg(scheme)));
    window.resize(window.minimumSize());
    fake.server.run();
    window.refresh();
    window.open(Tab::Settings);
    save(window, folder.filePath(u"small-%1.png"_s.arg(scheme)));
}

// As the closing of the window asks, and as pages do.
void drawDialogs(support::FakeDesktop& fake, tray::MainWindow& window, const QDir& folder,
                 const QString& scheme) {
    QTimer::singleShot(200, &window, [&] {
        QWidget* const dialog = QApplication::activeModalWidget();
        dialog->grab().save(folder.filePath(u"question-%1.png"_s.arg(scheme)));
        dialog->close();
    });
    static_cast<void>(tray::confirm(
        &window,
        {u"Start with an empty database?"_s,
         u"All accounts, keys and history are gone from the server. The present database is put aside, "
         "and can be restored."_s,
         u"Rese&t database"_s}));
    tray::SecretDialog secret(fake.secrets.all.first(), fake.secrets, &window);
    secret.show();
    QApplication::processEvents();
    secret.grab().save(folder.filePath(u"secret-%1.png"_s.arg(scheme)));
}

// What somebody sees who starts the program for the first time.
void drawFirst(const QDir& folder, const QString& scheme) {
    support::FakeDesktop fake(u"/home/ann/.local/share/interval-server"_s);
    fake.settings.all = app::settingList();
    tray::MainWindow window(fake.desktop());
    window.open();
    fake.server.run();
    app::ServerControl::Status fresh = fake.server.current;
    fresh.setupLink = u"http://localhost:3000/signup?setup=5Zq1mYk0"_s;
    fake.server.become(fresh);
    window.refresh();
    save(window, folder.filePath(u"first-%1.png"_s.arg(scheme)));
    drawDialogs(fake, window, folder, scheme);
}

void drawGlyphs(const QDir& folder) {
    QImage sheet(5 * 80, 2 * 64, QImage::Format_RGB32);
    QPainter painter(&sheet);
    painter.fillRect(0, 0, 400, 64, QColor(0xf0, 0xf1, 0xf3));
    painter.fillRect(0, 64, 400, 64, QColor(0x1a, 0x1d, 0x21));
    for (int i = 0; i < 5; ++i) {
        const auto mood = static_cast<tray::Mood>(i);
        painter.drawPixmap(i * 80 + 10, 21, tray::trayGlyph(mood, Qt::black).pixmap(22));
        painter.drawPixmap(i * 80 + 36, 16, tray::trayGlyph(mood, Qt::black).pixmap(32));
        painter.drawPixmap(i * 80 + 10, 85, tray::trayGlyph(mood, Qt::white).pixmap(22));
        painter.drawPixmap(i * 80 + 36, 80, tray::trayGlyph(mood, Qt::white).pixmap(32));
    }
    sheet.save(folder.filePath(u"glyphs.png"_s));
}

} // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    QApplication::setApplicationVersion(u"0.1.0"_s);
    tray::initResources();
    if (argc != 2) {
        std::fputs("usage: tray_gallery FOLDER\n", stderr);
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        tray::Appearance::apply(scheme);
        const QString name = scheme == Scheme::Dark ? u"dark"_s : u"light"_s;
        drawPages(folder, name);
        drawFirst(folder, name);
    }
    drawGlyphs(folder);
    return 0;
}
