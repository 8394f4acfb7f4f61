#pragma once

#include "server/store/group_commit.h"

#include <QThread>

namespace store {

// The one way to a database: typed statements, each prepared once and kept. The kit below it (connection,
// group_commit, row, bind) knows nothing of Interval. Belongs to the thread that opened it, and asserts so.
//
// Placeholders are "?". What a row is read into is found by overloads of read(Row&, T&), see row.h. Outside a
// work item or a Transaction every statement commits by itself. Errors: see sql_error.h.
class Database {
public:
    // Unavailable, with a message that names the way out. Creates the file of a SQLite database, but neither
    // a PostgreSQL database nor any table.
    [[nodiscard]] static base::Result<std::unique_ptr<Database>> open(const DatabaseUrl& url,
                                                                      OpenMode mode = OpenMode::ReadWrite);

    [[nodiscard]] Dialect dialect() const { return m_connection->dialect(); }
    [[nodiscard]] const DatabaseUrl& url() const { return m_connection->url(); }

    // --- Reading. Results are complete when these return; a mapping must not itself query.

    template <class T>
    [[nodiscard]] base::Result<QList<T>> list(const QString& sql, const Binds& binds = {}) {
        return rows<T>(Access::Read, sql, binds);
    }
    // The first row, if any.
    template <class T>
    [[nodiscard]] base::Result<std::optional<T>> one(const QString& sql, const Binds& binds = {}) {
        return firstRow<T>(Access::Read, sql, binds);
    }
    // For aggregates, which always have a row.
    template <class T>
    [[nodiscard]] base::Result<T> value(const QString& sql, const Binds& binds = {}) {
        return firstRow<T>(Access::Read, sql, binds).map([](std::optional<T>&& row) {
            return std::move(row).value_or(T{});
        });
    }

    // --- Writing.

    [[nodiscard]] base::Status exec(const QString& sql, const Binds& binds = {});
    // The number of rows changed.
    [[nodiscard]] base::Result<qint64> execCount(const QString& sql, const Binds& binds = {});
    // Whether any row changed.
    [[nodiscard]] base::Result<bool> execAny(const QString& sql, const Binds& binds = {});
    // For statements with RETURNING.
    template <class T>
    [[nodiscard]] base::Result<std::optional<T>> execOne(const QString& sql, const Binds& binds = {}) {
        return firstRow<T>(Access::Write, sql, binds);
    }
    // "INSERT INTO t (a, b) VALUES" for many rows at once, with an optional "ON CONFLICT …" at the end.
    [[nodiscard]] base::Status execMany(const QString& head, const QList<Binds>& rows,
                                        const QString& tail = {});
    // Statements that are used once, such as those of a migration: not prepared, no placeholders, no results.
    [[nodiscard]] base::Status execScript(const QStringList& statements);

    // --- Work items and batches, see group_commit.h. For the core thread.

    void beginItem() { m_groupCommit.beginItem(); }
    [[nodiscard]] base::Status endItem(bool keep) { return m_groupCommit.endItem(keep); }
    [[nodiscard]] bool itemWrote() const { return m_groupCommit.itemWrote(); }
    [[nodiscard]] bool batchWrote() const { return m_groupCommit.batchWrote(); }
    [[nodiscard]] base::Status commitBatch() { return m_groupCommit.commit(); }
    void rollbackBatch() { m_groupCommit.rollback(); }

    // The texts of the statements that are kept prepared, for tests that EXPLAIN them all.
    [[nodiscard]] QStringList preparedStatements() const { return m_connection->preparedStatements(); }

private:
    friend class Transaction;

    explicit Database(std::unique_ptr<Connection> connection);

    [[nodiscard]] base::Result<qint64> run(Access access, const QString& sql, const Binds& binds,
                                           const Connection::EachRow& each);
    [[nodiscard]] base::Status prepareToRun(Access access);
    [[nodiscard]] bool isInTransaction() const;
    void assertThread() const;

    template <class T>
    base::Result<QList<T>> rows(Access access, const QString& sql, const Binds& binds) {
        QList<T> result;
        return run(access, sql, binds,
                   [&result](Row& row) {
                       T value{};
                       read(row, value);
                       result.append(std::move(value));
                   })
            .map([&result](qint64) { return std::move(result); });
    }

    template <class T>
    base::Result<std::optional<T>> firstRow(Access access, const QString& sql, const Binds& binds) {
        std::optional<T> result;
        return run(access, sql, binds,
                   [&result](Row& row) {
                       if (!result)
                           read(row, result.emplace());
                   })
            .map([&result](qint64) { return std::move(result); });
    }

    std::unique_ptr<Connection> m_connection;
    GroupCommit m_groupCommit;
    QThread* m_thread;
    bool m_hasTransaction = false;
    bool m_isRunning = false;
};

} // namespace store
