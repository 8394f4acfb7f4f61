#include "server/services/audit_trail.h"

#include "server/base/id.h"
#include "server/base/json.h"
#include "server/store/stores.h"

namespace services {

using namespace Qt::StringLiterals;

base::Status AuditTrail::note(const Actor& actor, const Deed& deed) {
    model::AuditEvent event;
    event.id = base::nanoid();
    event.organizationId = deed.organizationId;
    event.at = m_clock.now();
    event.actorId = actor.userId;
    event.actorEmail = actor.email;
    event.type = deed.type;
    event.targetType = deed.targetType;
    event.targetId = deed.targetId;
    event.ip = actor.ip;
    event.details = QString::fromUtf8(base::toJson(deed.details));
    return m_stores.audit.append(event);
}

} // namespace services
