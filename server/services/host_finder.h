#pragma once

#include "server/services/http_host_summoner.h"

namespace services {

// Finds the host for a new run or page: one that is connected, else a serverless one that is asked to connect
// (spec/protocol.md §4.7). The choice is made when `found` is called; the host is connected then. Core
// thread.
class HostFinder {
public:
    using Found = std::function<void(base::Result<Host*>)>;

    HostFinder(HostRegistry& hosts, HttpHostSummoner& summoner) : m_hosts(hosts), m_summoner(summoner) {}

    void forAction(const model::Action& action, Found found) const;
    void forPage(const model::Page& page, Found found) const;

private:
    HostRegistry& m_hosts;
    HttpHostSummoner& m_summoner;
};

} // namespace services
