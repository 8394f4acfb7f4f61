#include "server/http/request_head.h"

#include "server/http/authority.h"
#include "server/http/grammar.h"

namespace http {

using namespace Qt::StringLiterals;

namespace {

using Verdict = std::optional<Problem>;

Verdict malformed(QString message) { return Problem{400, std::move(message), std::nullopt}; }

Verdict checkHost(const RequestHead& head) {
    const QList<QByteArray> hosts = head.headers.values("Host");
    if (hosts.size() > 1)
        return malformed(u"The request has more than one Host header."_s);
    if (hosts.isEmpty())
        return head.minorVersion == 0 ? Verdict() : malformed(u"The request has no Host header."_s);
    if (!Authority::parse(hosts.first()))
        return malformed(u"The Host header is invalid."_s);
    return std::nullopt;
}

Verdict readContentLength(RequestHead& head) {
    const QList<QByteArray> lengths = head.headers.values("Content-Length");
    if (lengths.isEmpty())
        return std::nullopt;
    // Equal repetitions are legal and yet refused: no honest client sends them.
    if (lengths.size() > 1 || !isDigits(lengths.first()) || lengths.first().size() > 18)
        return malformed(u"The Content-Length header is invalid."_s);
    head.contentLength = lengths.first().toLongLong();
    return std::nullopt;
}

Verdict readTransferEncoding(RequestHead& head) {
    const QList<QByteArray> codings = head.headers.values("Transfer-Encoding");
    if (codings.isEmpty())
        return std::nullopt;
    if (head.minorVersion == 0 || codings.size() > 1 || head.headers.contains("Content-Length"))
        return malformed(u"The length of the request body is ambiguous."_s);
    if (!equalsIgnoringCase(codings.first(), "chunked"))
        return Problem{501, u"The only transfer coding this server knows is \"chunked\"."_s, std::nullopt};
    head.chunked = true;
    return std::nullopt;
}

Verdict checkExpect(const RequestHead& head) {
    const QList<QByteArray> expectations = head.headers.values("Expect");
    if (expectations.isEmpty() ||
        (expectations.size() == 1 && equalsIgnoringCase(expectations.first(), "100-continue")))
        return std::nullopt;
    return Problem{417, u"The only expectation this server can meet is 100-continue."_s, std::nullopt};
}

} // namespace

std::optional<Problem> applyFraming(RequestHead& head) {
    if (Verdict verdict = checkHost(head))
        return verdict;
    if (Verdict verdict = readTransferEncoding(head))
        return verdict;
    if (Verdict verdict = readContentLength(head))
        return verdict;
    return checkExpect(head);
}

} // namespace http
