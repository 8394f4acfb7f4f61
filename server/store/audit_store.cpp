#include "server/store/audit_store.h"

#include "server/store/table.h"
#include "server/store/time_page.h"

namespace store {

using namespace Qt::StringLiterals;

namespace {

const Table& auditTable() {
    static const Table table(
        u"audit_log"_s, u"l"_s,
        u"id, organization_id, created_at, actor_id, actor_email, type, target_type, target_id, "
        "ip, details"_s);
    return table;
}

} // namespace

static void read(Row& row, model::AuditEvent& event) {
    row.into(event.id, event.organizationId, event.at, event.actorId, event.actorEmail, event.type,
             event.targetType, event.targetId, event.ip, event.details);
}

base::Status AuditStore::append(const model::AuditEvent& event) {
    return m_database.exec(auditTable().insert(),
                           {event.id, event.organizationId, event.at, event.actorId, event.actorEmail,
                            event.type, event.targetType, event.targetId, event.ip, event.details});
}

base::Result<base::Page<model::AuditEvent>> AuditStore::page(const AuditFilter& filter,
                                                             const base::PageRequest& request) {
    Conditions conditions;
    conditions.add(u"l.organization_id = ?"_s, {filter.organizationId});
    if (!filter.actorId.isEmpty())
        conditions.add(u"l.actor_id = ?"_s, {filter.actorId});
    if (!filter.type.isEmpty())
        conditions.add(u"l.type = ?"_s, {filter.type});
    if (filter.from)
        conditions.add(u"l.created_at >= ?"_s, {*filter.from});
    if (filter.to)
        conditions.add(u"l.created_at < ?"_s, {*filter.to});
    return timePage<model::AuditEvent>(m_database, auditTable().select(), u"l"_s, conditions, request);
}

} // namespace store
