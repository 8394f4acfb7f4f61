#pragma once

#include "server/base/paging.h"
#include "server/model/cadence.h"
#include "server/services/action_details.h"
#include "server/services/audit_trail.h"
#include "server/services/scheduler.h"

namespace services {

// What is set for live actions in the dashboard (spec/accounts.md §5.8, §8.11). All of it asks for the
// permission WRITE_PROD_ACTIONS, whatever the teams of the person may do. Core thread.
class ActionSettingsService {
public:
    static constexpr qsizetype MaxDestinations = 20;
    static constexpr qsizetype MaxSchedules = 10;

    ActionSettingsService(store::Stores& stores, CatalogService& catalog, const ActionDetailReader& details,
                          Scheduler& scheduler, ChangeFeed& feed, AuditTrail& audit,
                          const base::Clock& clock);

    struct General {
        std::optional<std::optional<QString>> name; // Absent: as it is; nothing in it: as declared.
        std::optional<std::optional<QString>> description;
        std::optional<std::optional<bool>> backgroundable;
    };
    // Conflict with reason "feature_disabled" unless the feature ACTION_METADATA_GENERAL_CONFIG is on. What
    // does not run in the background loses its schedules.
    [[nodiscard]] base::Result<ActionView> updateGeneral(const MemberIdentity& who, const Visitor& visitor,
                                                         const QString& id, const General& change);

    struct Destination {
        model::NotificationMethod method = model::NotificationMethod::Email;
        QString to; // An address, or "#channel".
    };
    // None: the person who runs the action. InvalidArgument with reason "invalid_destination" or
    // "slack_not_connected".
    [[nodiscard]] base::Result<ActionView> setNotifications(const MemberIdentity& who, const Visitor& visitor,
                                                            const QString& id,
                                                            const QList<Destination>& destinations);

    struct Right {
        QString teamId;
        model::AccessLevel level = model::AccessLevel::Viewer;
    };
    // Conflict with reason "access_defined_in_code" while an app that is connected decides itself.
    [[nodiscard]] base::Result<ActionView> setAccess(const MemberIdentity& who, const Visitor& visitor,
                                                     const QString& id,
                                                     std::optional<model::ActionAvailability> availability,
                                                     const QList<Right>& rights);

    struct ScheduleDraft {
        model::Cadence cadence;
        QString runnerId; // Empty: the organization's owner.
        bool notifyOnSuccess = false;
    };
    // Exactly these from now on, in this order; equal ones stay as they are (spec/protocol.md §9.1). Conflict
    // with reason "not_backgroundable"; InvalidArgument with reason "invalid_schedule" or "unknown_runner".
    [[nodiscard]] base::Result<ActionView> setSchedules(const MemberIdentity& who, const Visitor& visitor,
                                                        const QString& id,
                                                        const QList<ScheduleDraft>& drafts);

    // Nobody sees or runs an archived action, and its schedules are gone for good.
    [[nodiscard]] base::Result<ActionView> setArchived(const MemberIdentity& who, const Visitor& visitor,
                                                       const QString& id, bool archived);

private:
    [[nodiscard]] base::Result<ActionView> find(const MemberIdentity& who, const QString& id) const;
    [[nodiscard]] base::Status checkRunner(const MemberIdentity& who, const QString& runnerId,
                                           const QString& pointer) const;
    [[nodiscard]] base::Status removeSchedules(const QList<model::Schedule>& schedules);
    [[nodiscard]] base::Status keepOrAdd(const model::Action& action, const ScheduleDraft& draft,
                                         qint64 position, QList<model::Schedule>& current);
    [[nodiscard]] base::Status removeAllSchedules(const QString& actionId);
    // Tells lists and the audit log, and returns the action as it is now.
    [[nodiscard]] base::Result<ActionView> changed(const MemberIdentity& who, const Visitor& visitor,
                                                   const model::Action& action, const QString& what);

    store::Stores& m_stores;
    CatalogService& m_catalog;
    const ActionDetailReader& m_details;
    Scheduler& m_scheduler;
    ChangeFeed& m_feed;
    AuditTrail& m_audit;
    const base::Clock& m_clock;
};

} // namespace services
