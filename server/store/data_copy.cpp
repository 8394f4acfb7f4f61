#include "server/store/data_copy.h"

#include "server/store/transaction.h"

#include <QSet>

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr int BatchRows = 200; // PostgreSQL takes at most 65,535 values in a statement.

struct Table {
    QString name;
    QStringList columns;
    QSet<QString> parents;
};

Bind nextCell(Row& row) {
    const bool isNull = row.nextIsNull();
    const QVariant value = row.next();
    if (isNull)
        return std::nullopt;
    return value.typeId() == QMetaType::QString ? Bind(value.toString()) : Bind(value.toLongLong());
}

// A column that the target numbers by itself.
struct Identity {
    QString table;
    QString column;
};

void read(Row& row, Identity& identity) { row.into(identity.table, identity.column); }

// Those of the target: SQLite has further ones, of its full-text index, which PostgreSQL builds by itself.
base::Result<QList<Table>> readTables(Database& source, Database& target) {
    const auto names =
        target.list<QString>(u"SELECT CAST(table_name AS TEXT) FROM information_schema.tables "
                             "WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' "
                             "AND table_name <> 'schema_migrations' ORDER BY table_name"_s);
    if (!names)
        return base::fail(names.error());
    QList<Table> tables;
    for (const QString& name : *names) {
        const auto columns =
            source.list<QString>(u"SELECT name FROM pragma_table_info(?) ORDER BY cid"_s, {name});
        const auto parents =
            source.list<QString>(u"SELECT DISTINCT \"table\" FROM pragma_foreign_key_list(?)"_s, {name});
        if (!columns || !parents)
            return base::fail(columns ? parents.error() : columns.error());
        tables.append({name, *columns, {parents->cbegin(), parents->cend()}});
        tables.last().parents.remove(name);
    }
    return tables;
}

// Those that are referred to before those that refer.
base::Result<QList<Table>> inOrder(QList<Table> waiting) {
    QList<Table> ordered;
    QSet<QString> done;
    while (!waiting.isEmpty()) {
        const auto ready = std::find_if(waiting.begin(), waiting.end(),
                                        [&done](const Table& table) { return done.contains(table.parents); });
        if (ready == waiting.end())
            return base::failInternal(u"the tables refer to each other in a circle"_s);
        done.insert(ready->name);
        ordered.append(*ready);
        waiting.erase(ready);
    }
    return ordered;
}

class Copy {
public:
    // `rows` is a second session with the source.
    Copy(Database& source, Connection& rows, Database& target,
         const std::function<bool(const CopyProgress&)>& go)
        : m_source(source), m_rows(rows), m_target(target), m_go(go) {}

    base::Result<qint64> run() {
        const auto found = readTables(m_source, m_target);
        if (!found)
            return base::fail(found.error());
        const auto tables = inOrder(*found);
        if (!tables)
            return base::fail(tables.error());
        base::Status status = count(*tables);
        if (status)
            status = clear(*tables);
        for (qsizetype i = 0; status && i < tables->size(); ++i)
            status = copy(tables->at(i));
        if (status)
            status = advanceNumbers();
        if (!status)
            return base::fail(status.error());
        return m_progress.rows;
    }

private:
    base::Status count(const QList<Table>& tables) {
        for (const Table& table : tables) {
            const auto rows = m_source.value<qint64>(u"SELECT COUNT(*) FROM %1"_s.arg(table.name));
            if (!rows)
                return base::fail(rows.error());
            m_progress.total += *rows;
        }
        return {};
    }

    // A new database is not quite empty: migrations fill some tables.
    base::Status clear(const QList<Table>& tables) {
        const auto anybody = m_target.one<QString>(u"SELECT id FROM users LIMIT 1"_s);
        if (!anybody)
            return base::fail(anybody.error());
        if (*anybody)
            return base::fail(
                base::Code::Conflict,
                u"The database %1 already holds accounts. Choose an empty one, or a name that does not exist "
                "yet."_s.arg(m_target.url().display()),
                TargetNotEmpty);
        for (auto table = tables.crbegin(); table != tables.crend(); ++table) {
            if (const base::Status cleared = m_target.exec(u"DELETE FROM %1"_s.arg(table->name)); !cleared)
                return cleared;
        }
        return {};
    }

    // Row by row from the one, batch by batch into the other.
    base::Status copy(const Table& table) {
        const QString columns = table.columns.join(u", "_s);
        const QString insert = u"INSERT INTO %1 (%2) VALUES"_s.arg(table.name, columns);
        m_progress.table = table.name;
        base::Status status;
        QList<Binds> batch;
        const auto each = [&](Row& row) {
            if (!status)
                return;
            Binds& cells = batch.emplaceBack();
            for (qsizetype i = 0; i < table.columns.size(); ++i)
                cells.append(nextCell(row));
            if (batch.size() == BatchRows)
                status = write(insert, batch);
        };
        const auto read = m_rows.run(u"SELECT %1 FROM %2"_s.arg(columns, table.name), {}, each);
        if (!read)
            return base::fail(read.error());
        return status ? write(insert, batch) : status;
    }

    // The next number comes after those that were copied.
    base::Status advanceNumbers() {
        const auto identities = m_target.list<Identity>(
            u"SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns "
            "WHERE table_schema = current_schema() AND is_identity = 'YES'"_s);
        if (!identities)
            return base::fail(identities.error());
        for (const Identity& one : *identities) {
            const auto next = m_target.value<qint64>(
                u"SELECT setval(pg_get_serial_sequence('%1', '%2'), "
                "(SELECT COALESCE(MAX(%2), 0) + 1 FROM %1), false)"_s.arg(one.table, one.column));
            if (!next)
                return base::fail(next.error());
        }
        return {};
    }

    base::Status write(const QString& insert, QList<Binds>& batch) {
        if (!m_go(m_progress))
            return base::fail(base::Code::Conflict, u"Canceled. The target is as it was."_s, CopyCanceled);
        if (batch.isEmpty())
            return {};
        m_progress.rows += batch.size();
        return m_target.execMany(insert, std::exchange(batch, {}));
    }

    Database& m_source;
    Connection& m_rows;
    Database& m_target;
    const std::function<bool(const CopyProgress&)>& m_go;
    CopyProgress m_progress;
};

} // namespace

base::Result<qint64> copyData(const DatabaseUrl& from, const DatabaseUrl& to,
                              const std::function<bool(const CopyProgress&)>& go) {
    const auto source = Database::open(from, OpenMode::ReadOnly);
    if (!source)
        return base::fail(source.error());
    const auto rows = Connection::open(from, OpenMode::ReadOnly);
    if (!rows)
        return base::fail(rows.error());
    const auto target = Database::open(to);
    if (!target)
        return base::fail(target.error());
    base::Result<Transaction> transaction = Transaction::begin(**target);
    if (!transaction)
        return base::fail(transaction.error());
    const base::Result<qint64> copied = Copy(**source, **rows, **target, go).run();
    if (!copied)
        return copied;
    if (const base::Status committed = transaction->commit(); !committed)
        return base::fail(committed.error());
    return copied;
}

} // namespace store
