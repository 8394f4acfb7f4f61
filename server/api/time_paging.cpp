#include "server/api/time_paging.h"

namespace api {

base::Result<store::PageRequest> readPageRequest(const Cursors& cursors, const Call& call) {
    const auto cursor = cursors.read(call);
    const auto limit = Cursors::limit(call);
    if (!cursor || !limit)
        return base::fail(cursor ? limit.error() : cursor.error());
    store::PageRequest request;
    request.limit = *limit;
    if (*cursor) {
        request.cursor = {(*cursor)->key.value(0).toLongLong(), (*cursor)->key.value(1)};
        request.direction = (*cursor)->backwards ? store::Direction::Newer : store::Direction::Older;
    }
    return request;
}

} // namespace api
