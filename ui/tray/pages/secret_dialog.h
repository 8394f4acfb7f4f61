#pragma once

#include "app/secret_control.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace tray {

// Asks for a new value of a secret, and says what changing it does.
class SecretDialog final : public QDialog {
public:
    SecretDialog(const app::SecretControl::Secret& secret, const app::SecretControl& secrets,
                 QWidget* parent);

    [[nodiscard]] QString value() const;

private:
    void check();

    QLineEdit* m_value;
    QPushButton* m_change;
};

} // namespace tray
