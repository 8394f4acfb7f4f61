#include "server/store/link_table.h"

#include "server/store/sql_list.h"

#include <QSet>

namespace store {

using namespace Qt::StringLiterals;

static void read(Row& row, Link& link) { row.into(link.hostId, link.targetId); }

LinkTable::LinkTable(Database& database, const QString& table, const QString& hostColumn,
                     const QString& targetColumn)
    : m_database(database), m_table(table), m_hostColumn(hostColumn), m_targetColumn(targetColumn) {}

base::Result<QList<Link>> LinkTable::all() {
    return m_database.list<Link>(
        u"SELECT %2, %3 FROM %1 ORDER BY %2, %3"_s.arg(m_table, m_hostColumn, m_targetColumn));
}

base::Result<QStringList> LinkTable::of(const QString& hostId) {
    return m_database.list<QString>(
        u"SELECT %3 FROM %1 WHERE %2 = ? ORDER BY %3"_s.arg(m_table, m_hostColumn, m_targetColumn), {hostId});
}

base::Result<bool> LinkTable::replace(const QString& hostId, const QStringList& targetIds) {
    const auto current = of(hostId);
    if (!current)
        return base::fail(current.error());
    const QSet<QString> before(current->begin(), current->end());
    const QSet<QString> after(targetIds.begin(), targetIds.end());
    if (before == after)
        return false;
    const QSet<QString> gone = before - after;
    if (const base::Status removed = remove(hostId, QStringList(gone.begin(), gone.end())); !removed)
        return base::fail(removed.error());
    QList<Binds> rows;
    for (const QString& targetId : after - before)
        rows.append(Binds{hostId, targetId});
    return m_database
        .execMany(u"INSERT INTO %1 (%2, %3) VALUES"_s.arg(m_table, m_hostColumn, m_targetColumn), rows)
        .map([] { return true; });
}

base::Status LinkTable::remove(const QString& hostId, const QStringList& targetIds) {
    return inChunks(targetIds, [&](const QStringList& chunk) {
        Binds binds = {hostId};
        const QString list = inList(chunk, binds);
        return m_database.exec(
            u"DELETE FROM %1 WHERE %2 = ? AND %3 IN %4"_s.arg(m_table, m_hostColumn, m_targetColumn, list),
            binds);
    });
}

} // namespace store
