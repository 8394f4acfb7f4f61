#include "server/ws/frame_decoder.h"
#include "tests/unit/ws/masked_frame.h"

#include <QTest>

using ws::FrameDecoder;
using ws::Opcode;
using Kind = ws::FrameDecoder::Event::Kind;

class TestFrameDecoder final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void messages_data();
    void messages();
    void controlFramesComeBetweenFragments();
    void characterSplitBetweenFragments();
    void closes_data();
    void closes();
    void violations_data();
    void violations();
    void sizeIsCheckedAtTheHeader();
    void sizeIsCheckedOverFragments();
    void limitCanBeRaised();
};

namespace {

constexpr FrameShape fragment{.final = false};

QList<FrameDecoder::Event> decodeAll(FrameDecoder& decoder, const QByteArray& bytes, qsizetype step) {
    QList<FrameDecoder::Event> events;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        const QByteArray piece = bytes.mid(at, step);
        QByteArrayView rest(piece);
        while (!rest.isEmpty()) {
            FrameDecoder::Event event = decoder.next(rest);
            if (event.kind == Kind::Incomplete)
                break;
            events.append(event);
            if (event.kind == Kind::Violation)
                return events;
        }
    }
    return events;
}

QByteArray closeWith(quint16 code, const QByteArray& reason = {}) {
    QByteArray payload;
    payload += static_cast<char>(code >> 8);
    payload += static_cast<char>(code & 0xff);
    return maskedFrame(Opcode::Close, payload + reason);
}

} // namespace

void TestFrameDecoder::messages_data() {
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<qsizetype>("step");
    for (const qsizetype size : {0, 1, 7, 8, 125, 126, 127, 65535, 65536, 70001}) {
        for (const qsizetype step : {1, 3, 1000, 1 << 20})
            QTest::addRow("%d bytes in pieces of %d", int(size), int(step)) << size << step;
    }
}

void TestFrameDecoder::messages() {
    QFETCH(const qsizetype, size);
    QFETCH(const qsizetype, step);
    QByteArray payload(size, '\0');
    for (qsizetype at = 0; at < size; ++at)
        payload[at] = static_cast<char>('a' + at % 23);
    FrameDecoder decoder;
    decoder.setMaxMessageSize(100'000);
    const auto events = decodeAll(decoder, textFrame(payload) + maskedFrame(Opcode::Binary, payload), step);
    QCOMPARE(events.size(), 2);
    for (const FrameDecoder::Event& event : events) {
        QVERIFY(event.kind == Kind::Message);
        QCOMPARE(event.payload, payload);
    }
}

void TestFrameDecoder::controlFramesComeBetweenFragments() {
    const QByteArray bytes = maskedFrame(Opcode::Text, "ab", fragment) + maskedFrame(Opcode::Ping, "p") +
                             maskedFrame(Opcode::Continuation, "", fragment) +
                             maskedFrame(Opcode::Pong, "q") + maskedFrame(Opcode::Continuation, "cd");
    FrameDecoder decoder;
    const auto events = decodeAll(decoder, bytes, 1);
    QCOMPARE(events.size(), 5);
    QVERIFY(events.at(0).kind == Kind::Fragment);
    QVERIFY(events.at(1).kind == Kind::Ping);
    QCOMPARE(events.at(1).payload, QByteArray("p"));
    QVERIFY(events.at(3).kind == Kind::Pong);
    QCOMPARE(events.at(3).payload, QByteArray("q"));
    QVERIFY(events.at(4).kind == Kind::Message);
    QCOMPARE(events.at(4).payload, QByteArray("abcd"));
}

// QWebSocket 6.4 refuses this as invalid UTF-8.
void TestFrameDecoder::characterSplitBetweenFragments() {
    const QByteArray euro("\xe2\x82\xac");
    FrameDecoder decoder;
    const auto events = decodeAll(decoder,
                                  maskedFrame(Opcode::Text, euro.left(1), fragment) +
                                      maskedFrame(Opcode::Continuation, euro.mid(1)),
                                  100);
    QCOMPARE(events.last().payload, euro);
}

void TestFrameDecoder::closes_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    QTest::newRow("empty") << maskedFrame(Opcode::Close, "") << 1005 << QString();
    QTest::newRow("normal") << closeWith(1000) << 1000 << QString();
    QTest::newRow("with a reason") << closeWith(1008, "n\xc3\xb6") << 1008 << QStringLiteral("nö");
    QTest::newRow("application's") << closeWith(4999) << 4999 << QString();
}

