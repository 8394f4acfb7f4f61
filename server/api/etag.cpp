#include "server/api/etag.h"

#include "server/base/crypto.h"
#include "server/base/json.h"

namespace api {

using namespace Qt::StringLiterals;

QByteArray etagOf(const QByteArray& body) { return '"' + base::sha256(body).toHex().left(32) + '"'; }

base::Status checkIfMatch(const http::Request& request, const QJsonObject& current) {
    const http::Headers& headers = request.headers;
    if (!headers.contains("If-Match") || headers.hasElement("If-Match", "*") ||
        headers.hasElement("If-Match", etagOf(base::toJson(current))))
        return {};
    return base::fail(base::Code::Conflict, u"This has been changed meanwhile. Please reload it."_s,
                      "precondition_failed");
}

} // namespace api
