#include "ui/tray/preferences.h"

#include <QFile>

namespace tray {

using namespace Qt::StringLiterals;

namespace {

QString soundFile(const QString& path) {
    if (QSettings(path, QSettings::IniFormat).status() == QSettings::FormatError) {
        QFile::remove(path + u".broken"_s);
        QFile::rename(path, path + u".broken"_s);
    }
    return path;
}

} // namespace

Preferences::Preferences(const QString& dataDirectory)
    : m_settings(soundFile(dataDirectory + u"/desktop.ini"_s), QSettings::IniFormat) {}

Preferences::Closing Preferences::closing() const {
    const QString text = m_settings.value(u"closing"_s).toString();
    if (text == u"quit")
        return Closing::Quit;
    return text == u"keep" ? Closing::KeepRunning : Closing::Ask;
}

void Preferences::setClosing(Closing closing) {
    m_settings.setValue(u"closing"_s, closing == Closing::Quit ? u"quit"_s : u"keep"_s);
}

bool Preferences::knowsTray() const { return m_settings.value(u"knowsTray"_s).toBool(); }

void Preferences::setKnowsTray() { m_settings.setValue(u"knowsTray"_s, true); }

QByteArray Preferences::geometry() const { return m_settings.value(u"geometry"_s).toByteArray(); }

void Preferences::setGeometry(const QByteArray& geometry) { m_settings.setValue(u"geometry"_s, geometry); }

} // namespace tray
