#include "server/services/password_check.h"

#include "server/model/email.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcPasswordCheck, "accounts")

namespace services {

using namespace Qt::StringLiterals;

namespace {
// Many people may share one address, and most of them type their passwords right.
constexpr Throttle::Limits NetworkLimits{.free = 30, .refillMs = 30'000};
} // namespace

base::Failure invalidCredentials() {
    return base::fail(base::Code::Unauthenticated, u"Invalid login, please try again."_s,
                      "invalid_credentials");
}

PasswordCheck::PasswordCheck(store::Stores& stores, PasswordHasher& hasher, const base::Clock& clock)
    : m_stores(stores), m_hasher(hasher), m_clock(clock), m_accounts(clock, {}),
      m_networks(clock, NetworkLimits) {}

base::Status PasswordCheck::admit(const QString& account, const QString& network) {
    if (base::Status admitted = m_networks.attempt(network); !admitted)
        return admitted;
    base::Status admitted = m_accounts.attempt(account);
    if (!admitted)
        m_networks.giveBack(network);
    return admitted;
}

void PasswordCheck::verify(const Guess& guess, Done<Verdict> done) {
    // Counted before the answer is known, so that guesses sent all at once are no way around.
    if (const base::Status admitted = admit(model::normalizedEmail(guess.email), guess.network); !admitted)
        done(base::fail(admitted.error()));
    else
        compare(guess, std::move(done));
}

void PasswordCheck::compare(const Guess& guess, Done<Verdict> done) {
    const bool hasPassword = guess.user && !guess.user->passwordHash.isEmpty();
    const QString hash = hasPassword ? guess.user->passwordHash : m_hasher.decoy();
    m_hasher.verify(guess.password, hash,
                    [this, guess, hash, done = std::move(done)](const base::Result<bool>& matches) {
                        if (!matches)
                            settle(guess, base::fail(matches.error()), done);
                        else if (!*matches)
                            settle(guess, Verdict(), done);
                        else
                            confirm(guess, hash, done);
                    });
}

void PasswordCheck::confirm(const Guess& guess, const QString& hash, const Done<Verdict>& done) {
    const auto current = m_stores.users.byId(guess.user->id);
    if (!current || !*current) {
        settle(guess, current, done);
    } else if ((*current)->passwordHash != hash) {
        // Hashing takes its time, and an old password must not count once a new one has been set.
        Guess again = guess;
        again.user = *current;
        compare(again, done);
    } else {
        settle(guess, current, done);
        if (m_hasher.isOutdated(hash))
            renew(**current, guess.password);
    }
}

void PasswordCheck::settle(const Guess& guess, const base::Result<Verdict>& verdict,
                           const Done<Verdict>& done) {
    const QString account = model::normalizedEmail(guess.email);
    const bool isWrong = verdict && !*verdict;
    if (!isWrong)
        m_networks.giveBack(guess.network);
    if (!verdict)
        m_accounts.giveBack(account);
    else if (*verdict)
        m_accounts.forget(account);
    done(verdict);
}

void PasswordCheck::renew(const model::User& user, const QString& password) {
    m_hasher.hash(password, [this, id = user.id, old = user.passwordHash](const base::Result<QString>& hash) {
        const auto current = m_stores.users.byId(id);
        // Not if it was changed meanwhile; and if the pool is busy, the next login will do.
        if (!hash || !current || !*current || (*current)->passwordHash != old)
            return;
        if (const auto stored = m_stores.users.setPasswordHash(id, *hash, m_clock.now()); !stored)
            qCWarning(lcPasswordCheck, "Renewing a password hash failed: %ls",
                      qUtf16Printable(stored.error().detail));
    });
}

} // namespace services
