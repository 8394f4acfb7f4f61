#include "server/store/connection.h"

#include "server/store/sql_error.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr int KeptStatements = 512;
constexpr int SqliteBusyMs = 5'000;
constexpr int PostgresConnectSeconds = 5;
constexpr int PostgresStatementMs = 30'000;
constexpr int PostgresMinVersion = 110'000;
constexpr int RetryPauseMs = 1'000;
// Sessions that only read look through histories, where the best plan depends on how frequent a value is.
// Before PostgreSQL 12 there is no such setting.
const QString PlanByValue = u"SELECT set_config(name, 'force_custom_plan', false) FROM pg_settings "
                            "WHERE name = 'plan_cache_mode'"_s;
const QString LostBefore = u"the session was lost before"_s;

QString conninfoOption(const QString& name, QString value) {
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return name + u"='"_s + value + u'\'';
}

QString conninfoOptions(const DatabaseUrl& url) {
    QStringList texts = {conninfoOption(u"connect_timeout"_s, QString::number(PostgresConnectSeconds)),
                         conninfoOption(u"application_name"_s, u"interval-server"_s)};
    // A later entry of the same name wins.
    for (const DatabaseUrl::Option& option : url.options)
        texts.append(conninfoOption(option.name, option.value));
    return texts.join(u' ');
}

base::Failure cannotOpen(const DatabaseUrl& url, const QString& reason) {
    return base::fail(base::Code::Unavailable,
                      u"Cannot open the database %1: %2"_s.arg(url.display(), reason.simplified()),
                      DatabaseUnreachable);
}

// SQLite would give a new file the permissions of the umask, but it holds password hashes and results.
base::Status createPrivateFile(const DatabaseUrl& url) {
    QFile file(url.path);
    if (file.exists())
        return {};
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner) ||
        file.exists())
        return {};
    return cannotOpen(url, file.errorString() + u". Check that the folder exists and can be written to."_s);
}

} // namespace

Connection::Connection(const DatabaseUrl& url, OpenMode mode)
    : m_url(url), m_mode(mode), m_name(u"store-"_s + QUuid::createUuid().toString(QUuid::Id128)),
      m_statements(KeptStatements) {}

Connection::~Connection() { disconnect(); }

base::Result<std::unique_ptr<Connection>> Connection::open(const DatabaseUrl& url, OpenMode mode) {
    std::unique_ptr<Connection> connection(new Connection(url, mode));
    if (base::Status opened = connection->connect(); !opened)
        return base::fail(std::move(opened.error()));
    return connection;
}

base::Status Connection::connect() {
    return m_url.dialect == Dialect::Sqlite ? connectSqlite() : connectPostgres();
}

// The driver goes first: statements that outlive it say nothing to the server, while those that die before it
// each send a DEALLOCATE, or print a warning when the session is lost.
void Connection::disconnect() {
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    m_statements.clear();
}

