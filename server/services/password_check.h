#pragma once

#include "server/services/ports.h"
#include "server/services/throttle.h"
#include "server/services/visitor.h"
#include "server/store/stores.h"

namespace services {

// Finds out whether somebody knows an account's password: slower and slower for those who guess, and taking
// as long when there is no such account. Makes hashes of an older kind anew on the way. Core thread.
class PasswordCheck {
public:
    PasswordCheck(store::Stores& stores, PasswordHasher& hasher, const base::Clock& clock);

    struct Guess {
        QString email;                   // As it was typed.
        std::optional<model::User> user; // The account it belongs to, if any.
        QString password;
        QString network; // See Visitor.
    };
    using Verdict = std::optional<model::User>; // The account as it is now; nothing: wrong password.
    // Fails with RateLimited.
    void verify(const Guess& guess, Done<Verdict> done);

private:
    [[nodiscard]] base::Status admit(const QString& account, const QString& network);
    void compare(const Guess& guess, Done<Verdict> done);
    void confirm(const Guess& guess, const QString& hash, const Done<Verdict>& done);
    void settle(const Guess& guess, const base::Result<Verdict>& verdict, const Done<Verdict>& done);
    void renew(const model::User& user, const QString& password);

    store::Stores& m_stores;
    PasswordHasher& m_hasher;
    const base::Clock& m_clock;
    Throttle m_accounts;
    Throttle m_networks;
};

// What a wrong password is answered with, wherever it is asked for.
[[nodiscard]] base::Failure invalidCredentials();

} // namespace services
