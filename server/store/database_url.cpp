#include "server/store/database_url.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto SqlitePrefix = "sqlite:"_L1;

constexpr std::array LibpqOptions = {
    "application_name"_L1, "channel_binding"_L1,  "connect_timeout"_L1,  "gssencmode"_L1,
    "keepalives"_L1,       "keepalives_count"_L1, "keepalives_idle"_L1,  "keepalives_interval"_L1,
    "krbsrvname"_L1,       "options"_L1,          "passfile"_L1,         "requirepeer"_L1,
    "sslcert"_L1,          "sslcrl"_L1,           "sslkey"_L1,           "sslmode"_L1,
    "sslpassword"_L1,      "sslrootcert"_L1,      "tcp_user_timeout"_L1, "target_session_attrs"_L1,
};

// Settings of other libraries that mean nothing here.
constexpr std::array ForeignOptions = {
    "connection_limit"_L1, "pgbouncer"_L1,   "pool_timeout"_L1,         "socket_timeout"_L1,
    "sslaccept"_L1,        "sslidentity"_L1, "statement_cache_size"_L1, "max_idle_connection_lifetime"_L1,
};

template <size_t Size>
bool contains(const std::array<QLatin1StringView, Size>& names, const QString& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

base::Failure invalid(const QString& problem) {
    return base::fail(base::Code::InvalidArgument, u"Invalid value for DATABASE_URL: "_s + problem);
}

base::Result<DatabaseUrl> parseSqlite(const QString& text) {
    QString path = text.sliced(SqlitePrefix.size());
    // "sqlite:///var/lib/x.db", as some libraries write it, means an absolute path.
    if (path.startsWith(u"//"))
        path.remove(0, 2);
    if (path.isEmpty() || path.startsWith(u':'))
        return invalid(u"after \"sqlite:\" the path of a database file is needed, for example "
                       u"sqlite:/var/lib/interval-server/interval.db"_s);
    return DatabaseUrl::sqlite(path);
}

// One query option; libpq accepts some of the main parts there too, above all the directory of a Unix socket.
base::Status applyOption(DatabaseUrl& url, const QString& name, const QString& value) {
    if (name == u"host") {
        url.host = value;
    } else if (name == u"user") {
        url.user = value;
    } else if (name == u"password") {
        url.password = value;
    } else if (name == u"dbname") {
        url.name = value;
    } else if (name == u"port") {
        bool isNumber = false;
        url.port = value.toInt(&isNumber);
        if (!isNumber || url.port < 1 || url.port > 65535)
            return invalid(u"the port must be a number from 1 to 65535."_s);
    } else if (name == u"schema") {
        url.schema = value;
    } else if (contains(LibpqOptions, name)) {
        // Qt's driver cuts the option text at semicolons.
        if (value.contains(u';'))
            return invalid(u"the option %1 must not contain a semicolon."_s.arg(name));
        url.options.append({name, value});
    } else if (!contains(ForeignOptions, name)) {
        return invalid(u"the option %1 is unknown; the names are those of libpq, such as sslmode or "
                       u"connect_timeout."_s.arg(name));
    }
    return {};
}

base::Result<DatabaseUrl> parsePostgres(const QString& text) {
    const QUrl source(text, QUrl::StrictMode);
    if (!source.isValid() || source.hasFragment())
        return invalid(
            u"it must look like postgresql://user:password@host:5432/name, and special characters in "
            u"user name and password must be percent-encoded (for example %23 for #)."_s);
    DatabaseUrl url;
    url.dialect = Dialect::Postgres;
    url.host = source.host(QUrl::FullyDecoded);
    url.port = source.port();
    url.user = source.userName(QUrl::FullyDecoded);
    url.password = source.password(QUrl::FullyDecoded);
    url.name = source.path(QUrl::FullyDecoded).mid(1);
    const auto items = QUrlQuery(source).queryItems(QUrl::FullyDecoded);
    for (const auto& [name, value] : items) {
        if (base::Status applied = applyOption(url, name, value); !applied)
            return base::fail(std::move(applied.error()));
    }
    if (url.name.isEmpty())
        return invalid(u"the name of the database is missing: postgresql://user:password@host:5432/name"_s);
    return url;
}

} // namespace

base::Result<DatabaseUrl> DatabaseUrl::parse(const QString& text) {
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith(SqlitePrefix))
        return parseSqlite(trimmed);
    if (trimmed.startsWith(u"postgresql://") || trimmed.startsWith(u"postgres://"))
        return parsePostgres(trimmed);
    return invalid(u"it must begin with postgresql:// or sqlite:"_s);
}

DatabaseUrl DatabaseUrl::sqlite(const QString& path) {
    DatabaseUrl url;
    url.path = path;
    return url;
}

QString DatabaseUrl::display() const {
    if (dialect == Dialect::Sqlite)
        return SqlitePrefix + path;
    QString text = u"postgresql://"_s;
    if (!user.isEmpty())
        text += user + u'@';
    const bool isSocket = host.startsWith(u'/');
    if (!isSocket)
        text += host.contains(u':') ? u'[' + host + u']' : host;
    if (!isSocket && port > 0)
        text += u':' + QString::number(port);
    text += u'/' + name;
    return isSocket ? text + u" (socket in "_s + host + u')' : text;
}

} // namespace store
