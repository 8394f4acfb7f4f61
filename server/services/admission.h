#pragma once

#include "server/base/clock.h"
#include "server/services/settings.h"
#include "server/store/stores.h"

namespace services {

// Who may open an account (spec/accounts.md §3.4, §9 item 1). While there is none, only the bearer of the
// set-up link; then whom REGISTRATION lets in. Core thread.
class Admission {
public:
    Admission(store::Stores& stores, const base::Clock& clock, const Settings& settings)
        : m_stores(stores), m_clock(clock), m_settings(settings) {}

    // There is no account yet.
    [[nodiscard]] base::Result<bool> isSetupPending();
    // The one-time link that makes the first account; nothing once there is one.
    [[nodiscard]] base::Result<std::optional<QString>> setupLink();
    [[nodiscard]] base::Result<Registration> registration();

    struct Ticket {
        QString setupToken;
        QString invitationToken;
        QString email;
    };
    struct Pass {
        bool isFirst = false; // The account will administrate the instance.
        std::optional<model::Invitation> invitation;
    };
    // Forbidden with reason "setup_required", "setup_link_used" or "registration_closed"; see invitation().
    [[nodiscard]] base::Result<Pass> admit(const Ticket& ticket);
    // InvalidArgument with reason "invitation_invalid"; Conflict with "invitation_for_other_email", unless
    // `email` is empty.
    [[nodiscard]] base::Result<model::Invitation> invitation(const QString& token, const QString& email);

private:
    [[nodiscard]] base::Result<Pass> admitFirst(const QString& setupToken) const;
    [[nodiscard]] base::Result<Pass> admitInvited(const Ticket& ticket, Registration registration);

    store::Stores& m_stores;
    const base::Clock& m_clock;
    const Settings& m_settings;
};

} // namespace services
