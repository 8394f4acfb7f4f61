#include "server/http/target.h"

#include "server/http/authority.h"
#include "server/http/grammar.h"
#include "server/http/percent.h"

#include <algorithm>

namespace http {

using namespace Qt::StringLiterals;

namespace {

// Encoded slashes are refused, because they make a path mean different things before and after decoding, and
// with it to us and to a proxy before us.
bool isSafeSegment(QByteArrayView segment) {
    return segment != "." && segment != ".." && !segment.contains('/') && !segment.contains('\\') &&
           std::none_of(segment.begin(), segment.end(), isControl);
}

Parsed<QString> decodePath(QByteArrayView path) {
    QByteArray decoded;
    decoded.reserve(path.size());
    path = path.sliced(1);
    for (bool more = true; more;) {
        const qsizetype slash = path.indexOf('/');
        more = slash >= 0;
        const std::optional<QByteArray> segment = percentDecode(more ? path.first(slash) : path);
        if (!segment || !isSafeSegment(*segment))
            return refuse(400, u"The path has an invalid or ambiguous part."_s);
        decoded += '/';
        decoded += *segment;
        if (more)
            path = path.sliced(slash + 1);
    }
    if (!decoded.isValidUtf8())
        return refuse(400, u"The path is not UTF-8."_s);
    return QString::fromUtf8(decoded);
}

Parsed<Target> parseOriginForm(QByteArrayView text) {
    const qsizetype question = text.indexOf('?');
    const Parsed<QString> path = decodePath(question < 0 ? text : text.first(question));
    if (!path)
        return Refusal(path.error());
    const Parsed<Query> query = Query::parse(question < 0 ? QByteArrayView() : text.sliced(question + 1));
    if (!query)
        return Refusal(query.error());
    return Target{*path, *query};
}

// A server must accept absolute-form (RFC 9112 §3.2.2); one that disagrees with Host is an attack on a proxy
// before us.
Parsed<Target> parseAbsoluteForm(QByteArrayView text, QByteArrayView host) {
    const qsizetype scheme = text.indexOf("://");
    const QByteArrayView rest = text.sliced(scheme + 3);
    const qsizetype end = std::distance(
        rest.begin(), std::find_if(rest.begin(), rest.end(), [](char c) { return c == '/' || c == '?'; }));
    const std::optional<Authority> named = Authority::parse(rest.first(end));
    if (!named || named != Authority::parse(host))
        return refuse(400, u"The request line names another host than the Host header."_s);
    const QByteArrayView origin = rest.sliced(end);
    return origin.startsWith('/') ? parseOriginForm(origin) : parseOriginForm('/' + origin.toByteArray());
}

bool isHttpUrl(QByteArrayView text) {
    return equalsIgnoringCase(text.first(std::min<qsizetype>(7, text.size())), "http://") ||
           equalsIgnoringCase(text.first(std::min<qsizetype>(8, text.size())), "https://");
}

} // namespace

Parsed<Target> parseTarget(Method method, QByteArrayView target, QByteArrayView host) {
    if (target.contains('#'))
        return refuse(400, u"A request target has no fragment."_s);
    if (target.startsWith('/'))
        return parseOriginForm(target);
    if (target == "*" && method == Method::Options)
        return Target{u"*"_s, {}};
    if (isHttpUrl(target))
        return parseAbsoluteForm(target, host);
    return refuse(400, u"The request target is invalid."_s);
}

} // namespace http
