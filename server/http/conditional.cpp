#include "server/http/conditional.h"

#include "server/http/grammar.h"

#include <algorithm>

namespace http {

namespace {

using Kind = RangeRequest::Kind;

QByteArrayView withoutWeakness(QByteArrayView etag) { return etag.startsWith("W/") ? etag.sliced(2) : etag; }

// Up to 18 digits, which any offset fits into; -1 for an empty text, nothing for another.
std::optional<qint64> parseOffset(QByteArrayView text) {
    if (text.isEmpty())
        return -1;
    if (!isDigits(text) || text.size() > 18)
        return std::nullopt;
    return text.toLongLong();
}

RangeRequest resolve(qint64 first, qint64 last, qint64 size) {
    if (first < 0) // The last so many bytes.
        return last == 0 ? RangeRequest{Kind::Unsatisfiable, {}}
                         : RangeRequest{Kind::Part, {std::max<qint64>(0, size - last), std::min(last, size)}};
    if (first >= size)
        return {Kind::Unsatisfiable, {}};
    const qint64 end = last < 0 ? size : std::min(last + 1, size);
    return {Kind::Part, {first, end - first}};
}

// "q" of "br;q=0.5"; 1 without one, 0 when it is malformed.
double qualityOf(QByteArrayView element) {
    const qsizetype semicolon = element.indexOf(';');
    if (semicolon < 0)
        return 1;
    const QByteArrayView parameter = element.sliced(semicolon + 1).trimmed();
    if (!parameter.startsWith("q=") && !parameter.startsWith("Q="))
        return 1;
    bool valid = false;
    const double quality = parameter.sliced(2).toDouble(&valid);
    return valid ? std::clamp(quality, 0.0, 1.0) : 0;
}

} // namespace

bool matchesEtag(const Headers& request, const QByteArray& etag) {
    for (const QByteArray& line : request.values("If-None-Match")) {
        for (const QByteArrayView candidate : listElements(line)) {
            if (candidate == "*" || withoutWeakness(candidate) == withoutWeakness(etag))
                return true;
        }
    }
    return false;
}

RangeRequest rangeOf(const Headers& request, const QByteArray& etag, qint64 size) {
    const QList<QByteArray> ranges = request.values("Range");
    if (ranges.size() != 1 || !ranges.first().startsWith("bytes=") || ranges.first().contains(','))
        return {};
    // A part of a file that has changed meanwhile is of no use.
    if (request.contains("If-Range") && request.value("If-Range") != etag)
        return {};
    const QByteArrayView range = QByteArrayView(ranges.first()).sliced(6).trimmed();
    const qsizetype dash = range.indexOf('-');
    if (dash < 0)
        return {};
    const std::optional<qint64> first = parseOffset(range.first(dash));
    const std::optional<qint64> last = parseOffset(range.sliced(dash + 1));
    const bool malformed = !first || !last || (*first < 0 && *last < 0) || (*last >= 0 && *first > *last);
    return malformed ? RangeRequest{} : resolve(*first, *last, size);
}

double codingQuality(const Headers& request, QByteArrayView coding) {
    double any = 0;
    for (const QByteArray& line : request.values("Accept-Encoding")) {
        for (const QByteArrayView element : listElements(line)) {
            const qsizetype semicolon = element.indexOf(';');
            const QByteArrayView name = (semicolon < 0 ? element : element.first(semicolon)).trimmed();
            if (equalsIgnoringCase(name, coding))
                return qualityOf(element);
            if (name == "*")
                any = qualityOf(element);
        }
    }
    return any;
}

} // namespace http
