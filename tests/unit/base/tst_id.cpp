#include "server/base/id.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;

class IdTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomBytes();
    void formats_data();
    void formats();
    void idsDoNotRepeat();
    void alphanumericsUseEverySymbolEvenly();
    void isUuid_data();
    void isUuid();
};

void IdTest::randomBytes() {
    QCOMPARE(base::randomBytes(0), QByteArray());
    QCOMPARE(base::randomBytes(33).size(), 33);
    QVERIFY(base::randomBytes(16) != base::randomBytes(16));
}

void IdTest::formats_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("nanoid") << base::nanoid() << u"[A-Za-z0-9_-]{21}"_s;
    QTest::newRow("uuid") << base::uuid()
                          << u"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"_s;
    QTest::newRow("alphanumeric") << base::randomAlphanumeric(48) << u"[A-Za-z0-9]{48}"_s;
    QTest::newRow("no alphanumeric") << base::randomAlphanumeric(0) << u""_s;
    QTest::newRow("token") << base::randomToken() << u"[A-Za-z0-9_-]{43}"_s;
}

void IdTest::formats() {
    QFETCH(QString, id);
    QFETCH(QString, pattern);
    QVERIFY2(QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(id).hasMatch(),
             qPrintable(id));
}

void IdTest::idsDoNotRepeat() {
    constexpr int Count = 2000;
    QSet<QString> seen;
    for (int i = 0; i < Count; ++i)
        seen << base::nanoid() << base::uuid() << base::randomToken() << base::randomAlphanumeric(24);
    QCOMPARE(seen.size(), 4 * Count);
}

void IdTest::alphanumericsUseEverySymbolEvenly() {
    // A modulo without rejection would give the first eight symbols a quarter more than the others.
    constexpr int Expected = 4000;
    QHash<QChar, int> counts;
    for (const QChar c : base::randomAlphanumeric(62 * Expected))
        ++counts[c];
    QCOMPARE(counts.size(), 62);
    for (const int count : std::as_const(counts))
        QVERIFY2(qAbs(count - Expected) < Expected / 8, qPrintable(QString::number(count)));
}

void IdTest::isUuid_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("version 4") << u"8603d07e-44d9-4ba1-82f8-c6c0ae3fa244"_s << true;
    QTest::newRow("upper case") << u"8603D07E-44D9-4BA1-82F8-C6C0AE3FA244"_s << true;
    QTest::newRow("nil") << u"00000000-0000-0000-0000-000000000000"_s << true;
    QTest::newRow("ours") << base::uuid() << true;
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow("braces") << u"{8603d07e-44d9-4ba1-82f8-c6c0ae3fa244}"_s << false;
    QTest::newRow("no hyphens") << u"8603d07e44d94ba182f8c6c0ae3fa244"_s << false;
    QTest::newRow("hyphen moved") << u"8603d07e4-4d9-4ba1-82f8-c6c0ae3fa244"_s << false;
    QTest::newRow("too short") << u"8603d07e-44d9-4ba1-82f8-c6c0ae3fa24"_s << false;
    QTest::newRow("too long") << u"8603d07e-44d9-4ba1-82f8-c6c0ae3fa2440"_s << false;
    QTest::newRow("not hex") << u"g603d07e-44d9-4ba1-82f8-c6c0ae3fa244"_s << false;
    QTest::newRow("line break") << u"8603d07e-44d9-4ba1-82f8-c6c0ae3fa24\n"_s << false;
}

void IdTest::isUuid() {
    QFETCH(QString, text);
    QFETCH(bool, expected);
    QCOMPARE(base::isUuid(text), expected);
}

QTEST_APPLESS_MAIN(IdTest)
#include "tst_id.moc"