void TestFrameDecoder::closes() {
    QFETCH(const QByteArray, bytes);
    FrameDecoder decoder;
    const auto events = decodeAll(decoder, bytes, 1);
    QCOMPARE(events.size(), 1);
    QVERIFY(events.first().kind == Kind::Close);
    QTEST(int(events.first().code), "code");
    QTEST(events.first().reason, "reason");
}

void TestFrameDecoder::violations_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const QByteArray& bytes, int code = 1002) {
        QTest::newRow(name) << bytes << code;
    };
    row("no mask", maskedFrame(Opcode::Text, "x", {.masked = false}));
    row("RSV1 without an extension", maskedFrame(Opcode::Text, "x", {.reserved = 4}));
    row("RSV3", maskedFrame(Opcode::Text, "x", {.reserved = 1}));
    row("opcode 3", maskedFrame(static_cast<Opcode>(3), "x"));
    row("opcode 11", maskedFrame(static_cast<Opcode>(11), "x"));
    row("fragmented ping", maskedFrame(Opcode::Ping, "x", fragment));
    row("ping of 126 bytes", maskedFrame(Opcode::Ping, QByteArray(126, 'x')));
    row("continuation of nothing", maskedFrame(Opcode::Continuation, "x"));
    row("message inside a message", maskedFrame(Opcode::Text, "x", fragment) + textFrame("y"));
    row("two bytes for a short length", maskedFrame(Opcode::Text, "x", {.lengthBytes = 2}));
    row("eight bytes for a short length", maskedFrame(Opcode::Text, "x", {.lengthBytes = 8}));
    row("negative length", QByteArray::fromHex("81ffffffffffffffffff00000000"), 1009);
    row("text that is not UTF-8", textFrame("\xff"), 1007);
    row("binary that is not UTF-8", maskedFrame(Opcode::Binary, "\xc3"), 1007);
    row("UTF-8 for a surrogate", textFrame("\xed\xa0\x80"), 1007);
    row("overlong UTF-8", textFrame("\xc0\x80"), 1007);
    row("close of one byte", maskedFrame(Opcode::Close, "x"));
    row("close 999", closeWith(999));
    row("close 1004", closeWith(1004));
    row("close 1005 on the wire", closeWith(1005));
    row("close 1006 on the wire", closeWith(1006));
    row("close 1015 on the wire", closeWith(1015));
    row("close 2999", closeWith(2999));
    row("close 5000", closeWith(5000));
    row("close reason that is not UTF-8", closeWith(1000, "\xff"), 1007);
}

void TestFrameDecoder::violations() {
    QFETCH(const QByteArray, bytes);
    for (const qsizetype step : {qsizetype(1), bytes.size()}) {
        FrameDecoder decoder;
        const auto events = decodeAll(decoder, bytes, step);
        QVERIFY(!events.isEmpty());
        QVERIFY(events.last().kind == Kind::Violation);
        QTEST(int(events.last().code), "code");
        QVERIFY(!events.last().reason.isEmpty());
    }
}

void TestFrameDecoder::sizeIsCheckedAtTheHeader() {
    FrameDecoder decoder;
    decoder.setMaxMessageSize(10);
    const QByteArray header = maskedFrame(Opcode::Text, QByteArray(11, 'x')).left(6);
    const auto events = decodeAll(decoder, header, 6);
    QCOMPARE(events.size(), 1);
    QCOMPARE(int(events.first().code), 1009);
}

void TestFrameDecoder::sizeIsCheckedOverFragments() {
    FrameDecoder decoder;
    decoder.setMaxMessageSize(10);
    const auto events = decodeAll(
        decoder, maskedFrame(Opcode::Text, "123456", fragment) + maskedFrame(Opcode::Continuation, "12345"),
        100);
    QCOMPARE(events.size(), 2);
    QCOMPARE(int(events.last().code), 1009);
}

void TestFrameDecoder::limitCanBeRaised() {
    FrameDecoder decoder;
    decoder.setMaxMessageSize(1);
    QCOMPARE(decodeAll(decoder, textFrame("1"), 100).size(), 1);
    decoder.setMaxMessageSize(2);
    const auto events = decodeAll(decoder, textFrame("12"), 100);
    QCOMPARE(events.size(), 1);
    QVERIFY(events.first().kind == Kind::Message);
}

QTEST_GUILESS_MAIN(TestFrameDecoder)
#include "tst_frame_decoder.moc"
