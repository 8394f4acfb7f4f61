#pragma once

#include "server/api/cursor.h"
#include "server/base/paging.h"

namespace api {

// Pages of lists that show the newest first, between the cursors of the API and those of the stores.
[[nodiscard]] base::Result<base::PageRequest> readPageRequest(const Cursors& cursors, const Call& call);

// `at` and `id` give the sort key of a row.
template <class T, class At, class Id>
[[nodiscard]] Answer writePage(const Cursors& cursors, const Call& call, const base::PageRequest& request,
                               const base::Page<T>& page, const QJsonArray& data, At at, Id id) {
    const auto cursor = [&](const T& row, bool backwards) {
        return cursors.write(call, {{QString::number(at(row)), id(row)}, backwards});
    };
    const bool newer = request.direction == base::Direction::Newer;
    const bool hasOlder = newer || page.hasMore;
    const bool hasNewer = newer ? page.hasMore : request.cursor.has_value();
    if (page.rows.isEmpty())
        return Cursors::page(call, data, {});
    return Cursors::page(call, data, hasOlder ? cursor(page.rows.last(), false) : QString(),
                         hasNewer ? cursor(page.rows.first(), true) : QString());
}

} // namespace api
