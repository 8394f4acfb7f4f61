#include "server/integrations/s3_signature.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using integrations::presign;
using integrations::S3Credentials;
using integrations::S3Request;

namespace {

// The example in "Authenticating Requests: Using Query Parameters (AWS Signature Version 4)" of Amazon's API
// reference.
const S3Credentials Example{u"us-east-1"_s, u"AKIAIOSFODNN7EXAMPLE"_s,
                            u"wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"_s};

S3Request exampleRequest() {
    S3Request request;
    request.method = "GET";
    request.url = QUrl(u"https://examplebucket.s3.amazonaws.com/test.txt"_s);
    request.now = 1'369'353'600'000; // 2013-05-24T00:00:00Z
    request.expiresInSeconds = 86400;
    return request;
}

QString signatureOf(const S3Request& request, const S3Credentials& credentials = Example) {
    return QUrlQuery(presign(request, credentials)).queryItemValue(u"X-Amz-Signature"_s);
}

} // namespace

class S3SignatureTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsAmazonsExample();
    void everythingCounts_data();
    void everythingCounts();
    void namesTheHeadersThatItBinds();
    void encodesValuesOnce();
};

void S3SignatureTest::signsAmazonsExample() {
    QCOMPARE(QString::fromLatin1(presign(exampleRequest(), Example).toEncoded()),
             u"https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256"
             "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
             "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
             "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"_s);
}

void S3SignatureTest::everythingCounts_data() {
    QTest::addColumn<QString>("signature");
    S3Request request = exampleRequest();
    request.method = "PUT";
    QTest::newRow("method") << signatureOf(request);
    request = exampleRequest();
    request.url.setPath(u"/test.txu"_s);
    QTest::newRow("path") << signatureOf(request);
    request = exampleRequest();
    request.url.setPort(9000);
    QTest::newRow("port") << signatureOf(request);
    request = exampleRequest();
    request.now += 1000;
    QTest::newRow("time") << signatureOf(request);
    request = exampleRequest();
    request.query["response-content-type"] = "text/plain";
    QTest::newRow("query") << signatureOf(request);
    request = exampleRequest();
    request.headers["content-length"] = "5";
    QTest::newRow("header") << signatureOf(request);
    S3Credentials credentials = Example;
    credentials.region = u"eu-central-1"_s;
    QTest::newRow("region") << signatureOf(exampleRequest(), credentials);
}

void S3SignatureTest::everythingCounts() {
    QFETCH(QString, signature);
    QCOMPARE(signature.size(), 64);
    QVERIFY(signature != signatureOf(exampleRequest()));
}

void S3SignatureTest::namesTheHeadersThatItBinds() {
    S3Request request = exampleRequest();
    request.headers["content-length"] = "5";
    QVERIFY(presign(request, Example).toEncoded().contains("X-Amz-SignedHeaders=content-length%3Bhost&"));
}

void S3SignatureTest::encodesValuesOnce() {
    S3Request request = exampleRequest();
    request.query["response-content-disposition"] = "attachment; filename=\"a%b.txt\"";
    QVERIFY(presign(request, Example)
                .toEncoded()
                .contains("&response-content-disposition=attachment%3B%20filename%3D%22a%25b.txt%22&"));
}

QTEST_GUILESS_MAIN(S3SignatureTest)
#include "tst_s3_signature.moc"
