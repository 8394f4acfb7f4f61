#include "server/model/sdk.h"

#include <QTest>

using model::Sdk;
using namespace Qt::StringLiterals;

class SdkTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void abilities_data();
    void abilities();
    void names();
    void frameLimits();
};

// The thresholds of spec/protocol.md §10.2, on both sides of each.
void SdkTest::abilities_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("abilities");
    const QString node = u"@interval/sdk"_s;
    const QString python = u"interval-py"_s;
    const auto row = [](const QString& name, const char* version, const QString& abilities) {
        QTest::addRow("%s %s", qPrintable(name), version)
            << name << QString::fromLatin1(version) << abilities;
    };
    row(node, "", u""_s);
    row(node, "0.4.0", u""_s);
    row(node, "0.17.9", u""_s);
    row(node, "0.18.0", u"initializeErrors"_s);
    row(node, "0.33.9", u"initializeErrors"_s);
    row(node, "0.34.0", u"initializeErrors permissions"_s);
    row(node, "0.34.9", u"initializeErrors permissions"_s);
    row(node, "0.35.0", u"initializeErrors permissions repeatedStart"_s);
    row(node, "0.37.2", u"initializeErrors permissions repeatedStart"_s);
    row(node, "0.38.0", u"initializeErrors permissions repeatedStart append"_s);
    row(node, "0.38.1", u"initializeErrors permissions repeatedStart append environmentSlug"_s);
    row(node, "1.3.9", u"initializeErrors permissions repeatedStart append environmentSlug"_s);
    const QString everything =
        u"initializeErrors permissions repeatedStart append environmentSlug ioCallErrors"_s;
    row(node, "1.4.0", everything);
    row(node, "2.0.0", everything);
    row(node, "10.0.0", everything);
    row(node, "1.4.0-dev.1", everything);
    row(node, "???", everything);
    row(python, "1.0.0", u"initializeErrors repeatedStart append environmentSlug"_s);
    row(python, "1.5.1", u"initializeErrors repeatedStart append environmentSlug ioCallErrors"_s);
    row(python, "???", u"initializeErrors repeatedStart append environmentSlug ioCallErrors"_s);
}

void SdkTest::abilities() {
    QFETCH(QString, name);
    QFETCH(QString, version);
    QFETCH(QString, abilities);
    const Sdk sdk{name, version};
    QStringList found;
    const auto add = [&found](bool able, const QString& ability) {
        if (able)
            found.append(ability);
    };
    add(sdk.readsInitializeErrors(), u"initializeErrors"_s);
    add(sdk.definesPermissions(), u"permissions"_s);
    add(sdk.ignoresRepeatedStart(), u"repeatedStart"_s);
    add(sdk.appendsUi(), u"append"_s);
    add(sdk.readsEnvironmentSlug(), u"environmentSlug"_s);
    add(sdk.readsIoCallErrors(), u"ioCallErrors"_s);
    QCOMPARE(found.join(u' '), abilities);
}

void SdkTest::names() {
    QVERIFY(Sdk({u"@interval/sdk"_s, {}}).isNode());
    QVERIFY(!Sdk({u"@interval/sdk"_s, {}}).isPython());
    QVERIFY(Sdk({u"interval-py"_s, {}}).isPython());
    QVERIFY(!Sdk({u"interval-py"_s, {}}).isNode());
    QVERIFY(!Sdk({u"@interval/SDK"_s, {}}).isNode());
}

void SdkTest::frameLimits() {
    QCOMPARE(Sdk({u"interval-py"_s, u"1.5.1"_s}).maxFrameBytes(), qsizetype(1'048'576));
    QCOMPARE(Sdk({u"@interval/sdk"_s, u"2.0.0"_s}).maxFrameBytes(), qsizetype(104'857'600));
}

QTEST_APPLESS_MAIN(SdkTest)
#include "tst_sdk.moc"
