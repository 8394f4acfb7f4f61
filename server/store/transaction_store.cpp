#include "server/store/transaction_store.h"

#include "server/store/model_enums.h"
#include "server/store/run_search.h"

namespace store {

using namespace Qt::StringLiterals;

namespace {

const Table& requirementsTable() {
    static const Table table(u"transaction_requirements"_s, u"q"_s,
                             u"id, transaction_id, io_call_id, input_group_key, grace_period_ms, created_at, "
                             "satisfied_at, canceled_at"_s);
    return table;
}

} // namespace

const Table& transactionsTable() {
    static const Table table(u"transactions"_s, u"t"_s,
                             u"id, organization_id, environment_id, developer_id, action_id, owner_id, "
                             u"status, status_before_drop, "
                             "result_status, was_redirected, result_schema_version, current_client_id, "
                             "host_instance_id, sdk_name, "
                             "sdk_version, schedule_id, last_input_group_key, created_at, updated_at, "
                             "dropped_at, completed_at, params, "
                             "params_meta, pending_redirect, result_data, result_data_meta"_s);
    return table;
}

void read(Row& row, model::Transaction& t) {
    row.into(t.id, t.organizationId, t.environmentId, t.developerId, t.actionId, t.ownerId, t.status,
             t.statusBeforeDrop, t.resultStatus, t.wasRedirected, t.resultSchemaVersion, t.currentClientId,
             t.hostInstanceId, t.sdkName, t.sdkVersion, t.scheduleId, t.lastInputGroupKey, t.createdAt,
             t.updatedAt, t.droppedAt, t.completedAt, t.params, t.paramsMeta, t.pendingRedirect, t.resultData,
             t.resultDataMeta);
}

static void read(Row& row, model::TransactionLog& line) {
    row.into(line.transactionId, line.index, line.data, line.createdAt);
}

static void read(Row& row, model::TransactionRequirement& requirement) {
    row.into(requirement.id, requirement.transactionId, requirement.ioCallId, requirement.inputGroupKey,
             requirement.gracePeriodMs, requirement.createdAt, requirement.satisfiedAt,
             requirement.canceledAt);
}

base::Status TransactionStore::insert(const model::Transaction& t) {
    const base::Status inserted =
        m_database.exec(transactionsTable().insert(), {t.id,
                                                       t.organizationId,
                                                       t.environmentId,
                                                       t.developerId,
                                                       t.actionId,
                                                       t.ownerId,
                                                       t.status,
                                                       t.statusBeforeDrop,
                                                       t.resultStatus,
                                                       t.wasRedirected,
                                                       t.resultSchemaVersion,
                                                       t.currentClientId,
                                                       nullIfEmpty(t.hostInstanceId),
                                                       t.sdkName,
                                                       t.sdkVersion,
                                                       nullIfEmpty(t.scheduleId),
                                                       t.lastInputGroupKey,
                                                       t.createdAt,
                                                       t.updatedAt,
                                                       t.droppedAt,
                                                       t.completedAt,
                                                       t.params,
                                                       t.paramsMeta,
                                                       t.pendingRedirect,
                                                       t.resultData,
                                                       t.resultDataMeta});
    if (!inserted)
        return inserted;
    return m_database.exec(u"INSERT INTO run_documents (transaction_id, text) VALUES (?, ?)"_s,
                           {t.id, runDocument(t)});
}

base::Result<std::optional<model::Transaction>> TransactionStore::byId(const QString& id) {
    static const QString sql = transactionsTable().select() + u"WHERE t.id = ?"_s;
    return m_database.one<model::Transaction>(sql, {id});
}

base::Status TransactionStore::saveSoftState(const model::Transaction& t) {
    // Written behind, so it may come after the completion, which must stand.
    return m_database.exec(
        u"UPDATE transactions SET status = CASE WHEN completed_at IS NULL THEN ? ELSE status END, "
        "status_before_drop = CASE WHEN completed_at IS NULL THEN ? ELSE status_before_drop END, "
        "current_client_id = ?, last_input_group_key = ?, pending_redirect = ?, was_redirected = ?, "
        "dropped_at = ?, updated_at = ? WHERE id = ?"_s,
        {t.status, t.statusBeforeDrop, t.currentClientId, t.lastInputGroupKey, t.pendingRedirect,
         t.wasRedirected, t.droppedAt, t.updatedAt, t.id});
}

base::Result<bool> TransactionStore::complete(const model::Transaction& t) {
    Q_ASSERT(t.isCompleted() && t.completedAt);
    const base::Result<bool> completed =
        m_database.execAny(u"UPDATE transactions SET status = ?, status_before_drop = NULL, result_status "
                           u"= ?, was_redirected = ?, "
                           "result_schema_version = ?, result_data = ?, result_data_meta = ?, "
                           "pending_redirect = ?, current_client_id = ?, last_input_group_key = ?, "
                           "dropped_at = ?, completed_at = ?, "
                           "updated_at = ? WHERE id = ? AND completed_at IS NULL"_s,
                           {t.status, t.resultStatus, t.wasRedirected, t.resultSchemaVersion, t.resultData,
                            t.resultDataMeta, t.pendingRedirect, t.currentClientId, t.lastInputGroupKey,
                            t.droppedAt, t.completedAt, t.updatedAt, t.id});
    if (!completed || !*completed || t.resultData.isEmpty())
        return completed;
    return indexResult(t).map([] { return true; });
}

base::Status TransactionStore::indexResult(const model::Transaction& t) {
    return m_database.exec(u"UPDATE run_documents SET text = ? WHERE transaction_id = ?"_s,
                           {runDocument(t), t.id});
}

base::Status TransactionStore::indexDocuments() {
    if (m_database.dialect() == Dialect::Postgres)
        return {};
    const auto waits = m_database.value<bool>(u"SELECT EXISTS (SELECT 1 FROM run_words_waiting)"_s);
    if (!waits || !*waits)
        return waits.map([](bool) {});
    const base::Status forgotten = m_database.exec(
        u"INSERT INTO run_words (run_words, rowid, text) SELECT 'delete', w.number, w.indexed_text "
        "FROM run_words_waiting w WHERE w.indexed_text IS NOT NULL"_s);
    if (!forgotten)
        return forgotten;
    const base::Status added =
        m_database.exec(u"INSERT INTO run_words (rowid, text) SELECT d.number, d.text "
                        "FROM run_words_waiting w JOIN run_documents d ON d.number = w.number"_s);
    return added ? m_database.exec(u"DELETE FROM run_words_waiting"_s) : added;
}

base::Status TransactionStore::keepCanceledResult(const QString& id, const model::TransactionResult& result) {
    const auto kept = m_database.execAny(
        u"UPDATE transactions SET result_schema_version = ?, result_data = ?, result_data_meta = ? "
        "WHERE id = ? AND result_status = 'CANCELED' AND result_data = ''"_s,
        {result.schemaVersion, result.data, result.meta, id});
    if (!kept || !*kept)
        return kept.map([](bool) {});
    const auto run = byId(id);
    return run && *run ? indexResult(**run) : run.map([](const auto&) {});
}

base::Status TransactionStore::bindHost(const model::Transaction& t) {
    return m_database.exec(
        u"UPDATE transactions SET host_instance_id = ?, sdk_name = ?, sdk_version = ?, updated_at = ? "
        "WHERE id = ?"_s,
        {nullIfEmpty(t.hostInstanceId), t.sdkName, t.sdkVersion, t.updatedAt, t.id});
}

base::Status TransactionStore::unbindHost(const QString& hostInstanceId) {
    return m_database.exec(u"UPDATE transactions SET host_instance_id = NULL WHERE host_instance_id = ?"_s,
                           {hostInstanceId});
}

base::Result<QList<model::Transaction>> TransactionStore::listOpen() {
    static const QString sql =
        transactionsTable().select() + u"WHERE t.completed_at IS NULL ORDER BY t.created_at, t.id"_s;
    return m_database.list<model::Transaction>(sql);
}

base::Result<QList<model::Transaction>> TransactionStore::listOpenOfHost(const QString& hostInstanceId) {
    static const QString sql =
        transactionsTable().select() +
        u"WHERE t.host_instance_id = ? AND t.completed_at IS NULL ORDER BY t.created_at, t.id"_s;
    return m_database.list<model::Transaction>(sql, {hostInstanceId});
}

base::Result<std::optional<model::Transaction>>
TransactionStore::newestOpen(const QString& ownerId, const QString& actionId, const QString& hostInstanceId) {
    static const QString sql =
        transactionsTable().select() +
        u"WHERE t.host_instance_id = ? AND t.action_id = ? AND t.owner_id = ? AND t.completed_at IS NULL "
        "ORDER BY t.created_at DESC, t.id DESC LIMIT 1"_s;
    return m_database.one<model::Transaction>(sql, {hostInstanceId, actionId, ownerId});
}

base::Result<QStringList> TransactionStore::listPendingOlderThan(qint64 createdBefore) {
    return m_database.list<QString>(
        u"SELECT id FROM transactions WHERE completed_at IS NULL AND created_at < ? AND status = 'PENDING' "
        "ORDER BY created_at"_s,
        {createdBefore});
}

base::Status TransactionStore::deleteDevelopmentOf(const QString& hostInstanceId) {
    return m_database.exec(u"DELETE FROM transactions WHERE host_instance_id = ? AND developer_id <> ''"_s,
                           {hostInstanceId});
}

base::Result<bool> TransactionStore::appendLog(const model::TransactionLog& line) {
    return m_database.execAny(u"INSERT INTO transaction_logs (transaction_id, idx, data, created_at) "
                              "VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
                              {line.transactionId, line.index, line.data, line.createdAt});
}

base::Result<qint64> TransactionStore::logCount(const QString& transactionId) {
    return m_database.value<qint64>(u"SELECT COUNT(*) FROM transaction_logs WHERE transaction_id = ?"_s,
                                    {transactionId});
}

base::Result<QList<model::TransactionLog>> TransactionStore::logs(const QString& transactionId,
                                                                  qint64 afterIndex, int limit) {
    return m_database.list<model::TransactionLog>(
        u"SELECT transaction_id, idx, data, created_at FROM transaction_logs "
        "WHERE transaction_id = ? AND idx > ? ORDER BY idx LIMIT ?"_s,
        {transactionId, afterIndex, limit});
}

base::Status TransactionStore::insertRequirement(const model::TransactionRequirement& requirement) {
    return m_database.exec(requirementsTable().insert(),
                           {requirement.id, requirement.transactionId, requirement.ioCallId,
                            requirement.inputGroupKey, requirement.gracePeriodMs, requirement.createdAt,
                            requirement.satisfiedAt, requirement.canceledAt});
}

base::Result<QList<model::TransactionRequirement>>
TransactionStore::requirements(const QString& transactionId) {
    static const QString sql =
        requirementsTable().select() + u"WHERE q.transaction_id = ? ORDER BY q.created_at, q.id"_s;
    return m_database.list<model::TransactionRequirement>(sql, {transactionId});
}

base::Status TransactionStore::updateRequirement(const model::TransactionRequirement& requirement) {
    return m_database.exec(u"UPDATE transaction_requirements SET io_call_id = ?, grace_period_ms = ?, "
                           "satisfied_at = ?, canceled_at = ? WHERE id = ?"_s,
                           {requirement.ioCallId, requirement.gracePeriodMs, requirement.satisfiedAt,
                            requirement.canceledAt, requirement.id});
}

base::Status TransactionStore::satisfyRequirements(const QString& transactionId, qint64 at) {
    return m_database.exec(u"UPDATE transaction_requirements SET satisfied_at = ? "
                           "WHERE transaction_id = ? AND satisfied_at IS NULL AND canceled_at IS NULL"_s,
                           {at, transactionId});
}

} // namespace store
