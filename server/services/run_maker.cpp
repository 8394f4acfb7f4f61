#include "server/services/run_maker.h"

#include "server/base/id.h"

namespace services {

base::Result<Run*> RunMaker::make(model::Transaction row, const model::Action& action, const Host& host) {
    row.id = base::nanoid();
    row.organizationId = action.scope.organizationId;
    row.environmentId = action.scope.environmentId;
    row.developerId = action.scope.developerId;
    row.actionId = action.id;
    row.hostInstanceId = host.instanceId;
    row.sdkName = host.sdk.name;
    row.sdkVersion = host.sdk.version;
    row.createdAt = row.updatedAt = m_clock.now();
    base::Result<Run*> run = m_book.create(row, action);
    if (run) {
        m_feed.changedFor(row.ownerId, action.scope, Topic::Transactions);
        m_feed.changed(action.scope, Topic::History);
    }
    return run;
}

} // namespace services
