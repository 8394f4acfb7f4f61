#pragma once

#include "server/model/enums.h"

#include <QString>

#include <optional>

namespace model {

// When an action runs by itself; cron fields as texts (spec/protocol.md §9.1).
struct Schedule {
    QString id;
    QString organizationId;
    QString actionId;
    QString runnerId; // Empty: the organization's owner.
    QString second;
    QString minute;
    QString hour;
    QString dayOfMonth;
    QString month;
    QString dayOfWeek;
    QString timeZoneName;
    bool notifyOnSuccess = false;
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
    std::optional<qint64> deletedAt;
    qint64 position = 0; // Among those of its action.
};

struct ScheduleRun {
    QString id;
    QString scheduleId;
    ScheduleRunStatus status = ScheduleRunStatus::Success;
    QString transactionId;
    QString details;
    qint64 createdAt = 0;
};

} // namespace model
