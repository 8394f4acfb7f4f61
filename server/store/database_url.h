#pragma once

#include "server/base/result.h"
#include "server/store/dialect.h"

#include <QList>
#include <QString>

namespace store {

// Where the database is: "sqlite:<path>", or "postgresql://user:password@host:port/name?option=value" (also
// "postgres://") with percent-encoding as usual in URLs. Options are libpq's; those that other database
// libraries invented and that old .env files hold (Prisma's connection_limit and the like) are ignored,
// except `schema`.
struct DatabaseUrl {
    struct Option {
        QString name;
        QString value;
        bool operator==(const Option&) const = default;
    };

    Dialect dialect = Dialect::Sqlite;
    QString path; // SQLite: the file.
    QString
        host; // PostgreSQL: host name or address, or the directory of a Unix socket; empty: libpq's choice.
    int port = -1;    // -1: libpq's choice.
    QString user;     // Empty: libpq's choice.
    QString password; // Never printed, not even in errors.
    QString name;     // PostgreSQL: the database.
    QString schema;   // PostgreSQL: search_path; empty: the server's choice.
    QList<Option> options;

    // InvalidArgument, with a message that names the way out and never repeats the text, for it may hold a
    // password.
    [[nodiscard]] static base::Result<DatabaseUrl> parse(const QString& text);
    [[nodiscard]] static DatabaseUrl sqlite(const QString& path);

    // For people and logs: without password and options.
    [[nodiscard]] QString display() const;
    [[nodiscard]] bool operator==(const DatabaseUrl&) const = default;
};

} // namespace store
