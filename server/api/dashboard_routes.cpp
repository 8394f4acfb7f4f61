#include "server/api/dashboard_routes.h"

#include "server/api/error_mapping.h"

namespace api {

using namespace Qt::StringLiterals;

namespace {

// Media come from, and uploads go to, wherever a host's code says; everything else stays here.
constexpr char ContentSecurityPolicy[] =
    "default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self' https: http:; font-src "
    "'self'; "
    "img-src 'self' data: blob: https: http:; media-src 'self' data: blob: https: http:; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors ";

// Documentation frames single components, with nothing of anybody in them. Nothing else may be framed.
constexpr char PreviewPath[] = "/component-preview";

QByteArray policyFramedBy(const char* ancestors) { return QByteArray(ContentSecurityPolicy) + ancestors; }

constexpr char NoDashboard[] = "This build of Interval Server does not contain the dashboard (it was made "
                               "with -DINTERVAL_DASHBOARD=OFF).\n";

// A path below /assets/ or with a file extension names a file, not a screen.
bool namesFile(QStringView path) {
    return path.startsWith(u"/assets/") || path.mid(path.lastIndexOf(u'/') + 1).contains(u'.');
}

bool isDashboardSlug(QStringView path) { return path.startsWith(u"/dashboard/"); }

} // namespace

DashboardRoutes::DashboardRoutes(http::Router& router, const QString& root) : m_files(root) {
    router.fallback(
        [this](const http::Request& request, const http::Reply& reply) { reply(respond(request)); });
}

http::Response DashboardRoutes::respond(const http::Request& request) {
    if (request.method != http::Method::Get && request.method != http::Method::Head)
        return problem(request, http::Problem{404, u"Not found"_s, std::nullopt});
    // Slugs of actions may contain dots.
    if (!isDashboardSlug(request.path)) {
        if (std::optional<http::Response> file = m_files.respond(request.path, request))
            return std::move(*file);
        if (namesFile(request.path))
            return http::Response::text(404, "Not found\n");
    }
    if (std::optional<http::Response> index = m_files.respond(u"/index.html", request)) {
        if (request.path == QLatin1String(PreviewPath))
            index->headers.set("Content-Security-Policy", policyFramedBy("*"));
        return std::move(*index);
    }
    return http::Response::text(404, NoDashboard);
}

void addSecurityHeaders(http::Response& response, bool secure) {
    http::Headers& headers = response.headers;
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    if (!headers.contains("Content-Security-Policy"))
        headers.set("Content-Security-Policy", policyFramedBy("'none'"));
    if (!headers.contains("Cache-Control"))
        headers.set("Cache-Control", "no-store");
    if (secure)
        headers.set("Strict-Transport-Security", "max-age=31536000");
}

} // namespace api
