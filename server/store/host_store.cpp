#include "server/store/host_store.h"

#include "server/store/model_enums.h"
#include "server/store/sql_list.h"
#include "server/store/table.h"

#include <QHash>

namespace store {

using namespace Qt::StringLiterals;

namespace {

const Table& hostsTable() {
    static const Table table(
        u"host_instances"_s, u"h"_s,
        u"id, organization_id, environment_id, developer_id, api_key_id, status, sdk_name, "
        "sdk_version, request_id, created_at, updated_at"_s);
    return table;
}

} // namespace

static void read(Row& row, model::HostInstance& host) {
    row.into(host.id, host.organizationId, host.environmentId, host.developerId, host.apiKeyId, host.status,
             host.sdkName, host.sdkVersion, host.requestId, host.createdAt, host.updatedAt);
}

HostStore::HostStore(Database& database)
    : m_database(database), m_actions(database, u"host_actions"_s, u"host_instance_id"_s, u"action_id"_s),
      m_pages(database, u"host_pages"_s, u"host_instance_id"_s, u"page_id"_s) {}

base::Status HostStore::upsert(const model::HostInstance& host) {
    static const QString sql =
        hostsTable().insert() +
        u" ON CONFLICT (id) DO UPDATE SET environment_id = excluded.environment_id, "
        "developer_id = excluded.developer_id, api_key_id = excluded.api_key_id, status = excluded.status, "
        "sdk_name = excluded.sdk_name, sdk_version = excluded.sdk_version, request_id = excluded.request_id, "
        "updated_at = excluded.updated_at WHERE host_instances.organization_id = excluded.organization_id"_s;
    const auto written = m_database.execAny(
        sql, {host.id, host.organizationId, host.environmentId, host.developerId, host.apiKeyId, host.status,
              host.sdkName, host.sdkVersion, nullIfEmpty(host.requestId), host.createdAt, host.updatedAt});
    if (!written)
        return base::fail(written.error());
    if (!*written)
        return base::fail(base::Code::Conflict, u"The instance id is in use."_s, "host_id_taken");
    return {};
}

base::Result<std::optional<model::HostInstance>> HostStore::byId(const QString& id) {
    static const QString sql = hostsTable().select() + u"WHERE h.id = ?"_s;
    return m_database.one<model::HostInstance>(sql, {id});
}

base::Result<QList<LinkedHost>> HostStore::list() {
    static const QString sql = hostsTable().select() + u"ORDER BY h.created_at DESC, h.id DESC"_s;
    const auto hosts = m_database.list<model::HostInstance>(sql);
    if (!hosts)
        return base::fail(hosts.error());
    const auto actions = m_actions.all();
    if (!actions)
        return base::fail(actions.error());
    const auto pages = m_pages.all();
    if (!pages)
        return base::fail(pages.error());
    QHash<QString, LinkedHost> linked;
    for (const Link& link : *actions)
        linked[link.hostId].actionIds.append(link.targetId);
    for (const Link& link : *pages)
        linked[link.hostId].pageIds.append(link.targetId);
    QList<LinkedHost> result;
    for (const model::HostInstance& host : *hosts) {
        LinkedHost entry = linked.value(host.id);
        entry.host = host;
        result.append(entry);
    }
    return result;
}

base::Status HostStore::setStatus(const QString& id, model::HostStatus status, qint64 at) {
    return m_database.exec(u"UPDATE host_instances SET status = ?, updated_at = ? WHERE id = ?"_s,
                           {status, at, id});
}

base::Status HostStore::touch(const QStringList& ids, qint64 at) {
    return inChunks(ids, [this, at](const QStringList& chunk) {
        Binds binds = {at};
        const QString list = inList(chunk, binds);
        return m_database.exec(u"UPDATE host_instances SET updated_at = ? WHERE id IN "_s + list, binds);
    });
}

base::Status HostStore::markAllUnreachable(qint64 at) {
    return m_database.exec(u"UPDATE host_instances SET status = ?, updated_at = ? WHERE status <> ?"_s,
                           {model::HostStatus::Unreachable, at, model::HostStatus::Unreachable});
}

base::Result<bool> HostStore::remove(const QString& id) {
    return m_database.execAny(u"DELETE FROM host_instances WHERE id = ?"_s, {id});
}

} // namespace store
