#pragma once

#include "server/store/database.h"

namespace store {

// A transaction outside the group commit of the core thread: for migrations and the command line. Rolls back
// unless committed. Takes SQLite's write lock at once.
class Transaction {
public:
    [[nodiscard]] static base::Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    [[nodiscard]] base::Status commit();

private:
    explicit Transaction(Database& database) : m_database(&database) {}
    void rollback();

    Database* m_database; // Null: moved from, or over.
};

} // namespace store
