#pragma once

#include "server/model/host.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

// What hosts are told (spec/protocol.md §3.1.1, §3.3.1, §3.3.4).
namespace model {

// The person a run or page is for.
struct Runner {
    QString email;
    QString firstName;
    QString lastName;
    QString role;      // "admin", "developer" or "member".
    QStringList teams; // Slugs of the runner's teams in the action's organization.
};

struct StartOrder {
    QString transactionId;
    bool displayResolvesImmediately = true;
    QString actionSlug; // Full.
    QString actionUrl;
    QString environment;
    Runner runner;
    QJsonObject params;
    QJsonValue paramsMeta = QJsonValue::Undefined; // superjson meta of params; undefined or null: none.
};

struct PageOrder {
    QString pageKey;
    QString pageSlug; // Full.
    QString environment;
    Runner runner;
    QJsonObject params;
    QJsonValue paramsMeta = QJsonValue::Undefined;
};

// The answer to a host that has registered.
struct HostRegistration {
    QString environment;
    QStringList invalidSlugs;
    QString organizationName;
    QString organizationSlug;
    QString dashboardUrl;
    std::optional<SdkAlert> sdkAlert;
    QStringList warnings;
};

} // namespace model
