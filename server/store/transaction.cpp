#include "server/store/transaction.h"

namespace store {

using namespace Qt::StringLiterals;

base::Result<Transaction> Transaction::begin(Database& database) {
    Q_ASSERT(!database.isInTransaction());
    const bool isSqlite = database.dialect() == Dialect::Sqlite;
    if (base::Status begun = database.execScript({isSqlite ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s}); !begun)
        return base::fail(std::move(begun.error()));
    database.m_hasTransaction = true;
    return Transaction(database);
}

Transaction::~Transaction() {
    if (m_database)
        rollback();
}

base::Status Transaction::commit() {
    Q_ASSERT(m_database);
    Database& database = *std::exchange(m_database, nullptr);
    database.m_hasTransaction = false;
    return database.m_connection->commit();
}

void Transaction::rollback() {
    Database& database = *std::exchange(m_database, nullptr);
    // A rollback that fails has nothing left to undo: the session is lost, or it has ended already.
    if (!database.m_connection->isLost())
        static_cast<void>(database.m_connection->runAll({u"ROLLBACK"_s}));
    database.m_hasTransaction = false;
}

} // namespace store
