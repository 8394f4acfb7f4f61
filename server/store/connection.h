#pragma once

#include "server/store/bind.h"
#include "server/store/database_url.h"
#include "server/store/row.h"

#include <QCache>
#include <QDeadlineTimer>
#include <QSqlDatabase>

#include <functional>
#include <memory>

namespace store {

enum class OpenMode { ReadWrite, ReadOnly };

// One session with a database and its prepared statements, each made once and kept. Knows how to open both
// kinds of database and how to come back after PostgreSQL was lost, but nothing of transactions. Belongs to
// the thread that opened it.
class Connection {
public:
    // Unavailable, with a message that names the way out.
    [[nodiscard]] static base::Result<std::unique_ptr<Connection>> open(const DatabaseUrl& url,
                                                                        OpenMode mode);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] Dialect dialect() const { return m_url.dialect; }
    [[nodiscard]] const DatabaseUrl& url() const { return m_url; }

    using EachRow = std::function<void(Row&)>;
    // Runs one statement with its placeholders ("?") filled, and `each` for every row of the result. The
    // number of rows read, or changed by a statement that returns none.
    [[nodiscard]] base::Result<qint64> run(const QString& sql, const Binds& binds, const EachRow& each);
    // Statements without placeholders or results, not kept; in one round trip where the driver can.
    [[nodiscard]] base::Status runAll(const QStringList& statements);
    // The same for BEGIN, SAVEPOINT and their like, which SQLite need not compile each time.
    [[nodiscard]] base::Status control(const QStringList& statements);
    // Ends the transaction, whether it succeeds or not. Goes through the driver, which notices when
    // PostgreSQL turns the COMMIT into a ROLLBACK.
    [[nodiscard]] base::Status commit();

    [[nodiscard]] bool isLost() const { return m_isLost; }
    // Opens the session again. After a failure, tries at once are refused for a second, so that a database
    // that is down doesn't make every caller wait for a connect timeout.
    [[nodiscard]] base::Status reopen();

    [[nodiscard]] QStringList preparedStatements() const { return m_statements.keys(); }

private:
    Connection(const DatabaseUrl& url, OpenMode mode);

    [[nodiscard]] base::Status connect();
    void disconnect();
    [[nodiscard]] base::Status connectSqlite();
    [[nodiscard]] base::Status connectPostgres();
    [[nodiscard]] base::Status checkPostgres();
    [[nodiscard]] base::Result<QSqlQuery*> prepared(const QString& sql);
    [[nodiscard]] base::Result<qint64> readRows(QSqlQuery& query, const EachRow& each);
    [[nodiscard]] base::Error failure(const QSqlError& error, const QString& sql);

    DatabaseUrl m_url;
    OpenMode m_mode;
    QString m_name; // Of the connection in Qt's registry.
    QSqlDatabase m_database;
    QCache<QString, QSqlQuery> m_statements;
    bool m_isLost = false;
    QDeadlineTimer m_nextAttempt{0};
};

} // namespace store
