#include "server/http/head_scanner.h"

#include "server/http/grammar.h"

#include <algorithm>

namespace http {

using namespace Qt::StringLiterals;

namespace {

// The longest method and version around a target, generously.
constexpr qsizetype requestLineOverhead = 64;

std::optional<Problem> checkVersion(QByteArrayView version) {
    if (version == "HTTP/1.1" || version == "HTTP/1.0")
        return std::nullopt;
    const bool wellFormed = version.size() == 8 && version.startsWith("HTTP/") && version[6] == '.' &&
                            isDigits(version.sliced(5, 1)) && isDigits(version.sliced(7, 1));
    if (wellFormed)
        return Problem{505, u"This server speaks HTTP/1.1 and HTTP/1.0."_s, std::nullopt};
    return Problem{400, u"The request line is invalid."_s, std::nullopt};
}

bool isVisibleAscii(char c) { return c > 0x20 && c < 0x7f; }

} // namespace

Parsed<std::optional<HeadScanner::Extent>> HeadScanner::scan(QByteArrayView input) {
    while (m_scanned < input.size()) {
        const char c = input[m_scanned++];
        if (!m_discipline.accept(c))
            return refuse(400, u"The request head has a stray control character or line break."_s);
        if (c != '\n')
            continue;
        const Parsed<bool> ended = endLine(input.sliced(m_lineBegin, m_scanned - 2 - m_lineBegin));
        m_lineBegin = m_scanned;
        if (!ended)
            return Refusal(ended.error());
        if (!m_hasRequestLine)
            m_begin = m_scanned;
        if (*ended)
            return Extent{m_begin, m_scanned};
    }
    if (const std::optional<Problem> problem = checkSize(m_scanned))
        return Refusal(*problem);
    return std::nullopt;
}

// Whether this line was the one that ends the head.
Parsed<bool> HeadScanner::endLine(QByteArrayView line) {
    if (const std::optional<Problem> problem = checkSize(m_scanned))
        return Refusal(*problem);
    if (line.isEmpty()) {
        if (!m_hasRequestLine && m_lineBegin > 0)
            return refuse(400, u"There are empty lines before the request line."_s);
        return m_hasRequestLine;
    }
    const std::optional<Problem> problem = m_hasRequestLine ? checkField(line) : checkRequestLine(line);
    if (problem)
        return Refusal(*problem);
    m_hasRequestLine = true;
    return false;
}

std::optional<Problem> HeadScanner::checkRequestLine(QByteArrayView line) const {
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first < 0 || last <= first + 1 || !isToken(line.first(first)))
        return Problem{400, u"The request line is invalid."_s, std::nullopt};
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    if (!std::all_of(target.begin(), target.end(), isVisibleAscii))
        return Problem{400, u"The request target is invalid."_s, std::nullopt};
    if (target.size() > m_limits.target)
        return Problem{414, u"The request target is too long."_s, std::nullopt};
    return checkVersion(line.sliced(last + 1));
}

std::optional<Problem> HeadScanner::checkField(QByteArrayView line) {
    if (++m_fields > m_limits.fields)
        return Problem{431, u"The request has too many header fields."_s, std::nullopt};
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(line.first(colon)))
        return Problem{400, u"A header field is malformed."_s, std::nullopt};
    return std::nullopt;
}

std::optional<Problem> HeadScanner::checkSize(qsizetype scanned) const {
    if (!m_hasRequestLine && scanned - m_begin > m_limits.target + requestLineOverhead)
        return Problem{414, u"The request target is too long."_s, std::nullopt};
    if (scanned - m_begin > m_limits.head)
        return Problem{431, u"The request head is too large."_s, std::nullopt};
    return std::nullopt;
}

} // namespace http
