#pragma once

#include "server/http/handler.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>

namespace http {

// Finds the handler for a method and path. Patterns are paths whose segments are literal or "{name}", any one
// non-empty segment; "{name...}" at the end is the rest of the path, at least one segment. A literal beats a
// parameter. Filled before the server starts, only read afterwards.
class Router {
public:
    struct Route {
        Handler handler;
        RouteOptions options;
        QStringList names; // Of the parameters, in order.
    };

    Router();
    ~Router();

    void add(Method method, QByteArray pattern, Handler handler, RouteOptions options = {});
    // For paths that no pattern matches, whatever the method; without one they get 404.
    void fallback(Handler handler, RouteOptions options = {});

    struct Match {
        const Route* route =
            nullptr; // None: the path has other methods if `allow` is set, else it is unknown.
        PathParams params;
        QByteArray allow; // The methods of the path, when it has routes but not for this method.
    };
    // HEAD is served by a GET route unless it has one of its own.
    [[nodiscard]] Match match(Method method, const QString& path) const;

private:
    struct Node;

    std::unique_ptr<Node> m_root;
    std::optional<Route> m_fallback;
};

} // namespace http
