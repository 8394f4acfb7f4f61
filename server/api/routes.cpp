#include "server/api/routes.h"

#include "server/api/action_routes.h"
#include "server/api/action_settings_routes.h"
#include "server/api/api_key_routes.h"
#include "server/api/auth_routes.h"
#include "server/api/catalog_routes.h"
#include "server/api/config_routes.h"
#include "server/api/environment_routes.h"
#include "server/api/history_routes.h"
#include "server/api/host_routes.h"
#include "server/api/identity_routes.h"
#include "server/api/instance_routes.h"
#include "server/api/me_routes.h"
#include "server/api/member_routes.h"
#include "server/api/organization_routes.h"
#include "server/api/queue_routes.h"
#include "server/api/run_routes.h"
#include "server/api/signup_routes.h"
#include "server/api/team_routes.h"
#include "server/api/upload_routes.h"

namespace api {

void bindRoutes(Endpoints& endpoints) {
    bindConfig(endpoints);
    bindInstance(endpoints);
    bindAuth(endpoints);
    bindSignup(endpoints);
    bindIdentity(endpoints);
    bindMe(endpoints);
    bindOrganizations(endpoints);
    bindEnvironments(endpoints);
    bindMembers(endpoints);
    bindApiKeys(endpoints);
    bindTeams(endpoints);
    bindCatalog(endpoints);
    bindActions(endpoints);
    bindActionSettings(endpoints);
    bindHistory(endpoints);
    bindRuns(endpoints);
    bindUploads(endpoints);
    bindQueue(endpoints);
    bindHosts(endpoints);
}

} // namespace api
