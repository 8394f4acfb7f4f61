#include "server/store/page_store.h"

#include "server/store/model_enums.h"
#include "server/store/scope_rows.h"
#include "server/store/table.h"

#include <algorithm>
#include <tuple>

namespace store {

using namespace Qt::StringLiterals;

namespace {

const Table& pagesTable() {
    static const Table table(
        u"pages"_s, u"p"_s,
        u"id, slug, organization_id, environment_id, developer_id, name, description, unlisted, "
        "has_handler, availability, created_at, updated_at"_s);
    return table;
}

Binds pageBinds(const model::Page& page) {
    return {page.id,
            page.slug,
            page.scope.organizationId,
            page.scope.environmentId,
            page.scope.developerId,
            page.name,
            page.description,
            page.unlisted,
            page.hasHandler,
            page.availability,
            page.createdAt,
            page.updatedAt};
}

// Whether anything differed.
bool update(model::Page& page, const model::PageDeclaration& declaration) {
    const auto wanted =
        std::tie(declaration.name, declaration.description, declaration.unlisted, declaration.hasHandler);
    auto current = std::tie(page.name, page.description, page.unlisted, page.hasHandler);
    if (current == wanted)
        return false;
    current = wanted;
    return true;
}

} // namespace

static void read(Row& row, model::Page& page) {
    row.into(page.id, page.slug, page.scope, page.name, page.description, page.unlisted, page.hasHandler,
             page.availability, page.createdAt, page.updatedAt);
}

PageStore::PageStore(Database& database)
    : m_database(database), m_access(database, u"pages"_s, u"page_access"_s, u"page_id"_s) {}

base::Result<std::optional<model::Page>> PageStore::byId(const QString& id) {
    static const QString sql = pagesTable().select() + u"WHERE p.id = ?"_s;
    return m_database.one<model::Page>(sql, {id});
}

base::Result<std::optional<model::Page>> PageStore::bySlug(const model::Scope& scope, const QString& slug) {
    static const QString sql = pagesTable().select() + u"WHERE %1 AND p.slug = ?"_s.arg(inScope(u"p"_s));
    return m_database.one<model::Page>(sql, scopeBinds(scope) + Binds{slug});
}

base::Result<QList<model::Page>> PageStore::atOrAbove(const model::Scope& scope, const QString& slug) {
    QStringList path;
    for (QStringView at = slug; !at.isEmpty(); at = model::parentPath(at))
        path.append(at.toString());
    Conditions conditions;
    conditions.add(inScope(u"p"_s), scopeBinds(scope));
    conditions.addIn(u"p.slug"_s, path);
    auto pages = m_database.list<model::Page>(pagesTable().select() + u"WHERE "_s + conditions.sql(),
                                              conditions.binds());
    if (pages)
        std::sort(pages->begin(), pages->end(),
                  [](const model::Page& a, const model::Page& b) { return a.slug.size() > b.slug.size(); });
    return pages;
}

base::Result<QList<model::Page>> PageStore::list(const model::Scope& scope) {
    static const QString sql = pagesTable().select() + u"WHERE %1 ORDER BY p.slug"_s.arg(inScope(u"p"_s));
    return m_database.list<model::Page>(sql, scopeBinds(scope));
}

base::Result<Declared> PageStore::declare(const model::Scope& scope,
                                          const QList<model::PageDeclaration>& declarations, qint64 at) {
    const auto rows = list(scope);
    if (!rows)
        return base::fail(rows.error());
    QHash<QString, model::PageDeclaration> wanted;
    for (const model::PageDeclaration& declaration : declarations)
        wanted.insert(declaration.slug, declaration);
    Declared result;
    QList<Binds> changed;
    for (const model::Page& page : rowsToWrite(*rows, wanted, update, scope, at, result.ids))
        changed.append(pageBinds(page));
    result.hasChanged = !changed.isEmpty();
    return m_database
        .execMany(pagesTable().insertHead(), changed,
                  u"ON CONFLICT (id) DO UPDATE SET name = excluded.name, description = excluded.description, "
                  "unlisted = excluded.unlisted, has_handler = excluded.has_handler, "
                  "updated_at = excluded.updated_at"_s)
        .map([&result] { return std::move(result); });
}

} // namespace store
