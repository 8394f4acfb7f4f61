#include "tests/unit/protocol/fixtures.h"

#include "server/base/json.h"

#include <QFile>
#include <QTest>

namespace golden {

using namespace Qt::StringLiterals;

QJsonArray cases(const QString& file) {
    QFile source(QStringLiteral(INTERVAL_SOURCE_DIR) + u"/tests/fixtures/protocol/"_s + file);
    if (!source.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(source.fileName()), qPrintable(source.errorString()));
    const base::Result<QJsonObject> object = base::parseJsonObject(source.readAll());
    const QJsonArray cases = object ? object->value("cases"_L1).toArray() : QJsonArray();
    if (cases.isEmpty())
        qFatal("%s holds no cases.", qPrintable(source.fileName()));
    return cases;
}

void addCases(const QString& file) {
    QTest::addColumn<QJsonObject>("test");
    for (const QJsonValue& test : cases(file))
        QTest::newRow(qPrintable(test["name"_L1].toString())) << test.toObject();
}

} // namespace golden
