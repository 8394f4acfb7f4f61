#include "server/store/access_table.h"

#include "server/store/model_enums.h"
#include "server/store/scope_rows.h"

#include <algorithm>

namespace store {

using namespace Qt::StringLiterals;

static void read(Row& row, model::TeamAccess& access) {
    row.into(access.entityId, access.teamId, access.level);
}

struct AccessTable::Known {
    QString id;
    std::optional<model::ActionAvailability> availability;
    QList<model::TeamAccess> rows;
};

void read(Row& row, AccessTable::Known& known) { row.into(known.id, known.availability); }

AccessTable::AccessTable(Database& database, const QString& entities, const QString& table,
                         const QString& column)
    : m_database(database), m_entities(entities), m_table(table), m_column(column) {}

base::Result<QList<model::TeamAccess>> AccessTable::of(const QString& entityId) {
    return m_database.list<model::TeamAccess>(
        u"SELECT %1, team_id, level FROM %2 WHERE %1 = ? ORDER BY team_id"_s.arg(m_column, m_table),
        {entityId});
}

base::Result<QList<model::TeamAccess>> AccessTable::inScope(const model::Scope& scope) {
    return m_database.list<model::TeamAccess>(
        u"SELECT x.%1, x.team_id, x.level FROM %3 n JOIN %2 x ON x.%1 = n.id WHERE %4 ORDER BY x.%1, x.team_id"_s
            .arg(m_column, m_table, m_entities, store::inScope(u"n"_s)),
        scopeBinds(scope));
}

base::Status AccessTable::replace(const QString& entityId,
                                  std::optional<model::ActionAvailability> availability,
                                  const QList<model::TeamAccess>& rows, qint64 at) {
    base::Status status =
        m_database.exec(u"UPDATE %1 SET availability = ?, updated_at = ? WHERE id = ?"_s.arg(m_entities),
                        {availability, at, entityId});
    if (status)
        status = m_database.exec(u"DELETE FROM %1 WHERE %2 = ?"_s.arg(m_table, m_column), {entityId});
    if (!status)
        return status;
    QList<Binds> values;
    for (const model::TeamAccess& row : rows)
        values.append(Binds{entityId, row.teamId, row.level});
    return m_database.execMany(u"INSERT INTO %1 (%2, team_id, level) VALUES"_s.arg(m_table, m_column), values,
                               u"ON CONFLICT DO NOTHING"_s);
}

base::Result<bool> AccessTable::replaceDeclared(const QList<DeclaredAccess>& declared, qint64 at) {
    const auto before = known(declared);
    if (!before)
        return base::fail(before.error());
    bool changed = false;
    for (const DeclaredAccess& wanted : declared) {
        const Known current = before->value(wanted.entityId);
        QList<model::TeamAccess> rows;
        for (const QString& teamId : wanted.runnerTeamIds)
            rows.append({wanted.entityId, teamId, model::AccessLevel::Runner});
        if (current.availability == wanted.availability && current.rows.size() == rows.size() &&
            std::is_permutation(rows.begin(), rows.end(), current.rows.begin()))
            continue;
        if (const base::Status replaced = replace(wanted.entityId, wanted.availability, rows, at); !replaced)
            return base::fail(replaced.error());
        changed = true;
    }
    return changed;
}

base::Result<QHash<QString, AccessTable::Known>> AccessTable::known(const QList<DeclaredAccess>& declared) {
    QStringList ids;
    for (const DeclaredAccess& wanted : declared)
        ids.append(wanted.entityId);
    QHash<QString, Known> result;
    return inChunks(ids, [&](const QStringList& chunk) { return addKnown(chunk, result); }).map([&result] {
        return std::move(result);
    });
}

base::Status AccessTable::addKnown(const QStringList& ids, QHash<QString, Known>& known) {
    Binds binds;
    const QString list = inList(ids, binds);
    const auto entities = m_database.list<Known>(
        u"SELECT id, availability FROM %1 WHERE id IN %2"_s.arg(m_entities, list), binds);
    if (!entities)
        return base::fail(entities.error());
    for (const Known& entity : *entities)
        known.insert(entity.id, entity);
    const auto rows = m_database.list<model::TeamAccess>(
        u"SELECT %1, team_id, level FROM %2 WHERE %1 IN %3"_s.arg(m_column, m_table, list), binds);
    if (!rows)
        return base::fail(rows.error());
    for (const model::TeamAccess& row : *rows)
        known[row.entityId].rows.append(row);
    return {};
}

} // namespace store
