#pragma once

#include "server/base/paging.h"
#include "server/model/schedule.h"
#include "server/store/database.h"

namespace store {

class ScheduleStore {
public:
    explicit ScheduleStore(Database& database) : m_database(database) {}

    [[nodiscard]] base::Status insert(const model::Schedule& schedule);

    [[nodiscard]] base::Result<std::optional<model::Schedule>> byId(const QString& id);
    // In force, oldest first.
    [[nodiscard]] base::Result<QList<model::Schedule>> listOfAction(const QString& actionId);
    [[nodiscard]] base::Result<QList<model::Schedule>> listOfOrganization(const QString& organizationId);
    [[nodiscard]] base::Result<QList<model::Schedule>> listAll();

    [[nodiscard]] base::Status setNotifyOnSuccess(const QString& id, bool notify, qint64 at);
    // One that never ran leaves nothing behind, the others …
    [[nodiscard]] base::Result<bool> removeUnused(const QString& id);
    // Its runs stay as history. False: it was deleted before.
    [[nodiscard]] base::Result<bool> markDeleted(const QString& id, qint64 at);
    // Of a member who left: they run as the organization's owner from now on.
    [[nodiscard]] base::Status clearRunner(const QString& organizationId, const QString& userId, qint64 at);

    [[nodiscard]] base::Status insertRun(const model::ScheduleRun& run);
    // Of all schedules of an action, deleted ones too, newest first.
    [[nodiscard]] base::Result<base::Page<model::ScheduleRun>> runs(const QString& actionId,
                                                                    const base::PageRequest& request);
    [[nodiscard]] base::Result<std::optional<model::ScheduleRun>> lastRun(const QString& scheduleId);

private:
    Database& m_database;
};

} // namespace store
