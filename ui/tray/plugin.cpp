#include "ui/tray/plugin.h"

#include "ui/tray/resources.h"
#include "ui/tray/shell.h"

#include <QApplication>

#include <cstdio>
#include <cstdlib>

namespace tray {

namespace {

const char* unavailableText = nullptr;

// Qt explains at length that it found no display, then aborts, which leaves a core file and no way out.
void duringStart(QtMsgType type, const QMessageLogContext&, const QString&) {
    if (type != QtFatalMsg)
        return;
    std::fprintf(stderr, "%s\n", unavailableText);
    std::fflush(stderr);
    std::_Exit(1);
}

} // namespace

std::unique_ptr<QCoreApplication> Plugin::makeApplication(int& argc, char** argv, const char* unavailable) {
    unavailableText = unavailable;
    const QtMessageHandler before = qInstallMessageHandler(duringStart);
    auto application = std::make_unique<QApplication>(argc, argv);
    qInstallMessageHandler(before);
    QApplication::setApplicationDisplayName(QStringLiteral("Interval Server"));
    QApplication::setDesktopFileName(QStringLiteral("interval-server"));
    initResources();
    return application;
}

int Plugin::run(const app::Desktop& desktop) {
    Shell shell(desktop);
    m_shell = &shell;
    shell.start();
    const int code = QApplication::exec();
    m_shell = nullptr;
    return code;
}

void Plugin::raise(const QString& news) {
    if (m_shell)
        m_shell->raise(news);
}

} // namespace tray
