#include "server/services/accounts.h"

namespace services {

Accounts::Accounts(const AccountsContext& c)
    : m_audit(c.stores, c.clock), m_passwords(c.stores, c.hasher, c.clock),
      m_identityCheck(c.stores, m_passwords, m_audit, c.clock), admission(c.stores, c.clock, c.settings),
      sessions(c.stores, c.clients, m_audit, c.timers, c.clock, c.settings),
      logins(c.stores, m_passwords, sessions, m_audit),
      signups(c.stores, admission, sessions, m_audit, c.hasher, c.clock),
      identity(c.stores, c.runBook, c.clientRegistry, c.clientRuns, m_identityCheck),
      profiles(c.stores, m_identityCheck, sessions, m_audit, c.hasher, c.clock),
      organizations(c.stores, c.changes, m_audit, c.clock),
      apiKeys(c.stores, c.hosts, c.changes, m_audit, c.clock, c.settings) {}

} // namespace services
