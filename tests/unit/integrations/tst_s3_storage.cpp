#include "server/integrations/s3_storage.h"
#include "tests/support/fake_clock.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using integrations::S3Storage;

class S3StorageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linksLeadToTheBucket();
    void uploadsAreBoundToTheirSize();
    void downloadsAreNeverShownInPlace();
    void linksLastAsLongAsSaid();

private:
    [[nodiscard]] QUrl upload() const { return QUrl(m_links.upload); }
    [[nodiscard]] QUrl download() const { return QUrl(m_links.download); }

    support::FakeClock m_clock;
    integrations::S3Requests m_requests;
    base::Mailbox m_net;
    S3Storage m_storage{{QUrl(u"http://127.0.0.1:9000/prefix"_s), u"files"_s, {u"r"_s, u"id"_s, u"secret"_s}},
                        m_clock,
                        m_requests,
                        m_net,
                        [](const base::Task& task) { task(); }};
    const services::FileLinks m_links =
        m_storage.links({u"t1/g1/0f8fad5b-d9cb-469f-a165-70867728950e-a.csv"_s, 12,
                         support::FakeClock::Start + 3'600'000, support::FakeClock::Start + 7'200'000});
};

void S3StorageTest::linksLeadToTheBucket() {
    for (const QUrl& url : {upload(), download()}) {
        QCOMPARE(url.authority(), u"127.0.0.1:9000"_s);
        QCOMPARE(url.path(), u"/prefix/files/t1/g1/0f8fad5b-d9cb-469f-a165-70867728950e-a.csv"_s);
    }
}

void S3StorageTest::uploadsAreBoundToTheirSize() {
    const QString headers = QUrlQuery(upload()).queryItemValue(u"X-Amz-SignedHeaders"_s, QUrl::FullyDecoded);
    QCOMPARE(headers, u"content-length;host"_s);
}

void S3StorageTest::downloadsAreNeverShownInPlace() {
    const QUrlQuery query(download());
    QCOMPARE(query.queryItemValue(u"response-content-type"_s, QUrl::FullyDecoded),
             u"application/octet-stream"_s);
    QCOMPARE(query.queryItemValue(u"response-content-disposition"_s, QUrl::FullyDecoded),
             u"attachment; filename=\"a.csv\""_s);
}

void S3StorageTest::linksLastAsLongAsSaid() {
    QCOMPARE(QUrlQuery(upload()).queryItemValue(u"X-Amz-Expires"_s), u"3600"_s);
    QCOMPARE(QUrlQuery(download()).queryItemValue(u"X-Amz-Expires"_s), u"7200"_s);
}

QTEST_GUILESS_MAIN(S3StorageTest)
#include "tst_s3_storage.moc"
