#pragma once

#include "app/secret_control.h"
#include "ui/tray/widgets/page.h"

class QLabel;
class QPushButton;

namespace tray {

class Notice;
class SecretRow;

// The server's secrets, and where they are kept.
class SecretsPage final : public Page {
public:
    explicit SecretsPage(app::SecretControl& secrets);

    void onRestart(std::function<void()> handler) { m_restart = std::move(handler); }
    void refresh();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addPlace();
    void addSecrets();
    void change(const SecretRow& row);
    void importFile();
    void take(const QList<app::SecretControl::Secret>& found);
    void move();
    // After something was written, or was not.
    void finish(const base::Status& status);

    app::SecretControl& m_secrets;
    std::function<void()> m_restart;
    QList<SecretRow*> m_rows;
    Notice* m_notice;
    QLabel* m_place;
    QPushButton* m_move;
};

} // namespace tray
