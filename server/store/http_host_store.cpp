#include "server/store/http_host_store.h"

#include "server/store/model_enums.h"
#include "server/store/table.h"

namespace store {

using namespace Qt::StringLiterals;

namespace {

const Table& httpHostsTable() {
    static const Table table(u"http_hosts"_s, u"w"_s,
                             u"id, organization_id, url, status, sdk_name, sdk_version, last_connected_at, "
                             "created_at, updated_at, deleted_at"_s);
    return table;
}

const Table& requestsTable() {
    static const Table table(u"http_host_requests"_s, u"r"_s,
                             u"id, http_host_id, action_id, page_id, created_at, invalid_at"_s);
    return table;
}

} // namespace

static void read(Row& row, model::HttpHost& host) {
    row.into(host.id, host.organizationId, host.url, host.status, host.sdkName, host.sdkVersion,
             host.lastConnectedAt, host.createdAt, host.updatedAt, host.deletedAt);
}

static void read(Row& row, model::HttpHostRequest& request) {
    row.into(request.id, request.httpHostId, request.actionId, request.pageId, request.createdAt,
             request.invalidAt);
}

HttpHostStore::HttpHostStore(Database& database)
    : m_database(database), m_actions(database, u"http_host_actions"_s, u"http_host_id"_s, u"action_id"_s),
      m_pages(database, u"http_host_pages"_s, u"http_host_id"_s, u"page_id"_s) {}

base::Status HttpHostStore::insert(const model::HttpHost& host) {
    static const QString sql = httpHostsTable().insert() + u" ON CONFLICT DO NOTHING"_s;
    const auto inserted = m_database.execAny(sql, {host.id, host.organizationId, host.url, host.status,
                                                   host.sdkName, host.sdkVersion, host.lastConnectedAt,
                                                   host.createdAt, host.updatedAt, host.deletedAt});
    if (!inserted)
        return base::fail(inserted.error());
    if (!*inserted)
        return base::fail(base::Code::Conflict, u"This endpoint has been added before."_s, "host_exists");
    return {};
}

base::Result<std::optional<model::HttpHost>> HttpHostStore::byId(const QString& organizationId,
                                                                 const QString& id) {
    static const QString sql = httpHostsTable().select() + u"WHERE w.id = ? AND w.organization_id = ?"_s;
    return m_database.one<model::HttpHost>(sql, {id, organizationId});
}

base::Result<std::optional<model::HttpHost>> HttpHostStore::byUrl(const QString& organizationId,
                                                                  const QString& url) {
    static const QString sql = httpHostsTable().select() + u"WHERE w.organization_id = ? AND w.url = ?"_s;
    return m_database.one<model::HttpHost>(sql, {organizationId, url});
}

base::Result<QList<model::HttpHost>> HttpHostStore::list(const QString& organizationId) {
    static const QString sql =
        httpHostsTable().select() + u"WHERE w.organization_id = ? AND w.deleted_at IS NULL ORDER BY w.url"_s;
    return m_database.list<model::HttpHost>(sql, {organizationId});
}

base::Result<QList<model::HttpHost>> HttpHostStore::listDue(bool unreachable) {
    const QString sql =
        httpHostsTable().select() +
        u"WHERE w.deleted_at IS NULL AND w.status %1 ? ORDER BY w.id"_s.arg(unreachable ? u"="_s : u"<>"_s);
    return m_database.list<model::HttpHost>(sql, {model::HostStatus::Unreachable});
}

base::Result<bool> HttpHostStore::update(const model::HttpHost& host) {
    return m_database.execAny(u"UPDATE http_hosts SET status = ?, sdk_name = ?, sdk_version = ?, "
                              "last_connected_at = ?, updated_at = ?, deleted_at = ? WHERE id = ?"_s,
                              {host.status, host.sdkName, host.sdkVersion, host.lastConnectedAt,
                               host.updatedAt, host.deletedAt, host.id});
}

base::Result<bool> HttpHostStore::remove(const QString& id) {
    return m_database.execAny(u"DELETE FROM http_hosts WHERE id = ?"_s, {id});
}

base::Status HttpHostStore::insertRequest(const model::HttpHostRequest& request) {
    return m_database.exec(requestsTable().insert(),
                           {request.id, request.httpHostId, nullIfEmpty(request.actionId),
                            nullIfEmpty(request.pageId), request.createdAt, request.invalidAt});
}

base::Result<std::optional<model::HttpHostRequest>> HttpHostStore::request(const QString& id) {
    static const QString sql = requestsTable().select() + u"WHERE r.id = ?"_s;
    return m_database.one<model::HttpHostRequest>(sql, {id});
}

base::Result<bool> HttpHostStore::invalidateRequest(const QString& id, qint64 at) {
    return m_database.execAny(
        u"UPDATE http_host_requests SET invalid_at = ? WHERE id = ? AND invalid_at IS NULL"_s, {at, id});
}

base::Result<qint64> HttpHostStore::removeRequestsBefore(qint64 createdBefore) {
    return m_database.execCount(u"DELETE FROM http_host_requests WHERE created_at < ?"_s, {createdBefore});
}

} // namespace store
