#pragma once

#include "server/base/clock.h"
#include "server/base/result.h"
#include "server/services/access_rules.h"
#include "server/services/host_registry.h"
#include "server/services/http_host_registry.h"
#include "server/services/identity.h"

namespace store {
struct Stores;
}

namespace services {

// What lists say of a schedule in force: "every day at 8:00 AM PDT".
struct ScheduleNote {
    QString id;
    QString description;
};

// An action as one person sees it in lists.
struct ActionView {
    model::Action action;
    std::optional<model::HostStatus> status; // Nothing: no host has it.
    Access access;
    bool canConfigure = false;
    QList<ScheduleNote> schedules; // In lists only.
};

struct PageView {
    model::Page page;
    std::optional<model::HostStatus> status;
    Access access;
};

// All that one person may know of one scope, sorted by display name.
struct CatalogView {
    model::Environment environment;
    QList<ActionView> actions;  // Those that can be seen or run; offline, unlisted and archived ones too.
    QList<PageView> pages;      // Online ones that are open to the person or hold something that is.
    bool hasAnyActions = false; // Something has ever been declared here.
};

// What there is to run, seen by one person (spec/accounts.md §4.7, §5.1-5.4, §5.8). Core thread.
class CatalogService {
public:
    enum class Mode { Live, Console };

    CatalogService(store::Stores& stores, HostRegistry& hosts, HttpHostRegistry& httpHosts,
                   const base::Clock& clock);

    // The environment by its slug; an empty one means production, or development in console mode. NotFound
    // also when the person may not enter it.
    [[nodiscard]] base::Result<model::Environment> environment(const MemberIdentity& who, Mode mode,
                                                               const QString& slug) const;
    // The same with the stores of another connection.
    [[nodiscard]] static base::Result<model::Environment>
    environment(store::Stores& stores, const MemberIdentity& who, Mode mode, const QString& slug);
    [[nodiscard]] static model::Scope scope(const MemberIdentity& who, Mode mode,
                                            const model::Environment& environment);
    // Empty without the permission to read.
    [[nodiscard]] base::Result<CatalogView> view(const MemberIdentity& who, Mode mode,
                                                 const QString& environmentSlug) const;
    // What lists of all actions show, by slug: also those that the person may only configure.
    [[nodiscard]] base::Result<QList<ActionView>> allActions(const MemberIdentity& who,
                                                             const QString& environmentSlug) const;
    // NotFound also when the person may neither see, run nor configure it.
    [[nodiscard]] base::Result<ActionView> action(const MemberIdentity& who, Mode mode,
                                                  const model::Environment& environment,
                                                  const QString& slug) const;
    [[nodiscard]] base::Result<ActionView> action(const MemberIdentity& who, Mode mode,
                                                  const QString& environmentSlug, const QString& slug) const;
    // By its id, if it belongs to the person's organization and, being somebody's own, to them.
    [[nodiscard]] base::Result<ActionView> action(const MemberIdentity& who, const QString& id) const;
    [[nodiscard]] base::Result<PageView> page(const MemberIdentity& who, Mode mode,
                                              const QString& environmentSlug, const QString& slug) const;
    [[nodiscard]] base::Result<QStringList> mostUsed(const MemberIdentity& who, Mode mode,
                                                     const QString& environmentSlug, qint64 now) const;
    [[nodiscard]] QList<Host*> hostsOf(const QString& actionId) const {
        return m_hosts.hostsOfAction(actionId);
    }
    [[nodiscard]] QList<const Host*> hostsIn(const model::Scope& scope) const;
    // Whether a host is online with one of the person's development keys, and which.
    [[nodiscard]] const Host* developmentHost(const MemberIdentity& who) const;

private:
    struct Rows {
        QList<model::Action> actions;
        QList<model::Page> pages;
        QList<model::TeamAccess> access; // Of both.
    };
    [[nodiscard]] base::Result<Rows> rows(const model::Scope& scope) const;
    [[nodiscard]] ActionView view(const model::Action& action, const AccessRules& rules,
                                  const MemberIdentity& who) const;
    [[nodiscard]] PageView view(const model::Page& page, const AccessRules& rules) const;
    [[nodiscard]] std::optional<model::HostStatus> statusOf(const model::Action& action) const;
    [[nodiscard]] std::optional<model::HostStatus> statusOf(const model::Page& page) const;
    // One action with the rules that concern it.
    [[nodiscard]] base::Result<ActionView> judge(const MemberIdentity& who,
                                                 const std::optional<model::Action>& action) const;
    [[nodiscard]] base::Status addSchedules(const QString& organizationId, QList<ActionView>& actions) const;
    void addPages(CatalogView& view, const Rows& rows, const AccessRules& rules, Mode mode) const;

    store::Stores& m_stores;
    HostRegistry& m_hosts;
    const HttpHostRegistry& m_httpHosts;
    const base::Clock& m_clock;
};

// Whether lists show something with this status: live ones anything but offline, consoles only what is
// online.
[[nodiscard]] bool isListed(std::optional<model::HostStatus> status, CatalogService::Mode mode);

} // namespace services
