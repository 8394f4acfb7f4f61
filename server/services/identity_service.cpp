#include "server/services/identity_service.h"

#include "server/store/stores.h"

#include <algorithm>

namespace services {

using namespace Qt::StringLiterals;

IdentityService::IdentityService(store::Stores& stores, RunBook& book, ClientRegistry& clients,
                                 ClientRuns& runs, IdentityCheck& check)
    : m_stores(stores), m_book(book), m_clients(clients), m_runs(runs), m_check(check) {}

base::Result<IdentityService::State> IdentityService::state(const SessionIdentity& who,
                                                            const QString& transactionId) {
    return gracePeriod(who, transactionId).map([&](qint64 graceMs) {
        return State{m_check.isFresh(who.session, graceMs), graceMs};
    });
}

base::Result<qint64> IdentityService::gracePeriod(const SessionIdentity& who, const QString& transactionId) {
    if (transactionId.isEmpty())
        return IdentityGraceMs;
    const auto run = m_stores.transactions.byId(transactionId);
    if (!run)
        return base::fail(run.error());
    if (!*run || (*run)->ownerId != who.user.id)
        return base::fail(base::Code::NotFound, u"Transaction not found."_s);
    const auto requirements = m_stores.transactions.requirements(transactionId);
    if (!requirements)
        return base::fail(requirements.error());
    const auto open = std::find_if(requirements->begin(), requirements->end(),
                                   [](const auto& requirement) { return requirement.isOpen(); });
    return open == requirements->end() ? IdentityGraceMs : open->gracePeriodMs.value_or(IdentityGraceMs);
}

base::Status IdentityService::checkClient(const SessionIdentity& who, const QString& transactionId) {
    const Run* const run = m_book.loaded(transactionId);
    const Client* const client = run ? m_clients.find(run->row.currentClientId) : nullptr;
    // A browser that is reconnecting at this moment is nobody else's.
    if (!client || client->sessionId == who.session.id)
        return {};
    return base::fail(base::Code::Conflict, u"This transaction is open in another browser."_s,
                      "transaction_elsewhere");
}

void IdentityService::confirm(const SessionIdentity& who, const Proof& proof, Done<void> done) {
    const base::Result<qint64> graceMs = gracePeriod(who, proof.transactionId);
    if (!graceMs) {
        done(base::fail(graceMs.error()));
        return;
    }
    if (!proof.password) {
        const base::Status fresh = m_check.requireFresh(who.session, *graceMs);
        done(fresh ? satisfy(who, proof.transactionId) : fresh);
        return;
    }
    m_check.prove(who, *proof.password, proof.visitor,
                  [this, who, id = proof.transactionId, done = std::move(done)](const base::Status& proven) {
                      done(proven ? satisfy(who, id) : proven);
                  });
}

base::Status IdentityService::satisfy(const SessionIdentity& who, const QString& transactionId) {
    if (transactionId.isEmpty())
        return {};
    if (const base::Status here = checkClient(who, transactionId); !here)
        return here;
    return m_runs.confirmIdentity(transactionId);
}

} // namespace services
