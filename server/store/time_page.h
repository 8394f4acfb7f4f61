#pragma once

#include "server/base/paging.h"
#include "server/store/database.h"
#include "server/store/sql_list.h"

namespace store {

namespace detail {
// "<select>WHERE <conditions and cursor> ORDER BY … LIMIT ?"
[[nodiscard]] QString timePageSql(const QString& select, const QString& alias, Conditions& conditions,
                                  const base::PageRequest& page, Binds& binds);
} // namespace detail

// One page of rows with the columns created_at and id of the table called `alias`, newest first, by key and
// not by offset: rows that arrive meanwhile neither repeat nor hide others. `select` ends in FROM and joins.
template <class T>
[[nodiscard]] base::Result<base::Page<T>> timePage(Database& database, const QString& select,
                                                   const QString& alias, Conditions conditions,
                                                   const base::PageRequest& page) {
    Binds binds;
    const QString sql = detail::timePageSql(select, alias, conditions, page, binds);
    return database.list<T>(sql, binds).map([&page](QList<T>&& rows) {
        return base::makePage(std::move(rows), page.limit, page.direction);
    });
}

} // namespace store
