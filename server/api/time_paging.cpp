#include "server/api/time_paging.h"

namespace api {

base::Result<base::PageRequest> readPageRequest(const Cursors& cursors, const Call& call) {
    const auto cursor = cursors.read(call);
    const auto limit = Cursors::limit(call);
    if (!cursor || !limit)
        return base::fail(cursor ? limit.error() : cursor.error());
    base::PageRequest request;
    request.limit = *limit;
    if (*cursor) {
        request.cursor = {(*cursor)->key.value(0).toLongLong(), (*cursor)->key.value(1)};
        request.direction = (*cursor)->backwards ? base::Direction::Newer : base::Direction::Older;
    }
    return request;
}

} // namespace api
