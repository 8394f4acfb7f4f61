#pragma once

#include "server/base/timers.h"
#include "server/http/http_date.h"
#include "server/http/options.h"
#include "server/http/router.h"

#include <QTcpSocket>

#include <functional>

namespace http {

class Connection;

struct ServerStats {
    qint64 connections = 0; // Open now.
    qint64 accepted = 0;    // Ever.
    qint64 turnedAway = 0;  // Over the cap.
    qint64 requests = 0;    // Given to a handler.
    qint64 upgrades = 0;    // Handed over as WebSockets.
};

// What the connections of one server share. Net thread.
struct ServerContext {
    const Router& router;
    const ServerOptions& options;
    base::Timers& timers;
    DateHeader date;
    ServerStats stats;
    bool stopping = false;
    std::function<void(QTcpSocket*, const Request&)> upgrade;
    std::function<void(Connection*)> closed;
};

} // namespace http
