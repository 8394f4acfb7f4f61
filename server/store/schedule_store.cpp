#include "server/store/schedule_store.h"

#include "server/store/model_enums.h"
#include "server/store/table.h"
#include "server/store/time_page.h"

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr int RunningLock = 0x5c4ed; // Any number that no other lock of ours has.

const Table& schedulesTable() {
    static const Table table(
        u"schedules"_s, u"c"_s,
        u"id, organization_id, action_id, runner_id, second, minute, hour, day_of_month, month, "
        "day_of_week, time_zone_name, notify_on_success, created_at, updated_at, deleted_at, position"_s);
    return table;
}

const Table& runsTable() {
    static const Table table(u"schedule_runs"_s, u"r"_s,
                             u"id, schedule_id, status, transaction_id, details, created_at"_s);
    return table;
}

} // namespace

static void read(Row& row, model::Schedule& schedule) {
    row.into(schedule.id, schedule.organizationId, schedule.actionId, schedule.runnerId, schedule.second,
             schedule.minute, schedule.hour, schedule.dayOfMonth, schedule.month, schedule.dayOfWeek,
             schedule.timeZoneName, schedule.notifyOnSuccess, schedule.createdAt, schedule.updatedAt,
             schedule.deletedAt, schedule.position);
}

static void read(Row& row, model::ScheduleRun& run) {
    row.into(run.id, run.scheduleId, run.status, run.transactionId, run.details, run.createdAt);
}

base::Status ScheduleStore::insert(const model::Schedule& schedule) {
    return m_database.exec(schedulesTable().insert(),
                           {schedule.id, schedule.organizationId, schedule.actionId,
                            nullIfEmpty(schedule.runnerId), schedule.second, schedule.minute, schedule.hour,
                            schedule.dayOfMonth, schedule.month, schedule.dayOfWeek, schedule.timeZoneName,
                            schedule.notifyOnSuccess, schedule.createdAt, schedule.updatedAt,
                            schedule.deletedAt, schedule.position});
}

base::Result<std::optional<model::Schedule>> ScheduleStore::byId(const QString& id) {
    static const QString sql = schedulesTable().select() + u"WHERE c.id = ?"_s;
    return m_database.one<model::Schedule>(sql, {id});
}

base::Result<QList<model::Schedule>> ScheduleStore::listOfAction(const QString& actionId) {
    static const QString sql =
        schedulesTable().select() +
        u"WHERE c.action_id = ? AND c.deleted_at IS NULL ORDER BY c.position, c.created_at, c.id"_s;
    return m_database.list<model::Schedule>(sql, {actionId});
}

base::Result<QList<model::Schedule>> ScheduleStore::listOfOrganization(const QString& organizationId) {
    static const QString sql =
        schedulesTable().select() +
        u"WHERE c.organization_id = ? AND c.deleted_at IS NULL ORDER BY c.position, c.created_at, c.id"_s;
    return m_database.list<model::Schedule>(sql, {organizationId});
}

base::Result<QList<model::Schedule>> ScheduleStore::listAll() {
    static const QString sql = schedulesTable().select() +
                               u"WHERE c.deleted_at IS NULL ORDER BY c.organization_id, c.created_at, c.id"_s;
    return m_database.list<model::Schedule>(sql);
}

base::Status ScheduleStore::update(const model::Schedule& schedule) {
    return m_database.exec(
        u"UPDATE schedules SET notify_on_success = ?, position = ?, updated_at = ? WHERE id = ?"_s,
        {schedule.notifyOnSuccess, schedule.position, schedule.updatedAt, schedule.id});
}

base::Result<bool> ScheduleStore::removeUnused(const QString& id) {
    return m_database.execAny(u"DELETE FROM schedules WHERE id = ? AND NOT EXISTS "
                              "(SELECT 1 FROM schedule_runs r WHERE r.schedule_id = schedules.id)"_s,
                              {id});
}

base::Result<bool> ScheduleStore::markDeleted(const QString& id, qint64 at) {
    return m_database.execAny(
        u"UPDATE schedules SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL"_s,
        {at, at, id});
}

base::Status ScheduleStore::clearRunner(const QString& organizationId, const QString& userId, qint64 at) {
    return m_database.exec(u"UPDATE schedules SET runner_id = NULL, updated_at = ? WHERE organization_id = ? "
                           "AND runner_id = ? AND deleted_at IS NULL"_s,
                           {at, organizationId, userId});
}

base::Result<bool> ScheduleStore::claimRunning() {
    if (m_database.dialect() == Dialect::Sqlite)
        return true;
    // Locks are those of a whole database, which may hold several schemas. One that is held is given again.
    return m_database.value<bool>(
        u"SELECT pg_try_advisory_lock(%1, hashtext(CAST(current_schema() AS TEXT)))"_s.arg(RunningLock));
}

base::Status ScheduleStore::insertRun(const model::ScheduleRun& run) {
    return m_database.exec(u"INSERT INTO schedule_runs (id, schedule_id, status, transaction_id, details, "
                           u"created_at, action_id) "
                           "VALUES (?, ?, ?, ?, ?, ?, (SELECT action_id FROM schedules WHERE id = ?))"_s,
                           {run.id, run.scheduleId, run.status, nullIfEmpty(run.transactionId), run.details,
                            run.createdAt, run.scheduleId});
}

base::Result<base::Page<model::ScheduleRun>> ScheduleStore::runs(const QString& actionId,
                                                                 const base::PageRequest& request) {
    Conditions conditions;
    conditions.add(u"r.action_id = ?"_s, {actionId});
    return timePage<model::ScheduleRun>(m_database, runsTable().select(), u"r"_s, conditions, request);
}

base::Result<std::optional<model::ScheduleRun>> ScheduleStore::lastRun(const QString& scheduleId) {
    static const QString sql =
        runsTable().select() + u"WHERE r.schedule_id = ? ORDER BY r.created_at DESC, r.id DESC LIMIT 1"_s;
    return m_database.one<model::ScheduleRun>(sql, {scheduleId});
}

} // namespace store
