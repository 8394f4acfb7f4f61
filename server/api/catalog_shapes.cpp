#include "server/api/catalog_shapes.h"

#include "server/base/json.h"

#include <algorithm>

namespace api {

using namespace Qt::StringLiterals;
using services::ActionView;
using services::CatalogView;
using services::PageView;
using Mode = services::CatalogService::Mode;

namespace {

QJsonValue statusText(std::optional<model::HostStatus> status) {
    return status ? QJsonValue(QString(model::toString(*status))) : QJsonValue(QJsonValue::Null);
}

QJsonValue textOrNull(QStringView text) {
    return text.isEmpty() ? QJsonValue() : QJsonValue(text.toString());
}

template <class T>
QJsonValue orNull(const std::optional<T>& value) {
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue availabilityText(std::optional<model::ActionAvailability> availability) {
    return availability ? QJsonValue(QString(model::toString(*availability))) : QJsonValue(QJsonValue::Null);
}

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

QJsonObject actionSummary(const ActionView& seen) {
    const model::Action& action = seen.action;
    return {{u"id"_s, action.id},
            {u"slug"_s, action.slug},
            {u"name"_s, action.displayName()},
            {u"description"_s, textOrNull(action.displayDescription())},
            {u"status"_s, statusText(seen.status)},
            {u"unlisted"_s, action.unlisted},
            {u"archived"_s, action.archivedAt.has_value()},
            {u"backgroundable"_s, action.runsInBackground()},
            {u"warnOnClose"_s, action.warnOnClose},
            {u"canRun"_s, seen.access.canRun},
            {u"canView"_s, seen.access.canView},
            {u"canConfigure"_s, seen.canConfigure},
            {u"parentSlug"_s, textOrNull(model::parentPath(action.slug))},
            {u"schedules"_s, QJsonArray()}};
}

QJsonObject actionDetail(const ActionView& seen, const QList<services::Host*>& hosts) {
    const model::Action& action = seen.action;
    QJsonArray hostArray;
    bool definedInCode = false;
    for (const services::Host* const host : hosts) {
        definedInCode = definedInCode || host->sdk.definesPermissions();
        hostArray.append(QJsonObject{{u"id"_s, host->instanceId},
                                     {u"kind"_s, u"instance"_s},
                                     {u"status"_s, QString(model::toString(host->status))},
                                     {u"sdkName"_s, host->sdk.name},
                                     {u"sdkVersion"_s, host->sdk.version}});
    }
    QJsonObject object = actionSummary(seen);
    object.insert(u"declared"_s, QJsonObject{{u"name"_s, textOrNull(action.name)},
                                             {u"description"_s, textOrNull(action.description)},
                                             {u"backgroundable"_s, action.backgroundable}});
    object.insert(u"overrides"_s, QJsonObject{{u"name"_s, orNull(action.nameOverride)},
                                              {u"description"_s, orNull(action.descriptionOverride)},
                                              {u"backgroundable"_s, orNull(action.backgroundableOverride)}});
    object.insert(u"availability"_s, availabilityText(action.availability));
    object.insert(u"accessDefinedInCode"_s, definedInCode);
    object.insert(u"hosts"_s, hostArray);
    return object;
}

QJsonObject pageShape(const PageView& seen) {
    const model::Page& page = seen.page;
    return {{u"id"_s, page.id},
            {u"slug"_s, page.slug},
            {u"name"_s, page.displayName()},
            {u"description"_s, textOrNull(page.description)},
            {u"status"_s, statusText(seen.status)},
            {u"hasHandler"_s, page.hasHandler},
            {u"unlisted"_s, page.unlisted},
            {u"canRun"_s, seen.access.canRun},
            {u"canView"_s, seen.access.canView},
            {u"parentSlug"_s, textOrNull(model::parentPath(page.slug))}};
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
