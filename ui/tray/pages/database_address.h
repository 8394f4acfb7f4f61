#pragma once

#include <QWidget>

#include <functional>

class QLineEdit;

namespace tray {

// The address of a PostgreSQL database and, apart from it and never shown, its password. One that is pasted
// with the address moves to where it belongs.
class DatabaseAddress final : public QWidget {
public:
    explicit DatabaseAddress(QWidget* parent = nullptr);

    void onEdited(std::function<void()> handler) { m_edited = std::move(handler); }
    // What is in use, unless somebody has typed something else.
    void show(const QString& address);
    // The URL with the password; empty: there is none.
    [[nodiscard]] QString url() const;
    [[nodiscard]] QLineEdit* passwordField() const { return m_password; }

private:
    void separate();

    std::function<void()> m_edited;
    QString m_shown;
    QLineEdit* m_address;
    QLineEdit* m_password;
};

} // namespace tray
