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
    // In force, as people arranged those of an action.
    [[nodiscard]] base::Result<QList<model::Schedule>> listOfAction(const QString& actionId);
    [[nodiscard]] base::Result<QList<model::Schedule>> listOfOrganization(const QString& organizationId);
    [[nodiscard]] base::Result<QList<model::Schedule>> listAll();

    // What may change without making it another schedule: whether success is told, and its position.
    [[nodiscard]] base::Status update(const model::Schedule& schedule);
    // One that never ran leaves nothing behind, the others …
    [[nodiscard]] base::Result<bool> removeUnused(const QString& id);
    // Its runs stay as history. False: it was deleted before.
    [[nodiscard]] base::Result<bool> markDeleted(const QString& id, qint64 at);
    // Of a member who left: they run as the organization's owner from now on.
    [[nodiscard]] base::Status clearRunner(const QString& organizationId, const QString& userId, qint64 at);

    // Whether this server is the one that runs schedules. Of several on one PostgreSQL database that is the
    // first to ask, for as long as its connection lives; an embedded database has only one.
    [[nodiscard]] base::Result<bool> claimRunning();
    [[nodiscard]] base::Status insertRun(const model::ScheduleRun& run);
    // Of all schedules of an action, deleted ones too, newest first.
    [[nodiscard]] base::Result<base::Page<model::ScheduleRun>> runs(const QString& actionId,
                                                                    const base::PageRequest& request);
    [[nodiscard]] base::Result<std::optional<model::ScheduleRun>> lastRun(const QString& scheduleId);

private:
    Database& m_database;
};

} // namespace store
