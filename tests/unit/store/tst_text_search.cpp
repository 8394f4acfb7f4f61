#include "server/store/text_search.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTextSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void searchTextFolds_data();
    void searchTextFolds();
    void searchTextSortsByFieldsInTurn();
    void wordsAreFoldedAndLimited();
    void patternsMatchLiterally();
    void prefixEndIsPastEverything();
    void listsArePaddedToPowersOfTwo_data();
    void listsArePaddedToPowersOfTwo();
    void conditionsAreJoined();
    void idsAreCutIntoChunks();
};

void TestTextSearch::searchTextFolds_data() {
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QStringList{u""_s, u""_s} << u"\n"_s;
    QTest::newRow("case") << QStringList{u"Ada"_s, u"LOVELACE"_s} << u"ada\nlovelace"_s;
    QTest::newRow("blanks") << QStringList{u"  Ada \t\n King "_s} << u"ada king"_s;
    QTest::newRow("other letters") << QStringList{u"ÖMER Ñandú ΣΊΣΥΦΟΣ"_s} << u"ömer ñandú σίσυφοσ"_s;
    QTest::newRow("sharp s") << QStringList{u"STRASSE Straße"_s} << u"strasse straße"_s;
    QTest::newRow("composed and decomposed") << QStringList{u"Zoe\u0308"_s} << u"zoë"_s;
}

void TestTextSearch::searchTextFolds() {
    QFETCH(QStringList, fields);
    QFETCH(QString, text);
    QCOMPARE(store::searchText(fields), text);
}

void TestTextSearch::searchTextSortsByFieldsInTurn() {
    // Without a separator below all letters "ann" + "zoe" would come after "anna" + "abel".
    QVERIFY(store::searchText({u"Ann"_s, u"Zoe"_s}) < store::searchText({u"Anna"_s, u"Abel"_s}));
    QVERIFY(store::searchText({u"ann"_s, u"Abel"_s}) < store::searchText({u"Ann"_s, u"zoe"_s}));
}

void TestTextSearch::wordsAreFoldedAndLimited() {
    QCOMPARE(store::searchWords(u"  Ada \n LOVE  "_s), (QStringList{u"ada"_s, u"love"_s}));
    QCOMPARE(store::searchWords(u" \t"_s), QStringList());
    QCOMPARE(store::searchWords(u"a b c d"_s, 3), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
}

void TestTextSearch::patternsMatchLiterally() {
    QCOMPARE(store::containsPattern(u"ab"_s), u"%ab%"_s);
    QCOMPARE(store::containsPattern(u"50%_!"_s), u"%50!%!_!!%"_s);
}

void TestTextSearch::prefixEndIsPastEverything() {
    const QByteArray end = store::prefixEnd(u"ab"_s).toUtf8();
    for (const QString& text : {u"ab"_s, u"ab/c"_s, u"abz"_s, u"ab\uFFFD"_s, u"ab🎉"_s})
        QVERIFY2(text.toUtf8() < end, qPrintable(text));
    QVERIFY(QByteArray("ac") > end);
}

void TestTextSearch::listsArePaddedToPowersOfTwo_data() {
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("bound");
    QTest::newRow("none") << QStringList() << u"(NULL)"_s << QStringList();
    QTest::newRow("one") << QStringList{u"a"_s} << u"(?)"_s << QStringList{u"a"_s};
    QTest::newRow("two") << QStringList{u"a"_s, u"b"_s} << u"(?, ?)"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("three") << QStringList{u"a"_s, u"b"_s, u"c"_s} << u"(?, ?, ?, ?)"_s
                           << QStringList{u"a"_s, u"b"_s, u"c"_s, u"c"_s};
}

void TestTextSearch::listsArePaddedToPowersOfTwo() {
    QFETCH(QStringList, values);
    QFETCH(QString, sql);
    QFETCH(QStringList, bound);
    store::Binds binds;
    QCOMPARE(store::inList(values, binds), sql);
    QStringList texts;
    for (const store::Bind& bind : binds)
        texts.append(bind.value().toString());
    QCOMPARE(texts, bound);
}

void TestTextSearch::conditionsAreJoined() {
    store::Conditions conditions;
    QCOMPARE(conditions.sql(), u"1 = 1"_s);
    conditions.add(u"a = ?"_s, {1});
    conditions.addIn(u"b"_s, {u"x"_s});
    store::addBelow(conditions, u"slug"_s, {});
    store::addBelow(conditions, u"slug"_s, u"users"_s);
    QCOMPARE(conditions.sql(), u"a = ? AND b IN (?) AND slug >= ? AND slug < ?"_s);
    QCOMPARE(conditions.binds().size(), 4);
    QCOMPARE(conditions.binds().at(2).value().toString(), u"users/"_s);
}

void TestTextSearch::idsAreCutIntoChunks() {
    QStringList ids;
    for (int i = 0; i < 1030; ++i)
        ids.append(QString::number(i));
    QList<qsizetype> sizes;
    QStringList seen;
    QVERIFY(store::inChunks(ids, [&](const QStringList& chunk) -> base::Status {
        sizes.append(chunk.size());
        seen += chunk;
        return {};
    }));
    QCOMPARE(sizes, (QList<qsizetype>{512, 512, 6}));
    QCOMPARE(seen, ids);
    int calls = 0;
    QVERIFY(!store::inChunks(ids, [&calls](const QStringList&) -> base::Status {
        ++calls;
        return base::failInternal(u"no"_s);
    }));
    QCOMPARE(calls, 1);
}

QTEST_APPLESS_MAIN(TestTextSearch)
#include "tst_text_search.moc"
