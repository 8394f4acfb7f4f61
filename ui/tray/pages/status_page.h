#pragma once

#include "app/server_control.h"
#include "ui/tray/widgets/page.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace tray {

class CopyField;
class Sparkline;
class StateDot;

// Whether the server runs, where, and what it is busy with.
class StatusPage final : public Page {
public:
    explicit StatusPage(app::ServerControl& server);

    void refresh();
    void show(const server::Statistics& now);

private:
    void addControls();
    void addHead();
    void addActivity();
    void addAddresses();
    void showSetup();

    app::ServerControl& m_server;
    server::Statistics m_statistics;
    StateDot* m_dot;
    QLabel* m_state;
    QLabel* m_detail;
    Section* m_setup; // While there is no account.
    CopyField* m_setupLink;
    Sparkline* m_hostChart;
    Sparkline* m_transactionChart;
    Sparkline* m_connectionChart;
    CopyField* m_dashboard;
    CopyField* m_endpoint;
    QLabel* m_ports;
    QLabel* m_hosts;
    QCheckBox* m_schedules;
    QLabel* m_uptime;
    QLabel* m_memory;
    QPushButton* m_open;
    QPushButton* m_restart;
    QPushButton* m_toggle;
};

} // namespace tray
