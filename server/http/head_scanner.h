#pragma once

#include "server/http/line_discipline.h"
#include "server/http/problem.h"

#include <QByteArrayView>

#include <optional>

namespace http {

// Sizes in bytes; crossing one is answered with 414 or 431.
struct HeadLimits {
    qsizetype target = 8 * 1024;
    qsizetype head = 32 * 1024;
    int fields = 100;
};

// Finds the end of a request head while it arrives and refuses at the first byte that breaks the grammar:
// line ends, request line, "name: value" without folding or blanks before the colon, sizes. It stands before
// llhttp, which is laxer; what passes here means the same to both.
class HeadScanner {
public:
    explicit HeadScanner(const HeadLimits& limits) : m_limits(limits) {}

    struct Extent {
        qsizetype begin = 0; // Behind the empty line that some clients send after a body.
        qsizetype end = 0;   // Behind the blank line that ends the head.
    };

    // `input` begins at the same byte in every call and grows. Nothing while the head is incomplete.
    [[nodiscard]] Parsed<std::optional<Extent>> scan(QByteArrayView input);

private:
    [[nodiscard]] Parsed<bool> endLine(QByteArrayView line);
    [[nodiscard]] std::optional<Problem> checkRequestLine(QByteArrayView line) const;
    [[nodiscard]] std::optional<Problem> checkField(QByteArrayView line);
    [[nodiscard]] std::optional<Problem> checkSize(qsizetype scanned) const;

    HeadLimits m_limits;
    LineDiscipline m_discipline;
    qsizetype m_begin = 0;
    qsizetype m_scanned = 0;
    qsizetype m_lineBegin = 0;
    bool m_hasRequestLine = false;
    int m_fields = 0;
};

} // namespace http
