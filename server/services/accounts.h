#pragma once

#include "server/services/admission.h"
#include "server/services/api_key_service.h"
#include "server/services/identity_service.h"
#include "server/services/login_service.h"
#include "server/services/organization_service.h"
#include "server/services/profile_service.h"
#include "server/services/signup_service.h"

namespace services {

// What accounts need of the running part of the server.
struct AccountsContext {
    store::Stores& stores;
    PasswordHasher& hasher;
    base::Timers& timers;
    const base::Clock& clock;
    const Settings& settings;
    RunBook& runBook;
    ClientRegistry& clientRegistry;
    ClientRuns& clientRuns;
    ClientService& clients;
    HostService& hosts;
    ChangeFeed& changes;
};

// The services about people and what they belong to, wired. Core thread.
class Accounts {
public:
    explicit Accounts(const AccountsContext& context);
    Q_DISABLE_COPY_MOVE(Accounts)

private:
    AuditTrail m_audit;
    PasswordCheck m_passwords;
    IdentityCheck m_identityCheck;

public:
    Admission admission;
    SessionService sessions;
    LoginService logins;
    SignupService signups;
    IdentityService identity;
    ProfileService profiles;
    OrganizationService organizations;
    ApiKeyService apiKeys;
};

} // namespace services
