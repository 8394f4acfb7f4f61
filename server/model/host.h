#pragma once

#include "server/model/enums.h"

#include <QString>

#include <optional>

namespace model {

// One process that runs an SDK and is, or was a moment ago, connected.
struct HostInstance {
    QString id; // The instance id that the SDK chose.
    QString organizationId;
    QString environmentId;
    QString developerId; // Empty: live.
    QString apiKeyId;
    HostStatus status = HostStatus::Online;
    QString sdkName;
    QString sdkVersion;
    QString requestId; // Serverless hosts only.
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
};

// A serverless endpoint that starts a host when asked over HTTP.
struct HttpHost {
    QString id; // UUID.
    QString organizationId;
    QString url;
    HostStatus status = HostStatus::Offline;
    QString sdkName;
    QString sdkVersion;
    std::optional<qint64> lastConnectedAt;
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
    std::optional<qint64> deletedAt;
};

// One request to an HttpHost to connect, for one action or one page.
struct HttpHostRequest {
    QString id; // UUID; what the host sends back as requestId.
    QString httpHostId;
    QString actionId; // Either this …
    QString pageId;   // … or this.
    qint64 createdAt = 0;
    std::optional<qint64> invalidAt;
};

// What the operators want developers on old SDKs to know.
struct SdkAlert {
    QString sdkName;
    QString minSdkVersion;
    SdkAlertSeverity severity = SdkAlertSeverity::Info;
    QString message;
};

} // namespace model
