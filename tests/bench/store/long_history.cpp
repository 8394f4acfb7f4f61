#include "tests/bench/store/long_history.h"

#include "tests/support/sample.h"

namespace bench {

using namespace Qt::StringLiterals;

namespace {

// What of the schema is put aside while rows are made: whatever feeds the index of words.
struct Indexing {
    QString drop;
    QString definition; // Where the database keeps the text that makes it again.
    QString rebuild;
};

Indexing indexing(store::Dialect dialect) {
    if (dialect == store::Dialect::Sqlite)
        return {u"DROP TRIGGER run_documents_added"_s,
                u"SELECT sql FROM sqlite_master WHERE name = 'run_documents_added'"_s,
                u"INSERT INTO run_words (run_words) VALUES ('rebuild')"_s};
    return {
        u"DROP INDEX run_words"_s,
        u"SELECT indexdef FROM pg_indexes WHERE indexname = 'run_words' AND schemaname = current_schema()"_s,
        u"VACUUM ANALYZE"_s};
}

// A table "s" of numbers "i".
QString series(store::Dialect dialect, qint64 from, qint64 to) {
    if (dialect == store::Dialect::Sqlite)
        return u"(WITH RECURSIVE n(i) AS (SELECT %1 UNION ALL SELECT i + 1 FROM n WHERE i < %2) SELECT i FROM n) s"_s
            .arg(from)
            .arg(to - 1);
    return u"generate_series(CAST(%1 AS BIGINT), %2) AS s(i)"_s.arg(from).arg(to - 1);
}

// Ids are random, so that indexes grow everywhere.
QString newRuns(store::Dialect dialect, qint64 from, qint64 to) {
    const QString id = dialect == store::Dialect::Sqlite
                           ? u"lower(hex(randomblob(10)))"_s
                           : u"substr(md5(CAST(random() AS TEXT) || i), 1, 20)"_s;
    const QString result = u"'{\"order\":\"ORD-' || i || '\",\"customer\":\"Customer ' || (i % 5000) || "
                           "'\",\"state\":\"refunded\"}'"_s;
    return u"INSERT INTO transactions (id, organization_id, environment_id, developer_id, action_id, "
           u"owner_id, "
           "status, result_status, was_redirected, result_schema_version, current_client_id, sdk_name, "
           "sdk_version, last_input_group_key, created_at, updated_at, completed_at, params, params_meta, "
           "pending_redirect, result_data, result_data_meta) "
           "SELECT %1, t.organization_id, t.environment_id, t.developer_id, a.id, "
           "CASE WHEN i < 100 THEN 'ada' ELSE 'bob' END, 'COMPLETED', "
           "CASE WHEN i % 1000 = 0 THEN 'FAILURE' ELSE 'SUCCESS' END, 0, 1, '', '', '', '', "
           "%2 + i, %2 + i, %2 + i, '', '', '', %3, '' "
           "FROM %4 CROSS JOIN transactions t "
           "JOIN actions a ON a.slug = 'history-' || (i % %5) AND a.environment_id = t.environment_id "
           "WHERE t.id = 'run' ORDER BY i"_s.arg(id)
               .arg(support::SampleTime)
               .arg(result, series(dialect, from, to))
               .arg(HistoryActions);
}

// What server/store/run_search.cpp makes of these runs.
QString newDocuments() {
    return u"INSERT INTO run_documents (transaction_id, text) "
           "SELECT t.id, 'xtx' || t.id || ' xax' || lower(replace(replace(t.action_id, '-', ''), '_', '')) "
           "|| "
           "' xox' || t.owner_id || ' xex' || replace(t.environment_id, '-', '') || ' order ord ' || "
           "(t.created_at - %1) || ' customer ' || ((t.created_at - %1) % 5000) || ' state refunded' "
           "FROM transactions t WHERE NOT EXISTS (SELECT 1 FROM run_documents d WHERE d.transaction_id = "
           "t.id) "
           "ORDER BY t.created_at"_s.arg(support::SampleTime);
}

} // namespace

base::Status makeHistory(store::Database& database, qint64 from, qint64 to) {
    const Indexing index = indexing(database.dialect());
    const base::Result<QString> definition = database.value<QString>(index.definition);
    if (!definition)
        return base::fail(definition.error());
    if (database.dialect() == store::Dialect::Postgres) {
        if (base::Status patient = database.execScript({u"SET statement_timeout = 0"_s}); !patient)
            return patient;
    }
    const QStringList statements = {index.drop, newRuns(database.dialect(), from, to), newDocuments(),
                                    *definition, index.rebuild};
    for (const QString& statement : statements) {
        if (base::Status done = database.execScript({statement}); !done)
            return done;
    }
    return {};
}

} // namespace bench
