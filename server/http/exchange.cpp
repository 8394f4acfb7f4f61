#include "server/http/exchange.h"

#include "server/base/id.h"
#include "server/http/grammar.h"
#include "server/http/target.h"

namespace http {

using namespace Qt::StringLiterals;

namespace {

bool isWebSocketUpgrade(const Request& request) {
    return request.headers.hasElement("Connection", "upgrade") &&
           request.headers.hasElement("Upgrade", "websocket");
}

} // namespace

Exchange::Exchange(ServerContext& context, const QHostAddress& peer) : m_context(context), m_peer(peer) {
    m_request.id = base::uuid();
    m_request.peer = withoutMapping(peer);
}

Exchange::Step Exchange::begin(RequestHead head) {
    const bool hasBody = head.hasBody();
    m_announced = head.contentLength;
    if (const std::optional<Problem> problem = readHead(std::move(head)))
        return answerTo(*problem);
    return isWebSocketUpgrade(m_request) ? upgrade(hasBody) : route(hasBody);
}

std::optional<Problem> Exchange::readHead(RequestHead head) {
    const TrustedProxies::Client client = m_context.options.proxies.clientOf(m_peer, head.headers);
    m_request.peer = client.address;
    m_request.secure = client.secure;
    m_request.method = head.method;
    m_request.minorVersion = head.minorVersion;
    m_request.target = std::move(head.target);
    m_request.headers = std::move(head.headers);

    const QByteArray host = m_request.headers.value("Host");
    const Parsed<Target> target = parseTarget(m_request.method, m_request.target, host);
    if (!target)
        return target.error();
    m_request.path = target->path;
    m_request.query = target->query;
    return m_context.options.hosts.check(host);
}

Exchange::Step Exchange::upgrade(bool hasBody) const {
    const bool valid = m_request.method == Method::Get && m_request.minorVersion == 1 && !hasBody;
    if (!valid || !m_context.upgrade || !m_context.options.upgradePaths.contains(m_request.path))
        return answerTo({400, u"There is no WebSocket at this address."_s, std::nullopt});
    return Next::Upgrade;
}

Exchange::Step Exchange::route(bool hasBody) {
    if (m_request.path == u"*")
        return Response::empty(204).with("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
    Router::Match match = m_context.router.match(m_request.method, m_request.path);
    if (match.route == nullptr)
        return withoutRoute(match.allow);
    m_route = match.route;
    m_request.params = std::move(match.params);
    if (const std::optional<Problem> problem = prepareBody())
        return answerTo(*problem);
    if (hasBody)
        return Next::Body;
    if (const std::optional<Problem> problem = endBody())
        return answerTo(*problem);
    return Next::Handler;
}

Exchange::Step Exchange::withoutRoute(const QByteArray& allow) const {
    if (allow.isEmpty())
        return answerTo({404, u"There is nothing at this address."_s, std::nullopt});
    if (m_request.method == Method::Options)
        return Response::empty(204).with("Allow", allow);
    return answerTo({405, u"This address does not take that method."_s, std::nullopt}).with("Allow", allow);
}

std::optional<Problem> Exchange::prepareBody() {
    const QByteArray coding = m_request.headers.value("Content-Encoding");
    if (!coding.isEmpty() && !equalsIgnoringCase(coding, "identity"))
        return Problem{415, u"Request bodies cannot be compressed."_s, std::nullopt};
    if (m_announced > m_route->options.bodyLimit)
        return Problem{413, u"The request body is too large."_s, std::nullopt};
    if (!m_route->options.sink)
        return std::nullopt;
    base::Result<std::unique_ptr<BodySink>> sink = m_route->options.sink(m_request);
    if (!sink)
        return problemFrom(sink.error());
    m_request.sink = std::move(*sink);
    return std::nullopt;
}

std::optional<Problem> Exchange::takeBody(const QByteArray& data) {
    m_received += data.size();
    if (m_received > m_route->options.bodyLimit)
        return Problem{413, u"The request body is too large."_s, std::nullopt};
    if (!m_request.sink) {
        m_request.body += data;
        return std::nullopt;
    }
    const base::Status written = m_request.sink->write(data);
    return written ? std::nullopt : std::optional(problemFrom(written.error()));
}

std::optional<Problem> Exchange::endBody() {
    if (!m_request.sink)
        return std::nullopt;
    const base::Status finished = m_request.sink->finish();
    return finished ? std::nullopt : std::optional(problemFrom(finished.error()));
}

void Exchange::dispatch(Reply reply) {
    ++m_context.stats.requests;
    m_route->handler(m_request, std::move(reply));
}

Response Exchange::answerTo(const Problem& problem) const {
    if (m_context.options.errorPage)
        return m_context.options.errorPage(m_request, problem);
    return Response::text(problem.status, problem.message.toUtf8() + '\n');
}

void Exchange::decorate(Response& response) const {
    if (m_context.options.decorate)
        m_context.options.decorate(m_request, response);
}

} // namespace http
