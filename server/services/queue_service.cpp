#include "server/services/queue_service.h"

#include "server/base/id.h"
#include "server/model/email.h"
#include "server/store/stores.h"

namespace services {

using namespace Qt::StringLiterals;
using P = model::Permission;

namespace {

base::Failure notFound(const QString& message) { return base::fail(base::Code::NotFound, message); }

base::Failure forbidden() { return base::fail(base::Code::Forbidden, u"Not allowed"_s); }

} // namespace

QueueService::QueueService(store::Stores& stores, ChangeFeed& feed, const base::Clock& clock)
    : m_stores(stores), m_feed(feed), m_clock(clock) {}

base::Result<QString> QueueService::enqueue(const ApiIdentity& key, const Draft& draft) {
    const model::Scope scope = key.scope();
    const auto action = m_stores.actions.bySlug(scope, draft.slug);
    if (!action)
        return base::fail(action.error());
    if (!*action)
        return notFound(u"Action not found."_s);
    model::QueuedAction queued;
    if (!draft.assigneeEmail.isEmpty()) {
        const auto assignee =
            m_stores.memberships.byEmail(key.organizationId, model::normalizedEmail(draft.assigneeEmail));
        if (!assignee)
            return base::fail(assignee.error());
        if (!*assignee)
            return notFound(u"Assignee not found"_s);
        queued.assigneeId = (*assignee)->user.id;
        if (!scope.isLive() && queued.assigneeId != scope.developerId)
            return base::fail(base::Code::InvalidArgument,
                              u"Development actions can only be assigned to the action developer"_s,
                              "invalid_parameter");
    }
    queued.id = base::nanoid();
    queued.organizationId = key.organizationId;
    queued.actionId = (*action)->id;
    queued.params = draft.params;
    queued.paramsMeta = draft.paramsMeta;
    queued.createdAt = queued.updatedAt = m_clock.now();
    if (const base::Status inserted = m_stores.queue.insert(queued); !inserted)
        return base::fail(inserted.error());
    m_feed.changed(scope, Topic::Queue);
    return queued.id;
}

base::Result<QueueService::Removed> QueueService::dequeue(const ApiIdentity& key, const QString& id) {
    const auto entry = m_stores.queue.byId(key.organizationId, id);
    if (!entry)
        return base::fail(entry.error());
    if (!*entry || (*entry)->scope != key.scope())
        return notFound(u"Queued action not found"_s);
    const base::Result<bool> removed = m_stores.queue.remove(id);
    if (!removed)
        return base::fail(removed.error());
    m_feed.changed(key.scope(), Topic::Queue);
    const std::optional<model::UserRef>& assignee = (*entry)->assignee;
    return Removed{(*entry)->queued, assignee ? assignee->email : QString()};
}

base::Result<base::Page<model::QueueEntry>> QueueService::list(const MemberIdentity& who,
                                                               const Selection& selection,
                                                               const base::PageRequest& request) const {
    const bool isLive = selection.mode == CatalogService::Mode::Live;
    if (!who.can(isLive ? P::RunProdActions : P::RunDevActions))
        return forbidden();
    if (selection.assignee == Assignee::Anyone && !who.can(P::DequeueProdActions))
        return forbidden();
    return m_stores.queue.visible({CatalogService::scope(who, selection.mode, selection.environment),
                                   who.user.id, selection.assignee, selection.slugPrefix},
                                  request);
}

base::Result<model::QueueEntry> QueueService::entry(const MemberIdentity& who, const QString& id) const {
    const auto entry = m_stores.queue.byId(who.organization.id, id);
    if (!entry)
        return base::fail(entry.error());
    const bool foreign = *entry && !(*entry)->scope.isLive() && (*entry)->scope.developerId != who.user.id;
    if (!*entry || foreign)
        return notFound(u"Not found"_s);
    return **entry;
}

base::Status QueueService::remove(const MemberIdentity& who, const QString& id) {
    const base::Result<model::QueueEntry> found = entry(who, id);
    if (!found)
        return base::fail(found.error());
    if (found->scope.isLive() && !who.can(P::DequeueProdActions))
        return forbidden();
    const base::Result<bool> removed = m_stores.queue.remove(id);
    if (!removed)
        return base::fail(removed.error());
    m_feed.changed(found->scope, Topic::Queue);
    return {};
}

} // namespace services
