#include "server/store/create_database.h"

#include "server/store/database.h"
#include "server/store/sql_error.h"

namespace store {

using namespace Qt::StringLiterals;

base::Status createDatabase(const DatabaseUrl& url) {
    Q_ASSERT(url.dialect == Dialect::Postgres);
    DatabaseUrl maintenance = url;
    maintenance.name = u"postgres"_s;
    maintenance.schema.clear();
    const auto server = Database::open(maintenance);
    if (!server)
        return base::fail(server.error());
    const QString quoted = u'"' + QString(url.name).replace(u'"', u"\"\""_s) + u'"';
    base::Status created =
        (*server)->execScript({u"CREATE DATABASE %1 ENCODING 'UTF8' TEMPLATE template0"_s.arg(quoted)});
    if (!created && created.error().code == base::Code::Conflict) {
        created.error().reason = DatabaseExists;
        created.error().message = u"The database \"%1\" already exists."_s.arg(url.name);
    } else if (!created && created.error().code == base::Code::Forbidden) {
        created.error().reason = DatabasePermission;
        created.error().message = u"The database user may not create databases. Let an administrator create "
                                  u"\"%1\" for it, then run "
                                  "`interval-server db-init --skip-create`."_s.arg(url.name);
    }
    return created;
}

} // namespace store
