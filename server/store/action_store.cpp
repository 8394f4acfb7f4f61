#include "server/store/action_store.h"

#include "server/store/model_enums.h"
#include "server/store/scope_rows.h"
#include "server/store/text_search.h"

#include <tuple>

namespace store {

using namespace Qt::StringLiterals;

namespace {

QString actionSearchText(const model::Action& action) {
    return searchText({action.slug, action.name, action.nameOverride.value_or(QString())});
}

Binds actionBinds(const model::Action& action) {
    return {action.id,
            action.slug,
            action.scope.organizationId,
            action.scope.environmentId,
            action.scope.developerId,
            action.name,
            action.description,
            action.backgroundable,
            action.warnOnClose,
            action.unlisted,
            action.nameOverride,
            action.descriptionOverride,
            action.backgroundableOverride,
            action.archivedAt,
            action.defaultNotificationDelivery,
            action.availability,
            action.createdAt,
            action.updatedAt,
            actionSearchText(action)};
}

// Whether anything differed.
bool update(model::Action& action, const model::ActionDeclaration& declaration) {
    const auto wanted = std::tie(declaration.name, declaration.description, declaration.backgroundable,
                                 declaration.warnOnClose, declaration.unlisted);
    auto current =
        std::tie(action.name, action.description, action.backgroundable, action.warnOnClose, action.unlisted);
    if (current == wanted)
        return false;
    current = wanted;
    return true;
}

} // namespace

const Table& actionsTable() {
    static const Table table(
        u"actions"_s, u"a"_s,
        u"id, slug, organization_id, environment_id, developer_id, name, description, backgroundable, "
        "warn_on_close, unlisted, name_override, description_override, backgroundable_override, archived_at, "
        "default_notification_delivery, availability, created_at, updated_at"_s,
        u"search_text"_s);
    return table;
}

void read(Row& row, model::Action& action) {
    row.into(action.id, action.slug, action.scope, action.name, action.description, action.backgroundable,
             action.warnOnClose, action.unlisted, action.nameOverride, action.descriptionOverride,
             action.backgroundableOverride, action.archivedAt, action.defaultNotificationDelivery,
             action.availability, action.createdAt, action.updatedAt);
}

void read(Row& row, model::ActionRef& reference) {
    model::Action action;
    row.into(action.id, action.slug, action.name, action.nameOverride, action.warnOnClose,
             action.backgroundable, action.backgroundableOverride, action.archivedAt);
    reference = action.ref();
}

ActionStore::ActionStore(Database& database)
    : m_database(database), m_access(database, u"actions"_s, u"action_access"_s, u"action_id"_s) {}

base::Result<std::optional<model::Action>> ActionStore::byId(const QString& id) {
    static const QString sql = actionsTable().select() + u"WHERE a.id = ?"_s;
    return m_database.one<model::Action>(sql, {id});
}

base::Result<std::optional<model::Action>> ActionStore::bySlug(const model::Scope& scope,
                                                               const QString& slug) {
    static const QString sql = actionsTable().select() + u"WHERE %1 AND a.slug = ?"_s.arg(inScope(u"a"_s));
    return m_database.one<model::Action>(sql, scopeBinds(scope) + Binds{slug});
}

base::Result<QList<model::Action>> ActionStore::list(const model::Scope& scope) {
    static const QString sql = actionsTable().select() + u"WHERE %1 ORDER BY a.slug"_s.arg(inScope(u"a"_s));
    return m_database.list<model::Action>(sql, scopeBinds(scope));
}

base::Result<QStringList> ActionStore::mostUsed(const QString& ownerId, const model::Scope& scope,
                                                qint64 since, int limit) {
    return m_database.list<QString>(
        u"SELECT t.action_id FROM transactions t WHERE t.owner_id = ? AND t.environment_id = ? "
        "AND t.developer_id = ? AND t.created_at >= ? GROUP BY t.action_id "
        "ORDER BY COUNT(*) DESC, MAX(t.created_at) DESC, t.action_id LIMIT ?"_s,
        {ownerId, scope.environmentId, scope.developerId, since, limit});
}

base::Result<Declared> ActionStore::declare(const model::Scope& scope,
                                            const QList<model::ActionDeclaration>& declarations, qint64 at) {
    const auto rows = list(scope);
    if (!rows)
        return base::fail(rows.error());
    QHash<QString, model::ActionDeclaration> wanted;
    for (const model::ActionDeclaration& declaration : declarations)
        wanted.insert(declaration.fullSlug(), declaration);
    Declared result;
    QList<Binds> changed;
    for (const model::Action& action : rowsToWrite(*rows, wanted, update, scope, at, result.ids))
        changed.append(actionBinds(action));
    result.hasChanged = !changed.isEmpty();
    return m_database
        .execMany(actionsTable().insertHead(), changed,
                  u"ON CONFLICT (id) DO UPDATE SET name = excluded.name, description = excluded.description, "
                  "backgroundable = excluded.backgroundable, warn_on_close = excluded.warn_on_close, "
                  "unlisted = excluded.unlisted, updated_at = excluded.updated_at, "
                  "search_text = excluded.search_text"_s)
        .map([&result] { return std::move(result); });
}

base::Result<bool> ActionStore::setOverrides(const model::Action& action) {
    return m_database.execAny(
        u"UPDATE actions SET name_override = ?, description_override = ?, backgroundable_override = ?, "
        "search_text = ?, updated_at = ? WHERE id = ?"_s,
        {action.nameOverride, action.descriptionOverride, action.backgroundableOverride,
         actionSearchText(action), action.updatedAt, action.id});
}

base::Result<bool> ActionStore::setNotificationDelivery(const QString& id, const QString& json, qint64 at) {
    return m_database.execAny(
        u"UPDATE actions SET default_notification_delivery = ?, updated_at = ? WHERE id = ?"_s,
        {json, at, id});
}

base::Result<bool> ActionStore::setArchived(const QString& id, std::optional<qint64> archivedAt, qint64 at) {
    return m_database.execAny(u"UPDATE actions SET archived_at = ?, updated_at = ? WHERE id = ?"_s,
                              {archivedAt, at, id});
}

} // namespace store
