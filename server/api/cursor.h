#pragma once

#include "server/api/endpoint.h"

#include <QStringList>

namespace api {

// Where a page of a list ends: the sort key of its last row (spec/accounts.md §8.1 "Pagination").
struct Cursor {
    QStringList key;
    bool backwards = false; // The page before that row instead of the one after it.

    bool operator==(const Cursor&) const = default;
};

// Cursors as clients carry them: opaque, and good only for the list and filters they were made for, which a
// MAC makes sure of. Any thread.
class Cursors {
public:
    explicit Cursors(const services::Settings& settings);

    [[nodiscard]] QString write(const Call& call, const Cursor& cursor) const;
    // That of the request, if it has one. InvalidArgument with reason "invalid_cursor".
    [[nodiscard]] base::Result<std::optional<Cursor>> read(const Call& call) const;

    // "?limit=", 50 when absent. InvalidArgument with reason "invalid_parameter".
    [[nodiscard]] static base::Result<int> limit(const Call& call);
    // The envelope of lists, with a Link header for the next page. Empty cursors: there is no such page.
    [[nodiscard]] static Answer page(const Call& call, const QJsonArray& data, const QString& nextCursor,
                                     const QString& prevCursor = {});

private:
    [[nodiscard]] QByteArray mac(const Call& call, const QByteArray& payload) const;

    QByteArray m_key;
};

} // namespace api
