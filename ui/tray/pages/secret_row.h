#pragma once

#include "app/secret_control.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tray {

class IconButton;

// One secret, masked until somebody asks to see it, with the ways to copy and to change it.
class SecretRow final : public QWidget {
public:
    explicit SecretRow(const app::SecretControl::Secret& secret, QWidget* parent = nullptr);

    void onChange(std::function<void()> handler) { m_change = std::move(handler); }
    void show(const app::SecretControl::Secret& secret);
    [[nodiscard]] const app::SecretControl::Secret& secret() const { return m_secret; }

private:
    void reveal(bool visible);

    app::SecretControl::Secret m_secret;
    std::function<void()> m_change;
    QLineEdit* m_value;
    IconButton* m_eye;
    IconButton* m_copy;
    QPushButton* m_button;
    QLabel* m_hint;
};

} // namespace tray
