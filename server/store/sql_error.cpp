#include "server/store/sql_error.h"

namespace store {

using namespace Qt::StringLiterals;

namespace {

// Primary result codes of SQLite; the low byte of the extended ones that Qt reports.
enum SqliteCode {
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteIoError = 10,
    SqliteFull = 13,
    SqliteCantOpen = 14
};
constexpr int SqlitePrimaryKey = 1555;
constexpr int SqliteUnique = 2067;

base::Code sqliteCode(int code) {
    if (code == SqlitePrimaryKey || code == SqliteUnique)
        return base::Code::Conflict;
    switch (code & 0xff) {
    case SqliteBusy:
    case SqliteLocked:
    case SqliteIoError:
    case SqliteFull:
    case SqliteCantOpen:
        return base::Code::Unavailable;
    default:
        return base::Code::Internal;
    }
}

base::Code postgresCode(const QString& state) {
    // A key, or the name of a database.
    if (state == u"23505" || state == u"42P04")
        return base::Code::Conflict;
    if (state == u"42501")
        return base::Code::Forbidden;
    if (state == u"57014")
        return base::Code::Timeout;
    // 40: serialization failure or deadlock; 53: out of disk, memory or connections; 55: lock not available.
    if (state.startsWith(u"40") || state.startsWith(u"53") || state.startsWith(u"55"))
        return base::Code::Unavailable;
    return base::Code::Internal;
}

QString messageFor(base::Code code) {
    switch (code) {
    case base::Code::Conflict:
        return u"Something with the same key exists already."_s;
    case base::Code::Unavailable:
        return u"The database cannot take this at the moment, please try again."_s;
    case base::Code::Timeout:
        return u"The database took too long to answer."_s;
    case base::Code::Forbidden:
        return u"The database refuses this to the server's database user."_s;
    default:
        return u"Internal server error"_s;
    }
}

} // namespace

base::Error sqlError(Dialect dialect, const QSqlError& error, const QString& sql) {
    const QString native = error.nativeErrorCode();
    const base::Code code = dialect == Dialect::Sqlite ? sqliteCode(native.toInt()) : postgresCode(native);
    base::Error result;
    result.code = code;
    result.message = messageFor(code);
    // Only the first line: in the next ones PostgreSQL shows the row that it refuses.
    const QString reason = error.databaseText().section(u'\n', 0, 0).simplified();
    result.detail = u"%1 [%2] in: %3"_s.arg(reason, native, sql.simplified());
    return result;
}

bool endsSession(const QSqlError& error) {
    const QString state = error.nativeErrorCode();
    return state.startsWith(u"08") || state.startsWith(u"57P");
}

base::Error databaseLost(const QString& detail) {
    base::Error error;
    error.code = base::Code::Unavailable;
    error.message = u"The database cannot be reached at the moment, please try again."_s;
    error.detail = detail;
    error.reason = DatabaseUnreachable;
    return error;
}

} // namespace store
