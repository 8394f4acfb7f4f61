#include "ui/tray/autostart.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

namespace tray {

using namespace Qt::StringLiterals;

namespace {

base::Status writeFile(const QString& path, const QString& text) {
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0 && file.commit())
        return {};
    return base::fail(base::Code::Forbidden, u"Cannot write %1: %2."_s.arg(path, file.errorString()));
}

base::Status removeFile(const QString& path) {
    QFile file(path);
    if (!file.exists() || file.remove())
        return {};
    return base::fail(base::Code::Forbidden, u"Cannot remove %1: %2."_s.arg(path, file.errorString()));
}

// As the Desktop Entry Specification quotes an argument of Exec: twice, once as argument and once as string.
QString quotedForExec(const QString& program) {
    QString text;
    for (const QChar c : program) {
        if (c == u'"' || c == u'`' || c == u'$' || c == u'\\')
            text += u"\\\\"_s;
        if (c == u'%')
            text += u'%';
        text += c == u'\\' ? u"\\\\"_s : QString(c);
    }
    return u'"' + text + u'"';
}

// The user's own say in a session's settings counts as well: Hidden=true switches an entry off.
bool isVisibleEntry(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = file.readAll();
    return !text.contains("\nHidden=true") && !text.contains("\nX-GNOME-Autostart-enabled=false");
}

} // namespace

XdgAutostart::XdgAutostart(const QString& configFolder, QString program)
    : m_path(configFolder + u"/autostart/interval-server.desktop"_s), m_program(std::move(program)) {}

bool XdgAutostart::isEnabled() const { return isVisibleEntry(m_path); }

base::Status XdgAutostart::setEnabled(bool enabled) {
    if (!enabled)
        return removeFile(m_path);
    return writeFile(m_path, u"[Desktop Entry]\n"
                             "Type=Application\n"
                             "Name=Interval Server\n"
                             "Icon=interval-server\n"
                             "Exec=%1 start --tray\n"
                             "Terminal=false\n"_s.arg(quotedForExec(m_program)));
}

LaunchAgent::LaunchAgent(const QString& agentsFolder, QString program)
    : m_path(agentsFolder + u"/com.interval.server.plist"_s), m_program(std::move(program)) {}

bool LaunchAgent::isEnabled() const { return QFile::exists(m_path); }

base::Status LaunchAgent::setEnabled(bool enabled) {
    if (!enabled)
        return removeFile(m_path);
    return writeFile(m_path,
                     u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
                     "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
                     "<plist version=\"1.0\"><dict>\n"
                     "  <key>Label</key><string>com.interval.server</string>\n"
                     "  <key>ProgramArguments</key>\n"
                     "  <array><string>%1</string><string>start</string><string>--tray</string></array>\n"
                     "  <key>RunAtLoad</key><true/>\n"
                     "</dict></plist>\n"_s.arg(m_program.toHtmlEscaped()));
}

RunKey::RunKey(QString key, QString program) : m_key(std::move(key)), m_program(std::move(program)) {}

bool RunKey::isEnabled() const {
    return QSettings(m_key, QSettings::NativeFormat).contains(u"Interval Server"_s);
}

base::Status RunKey::setEnabled(bool enabled) {
    QSettings run(m_key, QSettings::NativeFormat);
    if (enabled)
        run.setValue(u"Interval Server"_s, u"\"%1\" start --tray"_s.arg(QDir::toNativeSeparators(m_program)));
    else
        run.remove(u"Interval Server"_s);
    run.sync();
    if (run.status() == QSettings::NoError)
        return {};
    return base::fail(base::Code::Forbidden, u"Cannot change %1."_s.arg(m_key));
}

std::unique_ptr<Autostart> Autostart::ofSystem(const QString& program) {
#if defined(Q_OS_WIN)
    return std::make_unique<RunKey>(u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"_s,
                                    program);
#elif defined(Q_OS_MACOS)
    return std::make_unique<LaunchAgent>(QDir::homePath() + u"/Library/LaunchAgents"_s, program);
#else
    return std::make_unique<XdgAutostart>(
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation), program);
#endif
}

} // namespace tray