base::Status Connection::connectSqlite() {
    const bool mayWrite = m_mode == OpenMode::ReadWrite;
    if (mayWrite) {
        if (base::Status created = createPrivateFile(m_url); !created)
            return created;
    }
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(m_url.path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1%2"_s.arg(SqliteBusyMs)
                                     .arg(mayWrite ? QString() : u";QSQLITE_OPEN_READONLY"_s));
    if (!m_database.open())
        return cannotOpen(m_url, m_database.lastError().databaseText());
    QStringList settings = {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA temp_store = MEMORY"_s};
    if (mayWrite)
        settings += {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
                     u"PRAGMA journal_size_limit = 67108864"_s};
    if (base::Status set = runAll(settings); !set)
        return cannotOpen(m_url, set.error().detail.section(u" ["_s, 0, 0));
    return {};
}

base::Status Connection::connectPostgres() {
    m_database = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
    if (!m_database.isValid())
        return cannotOpen(m_url, u"this machine lacks Qt's PostgreSQL driver (package libqt6sql6-psql)"_s);
    m_database.setHostName(m_url.host);
    m_database.setPort(m_url.port);
    m_database.setDatabaseName(m_url.name);
    m_database.setUserName(m_url.user);
    m_database.setPassword(m_url.password);
    m_database.setConnectOptions(conninfoOptions(m_url));
    if (!m_database.open())
        return cannotOpen(m_url, m_database.lastError().databaseText());
    // Compiling a query takes longer than any of ours.
    QStringList settings = {u"SET client_min_messages = warning"_s, u"SET jit = off"_s,
                            u"SET statement_timeout = %1"_s.arg(PostgresStatementMs)};
    if (!m_url.schema.isEmpty())
        settings += u"SET search_path TO "_s +
                    m_database.driver()->escapeIdentifier(m_url.schema, QSqlDriver::TableName);
    if (m_mode == OpenMode::ReadOnly)
        settings += {u"SET default_transaction_read_only = on"_s, PlanByValue};
    if (base::Status set = runAll(settings); !set)
        return cannotOpen(m_url, set.error().detail);
    return checkPostgres();
}

base::Status Connection::checkPostgres() {
    int version = 0;
    QString encoding;
    const base::Result<qint64> asked = run(u"SELECT CAST(current_setting('server_version_num') AS INTEGER), "
                                           "current_setting('server_encoding')"_s,
                                           {}, [&](Row& row) { row.into(version, encoding); });
    if (!asked)
        return cannotOpen(m_url, asked.error().detail);
    if (version < PostgresMinVersion)
        return cannotOpen(
            m_url, u"it is PostgreSQL %1, and version 11 or newer is needed. Upgrade the database server, "
                   "or leave DATABASE_URL empty to use the embedded database."_s.arg(version / 10'000));
    if (encoding != u"UTF8")
        return cannotOpen(m_url,
                          u"its encoding is %1, and UTF8 is needed. Create the database again with ENCODING "
                          "'UTF8' TEMPLATE template0."_s.arg(encoding));
    return {};
}

base::Status Connection::reopen() {
    if (!m_nextAttempt.hasExpired())
        return base::fail(databaseLost(u"the last attempt to connect failed a moment ago"_s));
    disconnect();
    m_isLost = false;
    if (base::Status opened = connect(); !opened) {
        m_isLost = true;
        m_nextAttempt.setRemainingTime(RetryPauseMs);
        return base::fail(databaseLost(opened.error().message));
    }
    return {};
}

base::Error Connection::failure(const QSqlError& error, const QString& sql) {
    if (dialect() == Dialect::Postgres && (endsSession(error) || !m_database.isOpen())) {
        m_isLost = true;
        return databaseLost(error.databaseText().simplified());
    }
    return sqlError(dialect(), error, sql);
}

base::Result<QSqlQuery*> Connection::prepared(const QString& sql) {
    if (m_isLost)
        return base::fail(databaseLost(LostBefore));
    if (QSqlQuery* kept = m_statements.object(sql))
        return kept;
    auto query = std::make_unique<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        return base::fail(failure(query->lastError(), sql));
    QSqlQuery* result = query.get();
    if (!m_statements.insert(sql, query.release()))
        return base::failInternal(u"the cache of statements is full"_s);
    return result;
}

base::Result<qint64> Connection::run(const QString& sql, const Binds& binds, const EachRow& each) {
    const base::Result<QSqlQuery*> statement = prepared(sql);
    if (!statement)
        return base::fail(statement.error());
    QSqlQuery& query = **statement;
    for (qsizetype i = 0; i < binds.size(); ++i)
        query.bindValue(static_cast<int>(i), binds[i].value());
    if (!query.exec())
        return base::fail(failure(query.lastError(), sql));
    base::Result<qint64> count = query.isSelect() ? readRows(query, each) : query.numRowsAffected();
    // Without this SQLite would keep the statement, and with it a read lock, open.
    query.finish();
    return count;
}

base::Result<qint64> Connection::readRows(QSqlQuery& query, const EachRow& each) {
    qint64 count = 0;
    QString problem;
    for (; query.next(); ++count) {
        Row row(query);
        each(row);
        if (!row.problem().isEmpty())
            problem = row.problem();
    }
    if (query.lastError().isValid())
        return base::fail(failure(query.lastError(), query.lastQuery()));
    if (!problem.isEmpty())
        return base::failInternal(problem + u" in: "_s + query.lastQuery());
    return count;
}

base::Status Connection::runAll(const QStringList& statements) {
    if (m_isLost)
        return base::fail(databaseLost(LostBefore));
    QSqlQuery query(m_database);
    const QStringList batches =
        dialect() == Dialect::Postgres ? QStringList{statements.join(u"; "_s)} : statements;
    for (const QString& sql : batches) {
        if (!query.exec(sql))
            return base::fail(failure(query.lastError(), sql));
        while (query.nextResult()) {
        }
        if (query.lastError().isValid())
            return base::fail(failure(query.lastError(), sql));
    }
    return {};
}

base::Status Connection::control(const QStringList& statements) {
    if (dialect() == Dialect::Postgres)
        return runAll(statements);
    for (const QString& sql : statements) {
        if (const base::Result<qint64> done = run(sql, {}, {}); !done)
            return base::fail(done.error());
    }
    return {};
}

base::Status Connection::commit() {
    if (m_isLost)
        return base::fail(databaseLost(LostBefore));
    if (dialect() == Dialect::Postgres)
        return m_database.commit() ? base::Status()
                                   : base::fail(failure(m_database.lastError(), u"COMMIT"_s));
    const base::Status committed = control({u"COMMIT"_s});
    // Unlike PostgreSQL, SQLite keeps a transaction open that could not be committed.
    if (!committed)
        static_cast<void>(control({u"ROLLBACK"_s}));
    return committed;
}

} // namespace store
