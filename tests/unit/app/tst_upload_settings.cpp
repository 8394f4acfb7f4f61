#include "app/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// What the variables say about where uploads go, and how large they may be.
class UploadSettingsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void uploadsStayHereByDefault();
    void theLimitIsInMegabytes();
    void allFiveVariablesNameABucket();
    void amazonsEndpointNeedsNotBeNamed();
    void wrongValuesAreRefused_data();
    void wrongValuesAreRefused();

private:
    [[nodiscard]] base::Result<app::Settings> load(app::Variables environment) const {
        environment.insert(u"DATA_DIR"_s, m_directory.path());
        return app::loadSettings({environment, {}, m_directory.path()});
    }

    const app::Variables m_bucket{{u"S3_KEY_ID"_s, u"id"_s},
                                  {u"S3_KEY_SECRET"_s, u"secret"_s},
                                  {u"S3_BUCKET"_s, u"files"_s},
                                  {u"S3_REGION"_s, u"eu-central-1"_s}};
    QTemporaryDir m_directory;
};

void UploadSettingsTest::uploadsStayHereByDefault() {
    const auto settings = load({});
    QVERIFY(settings);
    QVERIFY(!settings->server.s3);
    QCOMPARE(settings->server.uploadFolder, m_directory.path() + u"/uploads"_s);
    QCOMPARE(settings->server.services.uploadLimit, qint64{1} << 30);
    QCOMPARE(settings->server.services.linkKey.size(), 32);
}

void UploadSettingsTest::theLimitIsInMegabytes() {
    const auto settings = load({{u"UPLOAD_LIMIT_MB"_s, u"5"_s}});
    QVERIFY(settings);
    QCOMPARE(settings->server.services.uploadLimit, 5 * 1024 * 1024);
}

void UploadSettingsTest::allFiveVariablesNameABucket() {
    app::Variables variables = m_bucket;
    variables.insert(u"S3_ENDPOINT"_s, u"http://127.0.0.1:9000/"_s);
    const auto settings = load(variables);
    QVERIFY(settings);
    QVERIFY(settings->server.s3);
    QCOMPARE(settings->server.s3->endpoint, QUrl(u"http://127.0.0.1:9000"_s));
    QCOMPARE(settings->server.s3->bucket, u"files"_s);
    QCOMPARE(settings->server.s3->credentials.region, u"eu-central-1"_s);
    QCOMPARE(settings->server.s3->credentials.keyId, u"id"_s);
    QCOMPARE(settings->server.s3->credentials.keySecret, u"secret"_s);
}

void UploadSettingsTest::amazonsEndpointNeedsNotBeNamed() {
    const auto settings = load(m_bucket);
    QVERIFY(settings && settings->server.s3);
    QCOMPARE(settings->server.s3->endpoint, QUrl(u"https://s3.eu-central-1.amazonaws.com"_s));
}

void UploadSettingsTest::wrongValuesAreRefused_data() {
    QTest::addColumn<app::Variables>("variables");
    QTest::addColumn<QString>("named");
    for (const QString& limit : {u"-1"_s, u"many"_s, u"1.5"_s, u"1048577"_s})
        QTest::addRow("limit %s", qPrintable(limit))
            << app::Variables{{u"UPLOAD_LIMIT_MB"_s, limit}} << u"UPLOAD_LIMIT_MB"_s;
    app::Variables partial = m_bucket;
    partial.remove(u"S3_KEY_SECRET"_s);
    QTest::newRow("no secret") << partial << u"S3_KEY_SECRET"_s;
    QTest::newRow("only an endpoint")
        << app::Variables{{u"S3_ENDPOINT"_s, u"http://a"_s}} << u"S3_KEY_ID, S3_KEY_SECRET"_s;
    for (const QString& endpoint : {u"ftp://a"_s, u"http://a?b"_s, u"http://u:p@a"_s, u"http://"_s}) {
        app::Variables variables = m_bucket;
        variables.insert(u"S3_ENDPOINT"_s, endpoint);
        QTest::addRow("%s", qPrintable(endpoint)) << variables << u"S3_ENDPOINT"_s;
    }
}

void UploadSettingsTest::wrongValuesAreRefused() {
    QFETCH(app::Variables, variables);
    QFETCH(QString, named);
    const auto refused = load(variables);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::Code::InvalidArgument);
    QVERIFY2(refused.error().message.contains(named), qPrintable(refused.error().message));
}

QTEST_GUILESS_MAIN(UploadSettingsTest)
#include "tst_upload_settings.moc"
