#pragma once

#include "server/integrations/s3_storage.h"
#include "server/services/settings.h"
#include "server/store/database_url.h"

#include <QHostAddress>
#include <QStringList>

#include <optional>

namespace server {

// Everything a server is started with. The application fills it from its configuration.
struct Options {
    QHostAddress host = QHostAddress::LocalHost;
    quint16 port = 3000; // 0: any free one.
    QHostAddress internalHost = QHostAddress::LocalHost;
    quint16 internalPort = 3033;
    store::DatabaseUrl database;
    services::Settings services;
    QByteArray internalToken;   // Bearer token of the internal listener.
    QStringList allowedHosts;   // Further names the server answers to.
    QStringList trustedProxies; // Addresses and CIDR ranges.
    bool allowPrivateHttpHosts = false;
    QString uploadFolder;                              // Where uploads are kept, …
    std::optional<integrations::S3Options> s3;         // … unless they go here.
    QString revision;                                  // What /health-check/rev answers.
    QString dashboard = QStringLiteral(":/dashboard"); // Folder or resource with the dashboard's files.
};

} // namespace server
