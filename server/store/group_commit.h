#pragma once

#include "server/store/connection.h"

#include <optional>

namespace store {

enum class Access { Read, Write };

// Shares one transaction, and so one fsync, between the work items of a batch (design.md §5):
//
//     for each item: beginItem(); run it; endItem(it succeeded);     then once: commit();
//
// The transaction is opened by the batch's first write, so that items that only read or only change memory
// cost nothing. Inside it every item but the first, which needs none, has its own savepoint: one that fails
// is rolled back alone. A statement that fails dooms its item, on both databases alike, since PostgreSQL
// would refuse to go on; a conflict that is expected is therefore written as ON CONFLICT DO NOTHING. Nothing
// of a batch is acknowledged before commit() has succeeded.
class GroupCommit {
public:
    explicit GroupCommit(Connection& connection) : m_connection(connection) {}

    void beginItem();
    // Takes back what the item wrote unless `keep`. Fails when an item that was to be kept could not be,
    // because a statement of it had failed.
    [[nodiscard]] base::Status endItem(bool keep);
    // Whether the current or last item wrote anything that stands.
    [[nodiscard]] bool itemWrote() const { return m_itemWrote; }
    // Whether commit() has anything to make durable. While it has not, no transaction is open between items.
    [[nodiscard]] bool batchWrote() const { return m_batchWrote; }

    // Ends the batch. After a failure nothing of it is stored.
    [[nodiscard]] base::Status commit();
    void rollback();

    [[nodiscard]] bool isTransactionOpen() const { return m_isOpen; }
    // For Database, around every statement.
    [[nodiscard]] base::Status beforeStatement(Access access);
    void statementFailed(const base::Error& error);

private:
    [[nodiscard]] base::Status openTransaction();
    [[nodiscard]] base::Status setSavepoint();
    void takeBackItem();
    void reset();

    Connection& m_connection;
    bool m_isOpen = false;
    bool m_isInItem = false;
    bool m_itemWrote = false;
    bool m_batchWrote = false;
    bool m_hasSavepoint = false;
    bool m_isSavepointUsed = false;          // Something kept was written since the last savepoint, or BEGIN.
    std::optional<base::Error> m_itemError;  // The item is doomed.
    std::optional<base::Error> m_batchError; // The whole batch is.
};

} // namespace store
