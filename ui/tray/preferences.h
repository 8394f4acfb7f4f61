#pragma once

#include <QByteArray>
#include <QSettings>

namespace tray {

// What the desktop remembers of how somebody likes it, in desktop.ini of the data directory.
class Preferences final {
public:
    // A file that cannot be read is set aside.
    explicit Preferences(const QString& dataDirectory);

    enum class Closing { Ask, KeepRunning, Quit };
    [[nodiscard]] Closing closing() const;
    void setClosing(Closing closing);
    // Whether somebody has been told that the program goes on in the tray.
    [[nodiscard]] bool knowsTray() const;
    void setKnowsTray();
    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);

private:
    QSettings m_settings;
};

} // namespace tray
