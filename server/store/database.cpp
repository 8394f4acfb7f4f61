#include "server/store/database.h"

#include "server/store/sql_list.h"

namespace store {

using namespace Qt::StringLiterals;

namespace {
// Rows per INSERT; a power of two, see execMany.
constexpr qsizetype MaxRowsPerInsert = 64;
} // namespace

Database::Database(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection)), m_groupCommit(*m_connection), m_thread(QThread::currentThread()) {}

base::Result<std::unique_ptr<Database>> Database::open(const DatabaseUrl& url, OpenMode mode) {
    base::Result<std::unique_ptr<Connection>> connection = Connection::open(url, mode);
    if (!connection)
        return base::fail(std::move(connection.error()));
    return std::unique_ptr<Database>(new Database(std::move(*connection)));
}

base::Status Database::exec(const QString& sql, const Binds& binds) {
    return execCount(sql, binds).map([](qint64) {});
}

base::Result<qint64> Database::execCount(const QString& sql, const Binds& binds) {
    return run(Access::Write, sql, binds, [](Row&) {});
}

base::Result<bool> Database::execAny(const QString& sql, const Binds& binds) {
    return execCount(sql, binds).map([](qint64 count) { return count > 0; });
}

base::Status Database::execMany(const QString& head, const QList<Binds>& rows, const QString& tail) {
    qsizetype done = 0;
    while (done < rows.size()) {
        // Only powers of two, so that few different statements have to be prepared and kept.
        qsizetype count = MaxRowsPerInsert;
        while (count > rows.size() - done)
            count /= 2;
        const QString tuple = u'(' + placeholders(rows[done].size()) + u')';
        const QString sql = head + u' ' + QStringList(count, tuple).join(u", "_s) + u' ' + tail;
        Binds binds;
        for (qsizetype i = done; i < done + count; ++i)
            binds += rows[i];
        if (base::Status inserted = exec(sql, binds); !inserted)
            return inserted;
        done += count;
    }
    return {};
}

base::Status Database::execScript(const QStringList& statements) {
    assertThread();
    if (base::Status ready = prepareToRun(Access::Write); !ready)
        return ready;
    base::Status status = m_connection->runAll(statements);
    if (!status)
        m_groupCommit.statementFailed(status.error());
    return status;
}

base::Result<qint64> Database::run(Access access, const QString& sql, const Binds& binds,
                                   const Connection::EachRow& each) {
    assertThread();
    Q_ASSERT_X(!m_isRunning, "store::Database", "A row mapping must not query.");
    if (base::Status ready = prepareToRun(access); !ready)
        return base::fail(std::move(ready.error()));
    m_isRunning = true;
    bool hasRows = false;
    const auto deliver = [&](Row& row) {
        hasRows = true;
        each(row);
    };
    base::Result<qint64> count = m_connection->run(sql, binds, deliver);
    // A session that PostgreSQL ended while it was idle shows only now. A read may simply be tried again.
    const bool mayRepeat = access == Access::Read && !isInTransaction() && !hasRows;
    if (!count && m_connection->isLost() && mayRepeat && m_connection->reopen())
        count = m_connection->run(sql, binds, deliver);
    m_isRunning = false;
    if (!count)
        m_groupCommit.statementFailed(count.error());
    return count;
}

base::Status Database::prepareToRun(Access access) {
    base::Status ready;
    if (m_connection->isLost() && !isInTransaction())
        ready = m_connection->reopen();
    if (ready)
        ready = m_groupCommit.beforeStatement(access);
    if (!ready)
        m_groupCommit.statementFailed(ready.error());
    return ready;
}

bool Database::isInTransaction() const { return m_hasTransaction || m_groupCommit.isTransactionOpen(); }

void Database::assertThread() const {
    Q_ASSERT_X(QThread::currentThread() == m_thread, "store::Database",
               "Used on another thread than opened.");
}

} // namespace store
