#include "server/http/router.h"

#include <QByteArrayList>

namespace http {

// A tree by segments.
struct Router::Node {
    std::map<QString, std::unique_ptr<Node>> literals;
    std::unique_ptr<Node> parameter;
    std::unique_ptr<Node> rest; // A leaf.
    std::map<Method, Route> routes;

    [[nodiscard]] static Node& child(std::unique_ptr<Node>& slot) {
        if (!slot)
            slot = std::make_unique<Node>();
        return *slot;
    }

    // The node for the segments from `at` on that has routes; `values` collects the parameters on the way.
    [[nodiscard]] const Node* find(const QStringList& segments, qsizetype at, QStringList& values) const;
    [[nodiscard]] const Route* route(Method method) const;
    [[nodiscard]] QByteArray allow() const;
};

namespace {

// "/a/b" -> {"a", "b"}; "/" -> {""}.
QStringList segmentsOf(const QString& path) { return path.mid(1).split(u'/'); }

} // namespace

const Router::Node* Router::Node::find(const QStringList& segments, qsizetype at, QStringList& values) const {
    if (at == segments.size())
        return routes.empty() ? nullptr : this;
    const QString& segment = segments.at(at);
    if (const auto literal = literals.find(segment); literal != literals.end()) {
        if (const Node* found = literal->second->find(segments, at + 1, values))
            return found;
    }
    if (segment.isEmpty())
        return nullptr;
    if (parameter) {
        values.append(segment);
        if (const Node* found = parameter->find(segments, at + 1, values))
            return found;
        values.removeLast();
    }
    if (rest)
        values.append(segments.mid(at).join(u'/'));
    return rest.get();
}

const Router::Route* Router::Node::route(Method method) const {
    auto found = routes.find(method);
    if (found == routes.end() && method == Method::Head)
        found = routes.find(Method::Get);
    return found == routes.end() ? nullptr : &found->second;
}

QByteArray Router::Node::allow() const {
    QByteArrayList methods;
    for (const auto& [method, route] : routes)
        methods.append(methodName(method));
    if (routes.contains(Method::Get) && !routes.contains(Method::Head))
        methods.append("HEAD");
    if (!routes.contains(Method::Options))
        methods.append("OPTIONS");
    return methods.join(", ");
}

Router::Router() : m_root(std::make_unique<Node>()) {}

Router::~Router() = default;

void Router::add(Method method, QByteArray pattern, Handler handler, RouteOptions options) {
    Q_ASSERT(pattern.startsWith('/'));
    Route route{std::move(handler), std::move(options), {}};
    Node* node = m_root.get();
    for (const QString& segment : segmentsOf(QString::fromUtf8(pattern))) {
        if (!segment.startsWith(u'{')) {
            node = &Node::child(node->literals[segment]);
            continue;
        }
        Q_ASSERT(segment.endsWith(u'}'));
        const bool rest = segment.endsWith(u"...}");
        route.names.append(segment.mid(1, segment.size() - (rest ? 5 : 2)));
        node = &Node::child(rest ? node->rest : node->parameter);
    }
    const bool added = node->routes.emplace(method, std::move(route)).second;
    Q_ASSERT_X(added, "Router::add", pattern.constData());
}

void Router::fallback(Handler handler, RouteOptions options) {
    m_fallback = Route{std::move(handler), std::move(options), {}};
}

Router::Match Router::match(Method method, const QString& path) const {
    QStringList values;
    const Node* node = path.startsWith(u'/') ? m_root->find(segmentsOf(path), 0, values) : nullptr;
    if (node == nullptr)
        return {m_fallback ? &*m_fallback : nullptr, {}, {}};
    const Route* route = node->route(method);
    if (route == nullptr)
        return {nullptr, {}, node->allow()};
    Match match{route, {}, {}};
    for (qsizetype at = 0; at < values.size(); ++at)
        match.params.add(route->names.at(at), values.at(at));
    return match;
}

} // namespace http
