#pragma once

#include "app/server_control.h"
#include "ui/tray/widgets/page.h"

#include <QTimer>

class QLabel;
class QPushButton;

namespace tray {

class CopyField;

// Whether the server runs, where, and what it is busy with.
class StatusPage final : public Page {
public:
    explicit StatusPage(app::ServerControl& server);

    void refresh();
    void show(const server::Statistics& now);

private:
    void addAddresses();
    void addActivity();
    void addControls();

    app::ServerControl& m_server;
    server::Statistics m_statistics;
    QLabel* m_state;
    QLabel* m_problem;
    CopyField* m_dashboard;
    CopyField* m_endpoint;
    QLabel* m_hosts;
    QLabel* m_browsers;
    QLabel* m_transactions;
    QLabel* m_uptime;
    QPushButton* m_open;
    QPushButton* m_restart;
    QPushButton* m_toggle;
};

} // namespace tray
