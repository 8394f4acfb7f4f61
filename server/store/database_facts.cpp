#include "server/store/database_facts.h"

#include "server/store/database.h"

namespace store {

using namespace Qt::StringLiterals;

namespace {

// Nothing when the server cannot be reached by way of its maintenance database either.
std::optional<DatabaseFacts> factsWithoutDatabase(DatabaseUrl url) {
    url.name = u"postgres"_s;
    url.schema.clear();
    const auto server = Database::open(url, OpenMode::ReadOnly);
    if (!server)
        return std::nullopt;
    const auto version = (*server)->value<QString>(u"SELECT current_setting('server_version')"_s);
    return DatabaseFacts{version.value_or(QString()), false, 0, false};
}

base::Result<bool> hasTable(Database& database, const QString& name) {
    return database
        .value<qint64>(u"SELECT COUNT(*) FROM information_schema.tables "
                       "WHERE table_schema = current_schema() AND table_name = ?"_s,
                       {name})
        .map([](qint64 count) { return count > 0; });
}

} // namespace

base::Result<DatabaseFacts> examineDatabase(const DatabaseUrl& url) {
    Q_ASSERT(url.dialect == Dialect::Postgres);
    const auto database = Database::open(url, OpenMode::ReadOnly);
    if (!database) {
        if (const std::optional<DatabaseFacts> facts = factsWithoutDatabase(url))
            return *facts;
        return base::fail(database.error());
    }
    DatabaseFacts facts;
    const auto version = (*database)->value<QString>(u"SELECT current_setting('server_version')"_s);
    const auto isSetUp = hasTable(**database, u"schema_migrations"_s);
    if (!version || !isSetUp)
        return base::fail(version ? isSetUp.error() : version.error());
    facts.serverVersion = *version;
    if (!*isSetUp)
        return facts;
    const auto schema = (*database)->value<int>(u"SELECT MAX(version) FROM schema_migrations"_s);
    const auto anybody = (*database)->one<QString>(u"SELECT id FROM users LIMIT 1"_s);
    if (!schema || !anybody)
        return base::fail(schema ? anybody.error() : schema.error());
    facts.schemaVersion = *schema;
    facts.hasAccounts = anybody->has_value();
    return facts;
}

} // namespace store
