#include "server/http/request_parser.h"

#include <QTest>

using http::Method;
using http::RequestParser;

class TestRequestParser final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySplit_data();
    void everySplit();
    void keepAlive_data();
    void keepAlive();
    void bytesBehindTheMessageAreLeft();
    void parserIsReusable();
};

namespace {

struct Parsed {
    std::optional<http::RequestHead> head;
    QByteArray body;
    bool complete = false;
    qsizetype consumed = 0;
    int problem = 0;
};

// Feeds the pieces one after the other, as a connection does.
Parsed parse(RequestParser& parser, const QByteArrayList& pieces) {
    Parsed result;
    QByteArray input;
    for (const QByteArray& piece : pieces) {
        input += piece;
        if (!result.head) {
            const auto part = parser.parseHead(input);
            if (!part)
                return {{}, {}, false, 0, part.error().status};
            if (!*part)
                continue;
            result.head = (*part)->head;
            result.complete = !result.head->hasBody();
            result.consumed = (*part)->consumed;
            input.remove(0, result.consumed);
        }
        if (result.complete || input.isEmpty())
            continue;
        const auto part = parser.parseBody(input);
        if (!part)
            return {{}, {}, false, 0, part.error().status};
        result.body += part->data;
        result.complete = part->complete;
        result.consumed += part->consumed;
        input.remove(0, part->consumed);
    }
    return result;
}

} // namespace

void TestRequestParser::everySplit_data() {
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no body") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nX: y\r\n\r\n") << QByteArray();
    QTest::newRow("length") << QByteArray(
                                   "PUT /x HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\nhello\r\n\r\nyo")
                            << QByteArray("hello\r\n\r\nyo");
    QTest::newRow("chunks") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n"
                                          "A;x=\"y\"\r\n0123456789\r\n001\r\n\n\r\n0\r\nA: b\r\n\r\n")
                            << QByteArray("0123456789\n");
}

void TestRequestParser::everySplit() {
    QFETCH(const QByteArray, wire);
    for (qsizetype first = 0; first <= wire.size(); ++first) {
        for (const qsizetype second : {first, (first + wire.size()) / 2}) {
            RequestParser parser({});
            const Parsed parsed =
                parse(parser, {wire.left(first), wire.mid(first, second - first), wire.mid(second)});
            QCOMPARE(parsed.problem, 0);
            QVERIFY(parsed.complete);
            QCOMPARE(parsed.consumed, wire.size());
            QTEST(parsed.body, "body");
            QCOMPARE(parsed.head->headers.value("host"), QByteArray("a"));
        }
    }
}

void TestRequestParser::keepAlive_data() {
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("keepAlive");
    QTest::newRow("1.1") << QByteArray("HTTP/1.1\r\nHost: a\r\n") << true;
    QTest::newRow("1.1 close") << QByteArray("HTTP/1.1\r\nHost: a\r\nConnection: x, Close\r\n") << false;
    QTest::newRow("1.0") << QByteArray("HTTP/1.0\r\n") << false;
    QTest::newRow("1.0 keep-alive") << QByteArray("HTTP/1.0\r\nConnection: Keep-Alive\r\n") << true;
}

void TestRequestParser::keepAlive() {
    QFETCH(const QByteArray, head);
    RequestParser parser({});
    const Parsed parsed = parse(parser, {"GET / " + head + "\r\n"});
    QVERIFY(parsed.head.has_value());
    QTEST(parsed.head->keepAlive, "keepAlive");
}

void TestRequestParser::bytesBehindTheMessageAreLeft() {
    RequestParser parser({});
    const QByteArray first = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab";
    QCOMPARE(parse(parser, {first + "GET /"}).consumed, first.size());
}

void TestRequestParser::parserIsReusable() {
    RequestParser parser({});
    for (int round = 0; round < 3; ++round) {
        const Parsed parsed = parse(parser, {"POST /r HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab"});
        QVERIFY(parsed.head->method == Method::Post);
        QCOMPARE(parsed.head->target, QByteArray("/r"));
        QCOMPARE(parsed.head->headers.all().size(), 2);
        QCOMPARE(parsed.body, QByteArray("ab"));
        parser.reset();
    }
}

QTEST_GUILESS_MAIN(TestRequestParser)
#include "tst_request_parser.moc"
