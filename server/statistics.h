#pragma once

#include <QList>
#include <QString>

namespace server {

// What a running server is busy with, for the desktop.
struct Statistics {
    struct Host {
        QString organization;
        QString environment;
        QString sdk; // Name and version.
    };

    QList<Host> hosts;       // Connected ones.
    qint64 browsers = 0;     // Tabs with a dashboard.
    qint64 transactions = 0; // Live ones.
    qint64 httpConnections = 0;
    qint64 webSockets = 0;
    qint64 httpRequests = 0; // Since the start.
    bool schedulesPaused = false;
};

} // namespace server
