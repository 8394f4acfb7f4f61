#pragma once

#include "server/base/result.h"
#include "server/store/dialect.h"

#include <QList>
#include <QString>

namespace store {

// Where the database is: "sqlite:<path>", or "postgresql://user:password@host:port/name?option=value" (also
// "postgres://") with percent-encoding as usual in URLs. Options are libpq's. Of those that other libraries
// invented and that old .env files hold, `schema` is understood and the rest ignored.
struct DatabaseUrl {
    struct Option {
        QString name;
        QString value;
        bool operator==(const Option&) const = default;
    };

    Dialect dialect = Dialect::Sqlite;
    // SQLite: the file.
    QString path;
    // PostgreSQL. What is empty, or -1, is left to libpq and the server.
    QString host; // Name or address, or the directory of a Unix socket.
    int port = -1;
    QString user;
    QString password; // Never printed, not even in errors.
    QString name;     // Of the database.
    QString schema;   // search_path.
    QList<Option> options;

    // InvalidArgument, with a message that names the way out and does not repeat a password.
    [[nodiscard]] static base::Result<DatabaseUrl> parse(const QString& text);
    [[nodiscard]] static DatabaseUrl sqlite(const QString& path);

    // For people and logs: without password and options.
    [[nodiscard]] QString display() const;
    [[nodiscard]] bool operator==(const DatabaseUrl&) const = default;
};

} // namespace store
