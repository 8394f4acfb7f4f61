#include "server/base/version.h"

#include <QTest>

#include <limits>

using base::Version;

namespace {
constexpr int Newest = std::numeric_limits<int>::max();
}

class VersionTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void comparesNumerically_data();
    void comparesNumerically();
};

void VersionTest::parses_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("parts");
    QTest::newRow("three parts") << "1.4.0" << QList{1, 4, 0};
    QTest::newRow("two parts") << "1.4" << QList{1, 4, 0};
    QTest::newRow("one part") << "2" << QList{2, 0, 0};
    QTest::newRow("four parts") << "1.2.3.4" << QList{1, 2, 3};
    QTest::newRow("leading zeros") << "01.002.0003" << QList{1, 2, 3};
    QTest::newRow("prerelease") << "1.5.1-dev.3" << QList{1, 5, 1};
    QTest::newRow("build") << "1.5.1+g12ab.9" << QList{1, 5, 1};
    QTest::newRow("suffix after two parts") << "3.1-rc1" << QList{3, 1, 0};
    QTest::newRow("Python development release") << "1.5.1.dev0" << QList{1, 5, 1};
    QTest::newRow("empty is oldest") << "" << QList{-1, 0, 0};
    QTest::newRow("unknown is newest") << "???" << QList{Newest, Newest, Newest};
    QTest::newRow("letters") << "latest" << QList{Newest, Newest, Newest};
    QTest::newRow("leading v") << "v1.2.3" << QList{Newest, Newest, Newest};
    QTest::newRow("letters in a part") << "1.4rc1" << QList{Newest, Newest, Newest};
    QTest::newRow("empty part") << "1..2" << QList{Newest, Newest, Newest};
    QTest::newRow("trailing dot") << "1." << QList{Newest, Newest, Newest};
    QTest::newRow("negative") << "-1.2.3" << QList{Newest, Newest, Newest};
    QTest::newRow("only a suffix") << "+build" << QList{Newest, Newest, Newest};
    QTest::newRow("blank") << " 1.2.3" << QList{Newest, Newest, Newest};
    QTest::newRow("does not fit a number") << "99999999999.0.0" << QList{Newest, Newest, Newest};
    QTest::newRow("other digits") << QString(QChar(0x0661)) << QList{Newest, Newest, Newest};
}

void VersionTest::parses() {
    QFETCH(QString, text);
    QFETCH(QList<int>, parts);
    const Version version = Version::parse(text);
    QCOMPARE(QList<int>({version.major, version.minor, version.patch}), parts);
}

void VersionTest::comparesNumerically_data() {
    QTest::addColumn<QString>("older");
    QTest::addColumn<QString>("newer");
    QTest::newRow("minor as a number") << "0.4.0"
                                       << "0.38.0";
    QTest::newRow("major as a number") << "2.0.0"
                                       << "10.0.0";
    QTest::newRow("patch") << "0.38.0"
                           << "0.38.1";
    QTest::newRow("missing parts are zero") << "1"
                                            << "1.0.1";
    QTest::newRow("nothing before anything") << ""
                                             << "0.0.0";
    QTest::newRow("unknown after anything") << "999.999.999"
                                            << "???";
}

void VersionTest::comparesNumerically() {
    QFETCH(QString, older);
    QFETCH(QString, newer);
    QVERIFY(Version::parse(older) < Version::parse(newer));
    QVERIFY(!(Version::parse(newer) < Version::parse(older)));
    QVERIFY(Version::parse(older) == Version::parse(older));
}

QTEST_APPLESS_MAIN(VersionTest)
#include "tst_version.moc"
