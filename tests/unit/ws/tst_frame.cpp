#include "server/ws/frame.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestFrame final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headers_data();
    void headers();
    void closePayloads_data();
    void closePayloads();
};

void TestFrame::headers_data() {
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("empty") << qsizetype(0) << QByteArray("8100");
    QTest::newRow("longest short") << qsizetype(125) << QByteArray("817d");
    QTest::newRow("shortest of two bytes") << qsizetype(126) << QByteArray("817e007e");
    QTest::newRow("longest of two bytes") << qsizetype(65535) << QByteArray("817effff");
    QTest::newRow("shortest of eight bytes") << qsizetype(65536) << QByteArray("817f0000000000010000");
}

void TestFrame::headers() {
    QFETCH(const qsizetype, size);
    const ws::FrameHeader header = ws::frameHeader(ws::Opcode::Text, size);
    QTEST(QByteArray(header.data(), header.size()).toHex(), "hex");
}

void TestFrame::closePayloads_data() {
    QTest::addColumn<quint16>("code");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QByteArray>("payload");
    const QByteArray prefix("\x03\xf0");
    QTest::newRow("no code") << quint16(1005) << QString() << QByteArray();
    QTest::newRow("no reason") << quint16(1008) << QString() << prefix;
    QTest::newRow("longest") << quint16(1008) << QString(123, u'x') << prefix + QByteArray(123, 'x');
    QTest::newRow("cut") << quint16(1008) << QString(124, u'x') << prefix + QByteArray(123, 'x');
    QTest::newRow("cut before a character of two bytes")
        << quint16(1008) << QString(122, u'x') + u"ü"_s << prefix + QByteArray(122, 'x');
    QTest::newRow("cut before a character of four bytes")
        << quint16(1008) << QString(120, u'x') + u"\U0001F600!"_s << prefix + QByteArray(120, 'x');
    QTest::newRow("a character that just fits")
        << quint16(1008) << QString(120, u'x') + u"€x"_s << prefix + QByteArray(120, 'x') + "\xe2\x82\xac";
}

void TestFrame::closePayloads() {
    QFETCH(const quint16, code);
    QFETCH(const QString, reason);
    QTEST(ws::closePayload(code, reason), "payload");
}

QTEST_GUILESS_MAIN(TestFrame)
#include "tst_frame.moc"
