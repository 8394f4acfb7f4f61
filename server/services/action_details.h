#pragma once

#include "server/model/schedule.h"
#include "server/services/catalog_service.h"

namespace services {

// A schedule in force, with what people want to know about it.
struct ScheduleView {
    model::Schedule schedule;
    std::optional<model::UserRef> runner; // Nothing: the organization's owner.
    std::optional<qint64> nextRunAt;
    QString description; // "every day at 8:00 AM PDT".
    std::optional<model::ScheduleRun> lastRun;
};

// One action with all that is set for it (spec/accounts.md §8.2 "Action").
struct ActionDetails {
    ActionView seen;
    QList<Host*> hosts;
    QList<model::HttpHost> endpoints;
    bool isAccessDefinedInCode = false;
    QList<model::TeamAccess> access; // Only for those who may change it.
    QList<ScheduleView> schedules;
};

// Core thread.
class ActionDetailReader {
public:
    ActionDetailReader(store::Stores& stores, CatalogService& catalog, HttpHostRegistry& httpHosts,
                       const base::Clock& clock)
        : m_stores(stores), m_catalog(catalog), m_httpHosts(httpHosts), m_clock(clock) {}

    [[nodiscard]] base::Result<ActionDetails> of(const MemberIdentity& who, const ActionView& seen) const;
    [[nodiscard]] base::Result<QList<ScheduleView>> schedulesOf(const QString& actionId) const;
    // Whether an app that is connected says itself who may run the action.
    [[nodiscard]] bool isAccessDefinedInCode(const QString& actionId) const;

private:
    [[nodiscard]] base::Result<ScheduleView> view(const model::Schedule& schedule) const;

    store::Stores& m_stores;
    CatalogService& m_catalog;
    const HttpHostRegistry& m_httpHosts;
    const base::Clock& m_clock;
};

} // namespace services
