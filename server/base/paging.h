#pragma once

#include <QList>
#include <QString>

#include <algorithm>
#include <optional>

namespace base {

// Where a page of a list sorted by time ends: the sort key of its last row.
struct TimeCursor {
    qint64 at = 0;
    QString id;
    bool operator==(const TimeCursor&) const = default;
};

enum class Direction { Older, Newer };

// Which rows of a list that shows the newest first: those beyond `cursor`, or those at the top.
struct PageRequest {
    int limit = 50;
    std::optional<TimeCursor> cursor{};
    Direction direction = Direction::Older;
};

// Rows are in display order, newest first, whatever the direction. `hasMore`: there are further rows in the
// direction that was asked for.
template <class T>
struct Page {
    QList<T> rows;
    bool hasMore = false;
};

// How many rows there are, counted no further than to a cap.
struct CappedCount {
    qint64 count = 0;
    bool isCapped = false; // There are more than `count`.
};

// Makes a page of up to `limit` + 1 rows as they came from the database.
template <class T>
[[nodiscard]] Page<T> makePage(QList<T>&& rows, int limit, Direction direction = Direction::Older) {
    Page<T> page{std::move(rows), false};
    if (page.rows.size() > limit) {
        page.rows.removeLast();
        page.hasMore = true;
    }
    if (direction == Direction::Newer)
        std::reverse(page.rows.begin(), page.rows.end());
    return page;
}

} // namespace base
