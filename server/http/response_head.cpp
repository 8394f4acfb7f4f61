#include "server/http/response_head.h"

#include "server/http/grammar.h"

#include <algorithm>
#include <array>
#include <utility>

namespace http {

namespace {

constexpr std::array<std::pair<int, QByteArrayView>, 33> reasons{{
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {206, "Partial Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {416, "Range Not Satisfiable"},
    {417, "Expectation Failed"},
    {421, "Misdirected Request"},
    {422, "Unprocessable Content"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {505, "HTTP Version Not Supported"},
}};

// Clients go by the number; an unlisted one has no phrase.
QByteArrayView reasonOf(int status) {
    const auto* found = std::find_if(reasons.begin(), reasons.end(),
                                     [status](const auto& entry) { return entry.first == status; });
    return found == reasons.end() ? QByteArrayView("") : found->second;
}

void appendField(QByteArray& head, const QByteArray& name, QByteArray value) {
    Q_ASSERT(isToken(name));
    if (std::any_of(value.cbegin(), value.cend(), isControl))
        std::replace_if(value.begin(), value.end(), isControl, ' ');
    head += name;
    head += ": ";
    head += value;
    head += "\r\n";
}

void appendBodyFraming(QByteArray& head, const Response& response, const ResponseFraming& framing) {
    if (response.stream) {
        // HTTP/1.0 knows no chunks; there the end of the connection ends the body.
        if (framing.minorVersion > 0)
            appendField(head, "Transfer-Encoding", "chunked");
    } else if (response.status >= 200 && response.status != 204 && response.status != 304) {
        const qint64 size = response.source ? response.source->size() : response.body.size();
        appendField(head, "Content-Length", QByteArray::number(size));
    }
}

} // namespace

QByteArray serializeHead(const Response& response, const ResponseFraming& framing) {
    QByteArray head;
    head.reserve(512 + response.body.size());
    head += "HTTP/1.1 ";
    head += QByteArray::number(response.status);
    head += ' ';
    head += reasonOf(response.status);
    head += "\r\n";
    appendField(head, "Date", framing.date);
    for (const auto& [name, value] : response.headers.all())
        appendField(head, name, value);
    appendBodyFraming(head, response, framing);
    if (!framing.keepAlive)
        appendField(head, "Connection", "close");
    else if (framing.minorVersion == 0)
        appendField(head, "Connection", "keep-alive");
    head += "\r\n";
    return head;
}

} // namespace http
