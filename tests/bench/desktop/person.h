#pragma once

#include <QProcess>
#include <QString>

namespace bench {

// A panel of the older kind, which takes icons into itself as windows, and whose menus therefore are the
// application's own.
class TrayPanel final {
public:
    TrayPanel();
    ~TrayPanel();
    Q_DISABLE_COPY_MOVE(TrayPanel)

private:
    QProcess m_process;
};

// Somebody with keyboard and mouse at the application, by way of xdotool.
class Person final {
public:
    // Looks until the window is there.
    Person();

    // The question of the database page before it is reset.
    void openDialog() const;
    void closeDialog() const;
    // Of the icon in the panel.
    void openMenu() const;
    void closeMenu() const;

private:
    const QString m_window;
};

} // namespace bench
