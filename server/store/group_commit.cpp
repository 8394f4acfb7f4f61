#include "server/store/group_commit.h"

#include <utility>

namespace store {

using namespace Qt::StringLiterals;

void GroupCommit::beginItem() {
    Q_ASSERT(!m_isInItem);
    m_isInItem = true;
    m_itemWrote = false;
    m_itemError.reset();
}

base::Status GroupCommit::endItem(bool keep) {
    Q_ASSERT(m_isInItem);
    m_isInItem = false;
    if (keep && !m_itemError) {
        m_batchWrote |= m_itemWrote;
        m_isSavepointUsed |= m_itemWrote;
        return {};
    }
    if (m_isOpen)
        takeBackItem();
    m_itemWrote = false;
    if (keep)
        return base::fail(*m_itemError);
    return {};
}

void GroupCommit::takeBackItem() {
    if (!m_batchWrote) {
        // Nothing else is in the transaction, so it need not wait for the end of the batch.
        rollback();
        return;
    }
    // While the savepoint is an earlier item's, this one has not touched the database.
    if (m_isSavepointUsed || m_batchError)
        return;
    // The savepoint stays, ready for the next item. Some errors, such as a full disk, make SQLite roll back
    // the whole transaction by itself; then there is no savepoint, and what the batch kept is gone too.
    if (const base::Status taken = m_connection.control({u"ROLLBACK TO SAVEPOINT item"_s}); !taken)
        m_batchError = m_itemError.value_or(taken.error());
}

base::Status GroupCommit::beforeStatement(Access access) {
    if (m_batchError)
        return base::fail(*m_batchError);
    if (!m_isInItem) {
        Q_ASSERT(!m_isOpen);
        return {};
    }
    if (m_itemError)
        return base::fail(*m_itemError);
    if (access == Access::Write && !m_isOpen) {
        if (base::Status opened = openTransaction(); !opened)
            return opened;
    } else if (m_isSavepointUsed) {
        if (base::Status set = setSavepoint(); !set)
            return set;
    }
    m_itemWrote |= access == Access::Write;
    return {};
}

base::Status GroupCommit::openTransaction() {
    // SQLite takes the write lock at once: a reader that turns into a writer later fails without waiting.
    const QString begin = m_connection.dialect() == Dialect::Sqlite ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s;
    base::Status opened = m_connection.control({begin});
    // Nothing has been written yet, so a session that was lost while idle is simply replaced.
    if (!opened && m_connection.isLost() && m_connection.reopen())
        opened = m_connection.control({begin});
    m_isOpen = opened.has_value();
    return opened;
}

base::Status GroupCommit::setSavepoint() {
    QStringList statements = {u"SAVEPOINT item"_s};
    if (std::exchange(m_hasSavepoint, true))
        statements.prepend(u"RELEASE SAVEPOINT item"_s);
    const base::Status set = m_connection.control(statements);
    m_isSavepointUsed = false;
    if (!set)
        m_batchError = set.error();
    return set;
}

void GroupCommit::statementFailed(const base::Error& error) {
    if (!m_isInItem)
        return;
    m_itemError = error;
    if (m_isOpen && m_connection.isLost())
        m_batchError = error;
}

base::Status GroupCommit::commit() {
    Q_ASSERT(!m_isInItem);
    if (m_batchError) {
        base::Error error = *m_batchError;
        rollback();
        return base::fail(std::move(error));
    }
    if (!m_isOpen)
        return {};
    reset();
    return m_connection.commit();
}

void GroupCommit::rollback() {
    // A rollback that fails has nothing left to undo: the session is lost, or it has ended already.
    if (m_isOpen && !m_connection.isLost())
        static_cast<void>(m_connection.control({u"ROLLBACK"_s}));
    reset();
}

void GroupCommit::reset() {
    m_isOpen = false;
    m_batchWrote = false;
    m_hasSavepoint = false;
    m_isSavepointUsed = false;
    m_batchError.reset();
}

} // namespace store
