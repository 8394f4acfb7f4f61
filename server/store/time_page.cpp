#include "server/store/time_page.h"

namespace store::detail {

using namespace Qt::StringLiterals;

QString timePageSql(const QString& select, const QString& alias, Conditions& conditions,
                    const base::PageRequest& page, Binds& binds) {
    const bool isOlder = page.direction == base::Direction::Older;
    const QString at = alias + u".created_at"_s;
    const QString id = alias + u".id"_s;
    if (page.cursor)
        conditions.add(u"(%1, %2) %3 (?, ?)"_s.arg(at, id, isOlder ? u"<"_s : u">"_s),
                       {page.cursor->at, page.cursor->id});
    binds = conditions.binds();
    // One row more than asked for tells whether there are more.
    binds.append(page.limit + 1);
    return u"%1 WHERE %2 ORDER BY %3 %5, %4 %5 LIMIT ?"_s.arg(select, conditions.sql(), at, id,
                                                              isOlder ? u"DESC"_s : u"ASC"_s);
}

} // namespace store::detail
