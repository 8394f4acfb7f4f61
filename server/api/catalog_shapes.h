#pragma once

#include "server/services/catalog_service.h"

#include <QJsonArray>
#include <QJsonObject>

// The tree of actions and pages as the API shows it (spec/accounts.md §8.2).
namespace api {

[[nodiscard]] QJsonObject pageShape(const services::PageView& seen);

// One level of the tree of actions and pages (spec/accounts.md §5.2): what lists show of `catalog` directly
// inside the page `prefix`, or at the top for an empty one.
struct Level {
    QJsonArray actions;
    QJsonArray archivedActions;
    QJsonArray pages; // Each with its own actions and pages, one level deep.
};
[[nodiscard]] Level levelOf(const services::CatalogView& catalog, services::CatalogService::Mode mode,
                            const QString& prefix);
// The page `slug` and those above it that exist, outermost first.
[[nodiscard]] QJsonArray breadcrumbs(const services::CatalogView& catalog, const QString& slug);
[[nodiscard]] QJsonValue currentPage(const services::CatalogView& catalog, const QString& slug);

} // namespace api
