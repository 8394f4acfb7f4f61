#include "ui/tray/release_version.h"

#include <QTest>

using namespace Qt::StringLiterals;
using tray::ReleaseVersion;

class ReleaseVersionTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isOrdered();
    void isTheSame_data();
    void isTheSame();
    void isNone_data();
    void isNone();
};

// The example of the specification, and what else people tag.
void ReleaseVersionTest::isOrdered() {
    const QStringList texts{
        u"0.9"_s,        u"1.0.0-1"_s,      u"1.0.0-alpha"_s,   u"1.0.0-alpha.1"_s, u"1.0.0-alpha.b"_s,
        u"1.0.0-beta"_s, u"1.0.0-beta.2"_s, u"1.0.0-beta.11"_s, u"1.0.0-rc.1"_s,    u"v1.0.0"_s,
        u"1.0.1"_s,      u"1.9.0"_s,        u"1.10.0"_s,        u"2.0.0-rc.1+42"_s, u"2"_s,
        u"2.0.0.1"_s};
    for (qsizetype i = 0; i < texts.size(); ++i) {
        for (qsizetype j = 0; j < texts.size(); ++j) {
            const auto left = ReleaseVersion::parse(texts[i]);
            const auto right = ReleaseVersion::parse(texts[j]);
            QVERIFY2(left && right, qPrintable(texts[i] + u' ' + texts[j]));
            QVERIFY2((*left < *right) == (i < j), qPrintable(texts[i] + u" < "_s + texts[j]));
            QVERIFY2((*left == *right) == (i == j), qPrintable(texts[i] + u" == "_s + texts[j]));
        }
    }
}

void ReleaseVersionTest::isTheSame_data() {
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::newRow("tag") << u"v1.2.3"_s << u"1.2.3"_s;
    QTest::newRow("zeros") << u"1.0.0"_s << u"1"_s;
    QTest::newRow("build") << u"1.2.3+a"_s << u"1.2.3+b"_s;
    QTest::newRow("leading zero") << u"1.02"_s << u"1.2"_s;
}

void ReleaseVersionTest::isTheSame() {
    QFETCH(QString, left);
    QFETCH(QString, right);
    QVERIFY(*ReleaseVersion::parse(left) == *ReleaseVersion::parse(right));
}

void ReleaseVersionTest::isNone_data() {
    QTest::addColumn<QString>("text");
    for (const char* const text : {"", "v", "latest", "1.", "1..2", "-1", "1.2.3.4.5", "1.2 beta", "1.2-",
                                   "9999999999", "release-1.2"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void ReleaseVersionTest::isNone() {
    QFETCH(QString, text);
    QVERIFY(!ReleaseVersion::parse(text));
}

QTEST_GUILESS_MAIN(ReleaseVersionTest)
#include "tst_release_version.moc"
