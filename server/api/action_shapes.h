#pragma once

#include "server/services/action_details.h"

#include <QJsonArray>
#include <QJsonObject>

// Actions as the API shows them (spec/accounts.md §8.2).
namespace api {

// Null: no host has it.
[[nodiscard]] QJsonValue hostStatus(std::optional<model::HostStatus> status);
[[nodiscard]] QJsonObject actionSummary(const services::ActionView& seen);
// With what its hosts are, what was declared, and what is set here.
[[nodiscard]] QJsonObject actionDetail(const services::ActionDetails& details, bool withAccess);
[[nodiscard]] QJsonArray schedulesShape(const QList<services::ScheduleView>& schedules);
[[nodiscard]] QJsonObject scheduleRunShape(const model::ScheduleRun& run);

} // namespace api
