#pragma once

#include "server/services/client_runs.h"
#include "server/services/identity_check.h"

namespace services {

// Confirms identity to runs that ask for it (spec/protocol.md §5.8): that of the run's owner, in the session
// whose browser works on the run. Core thread.
class IdentityService {
public:
    IdentityService(store::Stores& stores, RunBook& book, ClientRegistry& clients, ClientRuns& runs,
                    IdentityCheck& check);

    struct State {
        bool isConfirmed = false;
        qint64 gracePeriodMs = IdentityGraceMs;
    };
    // Of the session, in the eyes of that run if one is named. NotFound unless the run is the person's own.
    [[nodiscard]] base::Result<State> state(const SessionIdentity& who, const QString& transactionId);

    struct Proof {
        QString transactionId;           // Empty: for the dashboard itself.
        std::optional<QString> password; // Nothing: the grace period has to do.
        Visitor visitor;
    };
    // Conflict with reason "transaction_elsewhere" when another browser works on the run; the others are
    // those of IdentityCheck.
    void confirm(const SessionIdentity& who, const Proof& proof, Done<void> done);

private:
    [[nodiscard]] base::Result<qint64> gracePeriod(const SessionIdentity& who, const QString& transactionId);
    [[nodiscard]] base::Status checkClient(const SessionIdentity& who, const QString& transactionId);
    [[nodiscard]] base::Status satisfy(const SessionIdentity& who, const QString& transactionId);

    store::Stores& m_stores;
    RunBook& m_book;
    ClientRegistry& m_clients;
    ClientRuns& m_runs;
    IdentityCheck& m_check;
};

} // namespace services
