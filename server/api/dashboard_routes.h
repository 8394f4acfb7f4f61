#pragma once

#include "server/http/router.h"
#include "server/http/static_files.h"

#include <QObject>

namespace api {

// The dashboard's files, and its index for every path that only the dashboard's own router knows. Net thread.
class DashboardRoutes : public QObject {
public:
    // `root` is a folder or resource with index.html; the build may leave it out.
    DashboardRoutes(http::Router& router, const QString& root);

private:
    [[nodiscard]] http::Response respond(const http::Request& request);

    http::StaticFiles m_files;
};

// Headers that belong on every response (spec/accounts.md §7 item 17). `secure`: the dashboard is served over
// https.
void addSecurityHeaders(http::Response& response, bool secure);

} // namespace api
