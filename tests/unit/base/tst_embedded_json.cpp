#include "server/base/embedded_json.h"
#include "server/base/json.h"

#include <QTest>

using namespace Qt::StringLiterals;

class EmbeddedJsonTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void embedsTextsInTrees();
};

void EmbeddedJsonTest::embedsTextsInTrees() {
    base::EmbeddedJson embedded;
    const QJsonObject tree{{u"a"_s, embedded.add(uR"({"z":1,"b":"ö"})"_s)},
                           {u"b"_s, embedded.add(QString())},
                           {u"c"_s, QJsonArray{embedded.add(u"7"_s)}}};
    QCOMPARE(embedded.fill(base::toJson(tree)), QByteArray(R"({"a":{"z":1,"b":"ö"},"b":null,"c":[7]})"));
}

QTEST_GUILESS_MAIN(EmbeddedJsonTest)
#include "tst_embedded_json.moc"
