#include "server/store/queue_store.h"

#include "server/store/action_store.h"
#include "server/store/scope_rows.h"
#include "server/store/text_search.h"
#include "server/store/time_page.h"
#include "server/store/user_store.h"

namespace store {

using namespace Qt::StringLiterals;

namespace {

const Table& queueTable() {
    static const Table table(
        u"queued_actions"_s, u"q"_s,
        u"id, organization_id, action_id, params, params_meta, assignee_id, transaction_id, "
        "created_at, updated_at"_s);
    return table;
}

const QString& selectEntry() {
    static const QString sql =
        u"SELECT %1, %2, a.organization_id, a.environment_id, a.developer_id, %3 FROM queued_actions q "
        "JOIN actions a ON a.id = q.action_id LEFT JOIN users u ON u.id = q.assignee_id "_s.arg(
            queueTable().columns(), ActionRefColumns, UserRefColumns);
    return sql;
}

void addAssignee(Conditions& conditions, const QueueFilter& filter) {
    switch (filter.assignee) {
    case QueueAssignee::Me:
        conditions.add(u"q.assignee_id = ?"_s, {filter.userId});
        return;
    case QueueAssignee::Nobody:
        conditions.add(u"q.assignee_id IS NULL"_s);
        return;
    case QueueAssignee::MeOrNobody:
        conditions.add(u"(q.assignee_id IS NULL OR q.assignee_id = ?)"_s, {filter.userId});
        return;
    case QueueAssignee::Anyone:
        return;
    }
}

} // namespace

static void read(Row& row, model::QueuedAction& queued) {
    row.into(queued.id, queued.organizationId, queued.actionId, queued.params, queued.paramsMeta,
             queued.assigneeId, queued.transactionId, queued.createdAt, queued.updatedAt);
}

static void read(Row& row, model::QueueEntry& entry) {
    // The assignee is the last group of columns; its id is NULL for tasks that are anybody's.
    row.into(entry.queued, entry.action, entry.scope, entry.assignee);
}

base::Status QueueStore::insert(const model::QueuedAction& queued) {
    return m_database.exec(queueTable().insert(),
                           {queued.id, queued.organizationId, queued.actionId, queued.params,
                            queued.paramsMeta, nullIfEmpty(queued.assigneeId),
                            nullIfEmpty(queued.transactionId), queued.createdAt, queued.updatedAt});
}

base::Result<std::optional<model::QueueEntry>> QueueStore::byId(const QString& organizationId,
                                                                const QString& id) {
    static const QString sql = selectEntry() + u"WHERE q.id = ? AND q.organization_id = ?"_s;
    return m_database.one<model::QueueEntry>(sql, {id, organizationId});
}

base::Result<std::optional<model::QueuedAction>> QueueStore::ofTransaction(const QString& transactionId) {
    static const QString sql = queueTable().select() + u"WHERE q.transaction_id = ?"_s;
    return m_database.one<model::QueuedAction>(sql, {transactionId});
}

base::Result<base::Page<model::QueueEntry>> QueueStore::visible(const QueueFilter& filter,
                                                                const base::PageRequest& request) {
    Conditions conditions;
    conditions.add(u"q.organization_id = ?"_s, {filter.scope.organizationId});
    conditions.add(inScope(u"a"_s) + u" AND a.archived_at IS NULL"_s, scopeBinds(filter.scope));
    addAssignee(conditions, filter);
    addBelow(conditions, u"a.slug"_s, filter.slugPrefix);
    conditions.add(
        u"(q.transaction_id IS NULL OR EXISTS (SELECT 1 FROM transactions t WHERE t.id = q.transaction_id "
        "AND t.owner_id = ? AND t.completed_at IS NULL "
        "AND t.status IN ('PENDING', 'RUNNING', 'AWAITING_INPUT')))"_s,
        {filter.userId});
    return timePage<model::QueueEntry>(m_database, selectEntry(), u"q"_s, conditions, request);
}

base::Result<bool> QueueStore::link(const QString& id, const QString& actionId, const QString& userId,
                                    const QString& transactionId, qint64 at) {
    return m_database.execAny(
        u"UPDATE queued_actions SET transaction_id = ?, updated_at = ? WHERE id = ? AND action_id = ? "
        "AND (assignee_id IS NULL OR assignee_id = ?) AND (transaction_id IS NULL OR EXISTS (SELECT 1 "
        "FROM transactions t WHERE t.id = queued_actions.transaction_id AND t.owner_id = ? "
        "AND t.completed_at IS NULL))"_s,
        {transactionId, at, id, actionId, userId, userId});
}

base::Result<bool> QueueStore::unlink(const QString& transactionId) {
    return m_database.execAny(u"UPDATE queued_actions SET transaction_id = NULL WHERE transaction_id = ?"_s,
                              {transactionId});
}

base::Status QueueStore::unassign(const QString& organizationId, const QString& userId) {
    return m_database.exec(
        u"UPDATE queued_actions SET assignee_id = NULL WHERE organization_id = ? AND assignee_id = ?"_s,
        {organizationId, userId});
}

base::Result<bool> QueueStore::remove(const QString& id) {
    return m_database.execAny(u"DELETE FROM queued_actions WHERE id = ?"_s, {id});
}

base::Status QueueStore::removeOfHost(const QString& hostInstanceId) {
    return m_database.exec(u"DELETE FROM queued_actions WHERE action_id IN "
                           "(SELECT action_id FROM host_actions WHERE host_instance_id = ?)"_s,
                           {hostInstanceId});
}

} // namespace store
