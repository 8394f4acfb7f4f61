#include "server/model/io.h"

#include <QJsonArray>
#include <QTest>

using model::Redirect;
using namespace Qt::StringLiterals;

class IoTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void redirects_data();
    void redirects();
    void aDamagedRedirectReadsAsEmpty();
};

void IoTest::redirects_data() {
    QTest::addColumn<Redirect>("redirect");
    QTest::addColumn<QJsonObject>("json");
    QTest::newRow("nothing") << Redirect{} << QJsonObject{};
    QTest::newRow("url") << Redirect{.url = u"https://example.com/a?b=c"_s,
                                     .route = {},
                                     .params = {},
                                     .download = {}}
                         << QJsonObject{{u"url"_s, u"https://example.com/a?b=c"_s}};
    QTest::newRow("download") << Redirect{.url = u"https://example.com/x"_s,
                                          .route = {},
                                          .params = {},
                                          .replace = false,
                                          .download = u"report.csv"_s}
                              << QJsonObject{{u"url"_s, u"https://example.com/x"_s},
                                             {u"download"_s, u"report.csv"_s}};
    QTest::newRow("route") << Redirect{.url = {},
                                       .route = u"users/edit"_s,
                                       .params = {{u"id"_s, u"12"_s}, {u"all"_s, false}},
                                       .replace = true,
                                       .download = {}}
                           << QJsonObject{{u"route"_s, u"users/edit"_s},
                                          {u"params"_s, QJsonObject{{u"id"_s, u"12"_s}, {u"all"_s, false}}},
                                          {u"replace"_s, true}};
}

void IoTest::redirects() {
    QFETCH(Redirect, redirect);
    QFETCH(QJsonObject, json);
    QCOMPARE(model::toJson(redirect), json);
    QVERIFY(model::redirectFromJson(json) == redirect);
}

void IoTest::aDamagedRedirectReadsAsEmpty() {
    const QJsonObject damaged{{u"url"_s, 7},
                              {u"route"_s, QJsonValue::Null},
                              {u"params"_s, u"id=12"_s},
                              {u"replace"_s, u"yes"_s},
                              {u"download"_s, QJsonArray{}}};
    QVERIFY(model::redirectFromJson(damaged) == Redirect{});
}

QTEST_APPLESS_MAIN(IoTest)
#include "tst_io.moc"
