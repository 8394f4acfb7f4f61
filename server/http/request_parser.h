#pragma once

#include "server/http/head_scanner.h"
#include "server/http/problem.h"
#include "server/http/request_head.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <optional>

namespace http {

// Reads one request after the other from the bytes of a connection: HeadScanner, then llhttp, then the
// framing rules; all three must agree. After a Problem the connection is good for nothing but an answer.
class RequestParser {
public:
    explicit RequestParser(const HeadLimits& limits);
    ~RequestParser();

    struct HeadPart {
        RequestHead head;
        qsizetype consumed = 0;
    };
    // `input` begins at the same byte in every call until a head is complete.
    [[nodiscard]] Parsed<std::optional<HeadPart>> parseHead(QByteArrayView input);

    struct BodyPart {
        QByteArray data; // Without the framing of chunks.
        qsizetype consumed = 0;
        bool complete = false;
    };
    // Only after a head that has a body, until `complete`. Trailers are checked and dropped.
    [[nodiscard]] Parsed<BodyPart> parseBody(QByteArrayView input);

    // Makes ready for the next request of the connection.
    void reset();

private:
    struct Machine;

    HeadLimits m_limits;
    HeadScanner m_scanner;
    std::unique_ptr<Machine> m_machine;
};

} // namespace http
