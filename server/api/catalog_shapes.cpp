#include "server/api/catalog_shapes.h"

#include "server/api/account_shapes.h"
#include "server/api/action_shapes.h"

#include <algorithm>

namespace api {

using namespace Qt::StringLiterals;
using services::ActionView;
using services::CatalogView;
using services::PageView;
using Mode = services::CatalogService::Mode;

namespace {

bool isDirectlyIn(QStringView slug, QStringView prefix) { return model::parentPath(slug) == prefix; }

QJsonArray childPages(const CatalogView& catalog, Mode mode, const QString& prefix, bool withChildren);

QJsonArray childActions(const CatalogView& catalog, Mode mode, const QString& prefix, bool archived) {
    QJsonArray array;
    for (const ActionView& seen : catalog.actions) {
        const bool shown = services::isListed(seen.status, mode) && !seen.action.unlisted &&
                           seen.action.archivedAt.has_value() == archived &&
                           isDirectlyIn(seen.action.slug, prefix);
        if (shown)
            array.append(actionSummary(seen));
    }
    return array;
}

QJsonArray childPages(const CatalogView& catalog, Mode mode, const QString& prefix, bool withChildren) {
    QJsonArray array;
    for (const PageView& seen : catalog.pages) {
        if (seen.page.unlisted || !isDirectlyIn(seen.page.slug, prefix))
            continue;
        QJsonObject page = pageShape(seen);
        if (withChildren) {
            page.insert(u"actions"_s, childActions(catalog, mode, seen.page.slug, false));
            page.insert(u"pages"_s, childPages(catalog, mode, seen.page.slug, false));
        }
        array.append(page);
    }
    return array;
}

const PageView* findPage(const CatalogView& catalog, QStringView slug) {
    const auto page = std::find_if(catalog.pages.begin(), catalog.pages.end(),
                                   [&](const PageView& seen) { return seen.page.slug == slug; });
    return page == catalog.pages.end() ? nullptr : &*page;
}

} // namespace

QJsonObject pageShape(const PageView& seen) {
    const model::Page& page = seen.page;
    return {{u"id"_s, page.id},
            {u"slug"_s, page.slug},
            {u"name"_s, page.displayName()},
            {u"description"_s, textOrNull(page.description)},
            {u"status"_s, hostStatus(seen.status)},
            {u"hasHandler"_s, page.hasHandler},
            {u"unlisted"_s, page.unlisted},
            {u"canRun"_s, seen.access.canRun},
            {u"canView"_s, seen.access.canView},
            {u"parentSlug"_s, textOrNull(model::parentPath(page.slug).toString())}};
}

Level levelOf(const CatalogView& catalog, Mode mode, const QString& prefix) {
    return {childActions(catalog, mode, prefix, false), childActions(catalog, mode, prefix, true),
            childPages(catalog, mode, prefix, true)};
}

QJsonArray breadcrumbs(const CatalogView& catalog, const QString& slug) {
    QJsonArray array;
    for (QStringView path = slug; !path.isEmpty(); path = model::parentPath(path)) {
        if (const PageView* const page = findPage(catalog, path))
            array.prepend(pageShape(*page));
    }
    return array;
}

QJsonValue currentPage(const CatalogView& catalog, const QString& slug) {
    const PageView* const page = slug.isEmpty() ? nullptr : findPage(catalog, slug);
    return page ? QJsonValue(pageShape(*page)) : QJsonValue(QJsonValue::Null);
}

} // namespace api
