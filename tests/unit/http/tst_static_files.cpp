#include "server/http/static_files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using http::Request;
using http::Response;

class TestStaticFiles final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void servesFilesWithTheirType_data();
    void servesFilesWithTheirType();
    void caching_data();
    void caching();
    void picksTheCoding_data();
    void picksTheCoding();
    void revalidates();
    void everyRepresentationHasItsEtag();
    void etagFollowsTheFile();
    void sendsParts();
    void servesNothingElse_data();
    void servesNothingElse();
    void servesResources();

private:
    void write(const QString& name, const QByteArray& content) const;
    [[nodiscard]] static QByteArray bodyOf(const Response& response);

    QTemporaryDir m_dir;
};

namespace {

Request requestWith(const http::Headers& headers) {
    Request request;
    request.method = http::Method::Get;
    request.headers = headers;
    return request;
}

} // namespace

void TestStaticFiles::initTestCase() {
    QVERIFY(QDir(m_dir.path()).mkpath(u"root/assets"_s));
    write(u"secret.txt"_s, "secret");
    write(u"root/index.html"_s, "<html>");
    write(u"root/.hidden"_s, "hidden");
    write(u"root/assets/app-BuPuvw3X.js"_s, "plain script");
    write(u"root/assets/app-BuPuvw3X.js.br"_s, "brotli");
    write(u"root/assets/app-BuPuvw3X.js.gz"_s, "gzip script");
    write(u"root/data.unknown"_s, "0123456789");
    QVERIFY(QFile::link(m_dir.filePath(u"secret.txt"_s), m_dir.filePath(u"root/link.txt"_s)));
}

void TestStaticFiles::write(const QString& name, const QByteArray& content) const {
    QFile file(m_dir.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray TestStaticFiles::bodyOf(const Response& response) {
    QByteArray body;
    while (response.source && body.size() < response.source->size())
        body += response.source->read(4).value_or(QByteArray("cannot be read"));
    return body;
}

void TestStaticFiles::servesFilesWithTheirType_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("html") << u"/index.html"_s << QByteArray("text/html; charset=utf-8")
                          << QByteArray("<html>");
    QTest::newRow("script") << u"/assets/app-BuPuvw3X.js"_s << QByteArray("text/javascript; charset=utf-8")
                            << QByteArray("plain script");
    QTest::newRow("unknown") << u"/data.unknown"_s << QByteArray("application/octet-stream")
                             << QByteArray("0123456789");
}

void TestStaticFiles::servesFilesWithTheirType() {
    QFETCH(const QString, path);
    http::StaticFiles files(m_dir.filePath(u"root"_s));
    const std::optional<Response> response = files.respond(path, requestWith({}));
    QVERIFY(response.has_value());
    QCOMPARE(response->status, 200);
    QTEST(response->headers.value("Content-Type"), "type");
    QTEST(bodyOf(*response), "body");
}

void TestStaticFiles::caching_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("cacheControl");
    QTest::newRow("named by content")
        << u"/assets/app-BuPuvw3X.js"_s << QByteArray("public, max-age=31536000, immutable");
    QTest::newRow("index") << u"/index.html"_s << QByteArray("no-cache");
}

void TestStaticFiles::caching() {
    QFETCH(const QString, path);
    http::StaticFiles files(m_dir.filePath(u"root"_s));
    QTEST(files.respond(path, requestWith({}))->headers.value("Cache-Control"), "cacheControl");
}

void TestStaticFiles::picksTheCoding_data() {
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("none") << QByteArray() << QByteArray() << QByteArray("plain script");
    QTest::newRow("browser") << QByteArray("gzip, deflate, br") << QByteArray("br") << QByteArray("brotli");
    QTest::newRow("gzip only") << QByteArray("gzip") << QByteArray("gzip") << QByteArray("gzip script");
    QTest::newRow("gzip rather") << QByteArray("br;q=0.5, gzip") << QByteArray("gzip")
                                 << QByteArray("gzip script");
    QTest::newRow("neither") << QByteArray("br;q=0, gzip;q=0") << QByteArray() << QByteArray("plain script");
}

void TestStaticFiles::picksTheCoding() {
    QFETCH(const QByteArray, accept);
    http::StaticFiles files(m_dir.filePath(u"root"_s));
    const auto response =
        files.respond(u"/assets/app-BuPuvw3X.js", requestWith({{"Accept-Encoding", accept}}));
    QTEST(response->headers.value("Content-Encoding"), "coding");
    QCOMPARE(response->headers.value("Vary"), QByteArray("Accept-Encoding"));
    QCOMPARE(response->headers.value("Content-Type"), QByteArray("text/javascript; charset=utf-8"));
    QTEST(bodyOf(*response), "body");
}

void TestStaticFiles::revalidates() {
    http::StaticFiles files(m_dir.filePath(u"root"_s));
    const QByteArray etag = files.respond(u"/index.html", requestWith({}))->headers.value("ETag");
    QVERIFY(etag.startsWith('"') && etag.endsWith('"') && etag.size() > 10);
    const auto response = files.respond(u"/index.html", requestWith({{"If-None-Match", etag}}));
    QCOMPARE(response->status, 304);
    QCOMPARE(response->headers.value("ETag"), etag);
    QCOMPARE(response->headers.value("Cache-Control"), QByteArray("no-cache"));
    QVERIFY(!response->source);
}

void TestStaticFiles::everyRepresentationHasItsEtag() {
    http::StaticFiles files(m_dir.filePath(u"root"_s));
    const auto etag = [&files](const QByteArray& accept) {
        return files.respond(u"/assets/app-BuPuvw3X.js", requestWith({{"Accept-Encoding", accept}}))
            ->headers.value("ETag");
    };
    QVERIFY(etag("br") != etag("gzip"));
    QVERIFY(etag("br") != etag(""));
    QCOMPARE(etag("br"), etag("br"));
}

void TestStaticFiles::etagFollowsTheFile() {
    http::StaticFiles files(m_dir.filePath(u"root"_s));
    write(u"root/changing.txt"_s, "one");
    const QByteArray before = files.respond(u"/changing.txt", requestWith({}))->headers.value("ETag");
    write(u"root/changing.txt"_s, "three");
    const auto after = files.respond(u"/changing.txt", requestWith({{"If-None-Match", before}}));
    QCOMPARE(after->status, 200);
    QCOMPARE(bodyOf(*after), QByteArray("three"));
}

void TestStaticFiles::sendsParts() {
    http::StaticFiles files(m_dir.filePath(u"root"_s));
    const auto part = files.respond(u"/data.unknown", requestWith({{"Range", "bytes=2-4"}}));
    QCOMPARE(part->status, 206);
    QCOMPARE(part->headers.value("Content-Range"), QByteArray("bytes 2-4/10"));
    QCOMPARE(bodyOf(*part), QByteArray("234"));
    const auto beyond = files.respond(u"/data.unknown", requestWith({{"Range", "bytes=10-"}}));
    QCOMPARE(beyond->status, 416);
    QCOMPARE(beyond->headers.value("Content-Range"), QByteArray("bytes */10"));
    // Parts of a compressed file are of no use to whoever resumes a download.
    const auto plain = files.respond(u"/assets/app-BuPuvw3X.js",
                                     requestWith({{"Range", "bytes=0-4"}, {"Accept-Encoding", "br"}}));
    QCOMPARE(bodyOf(*plain), QByteArray("plain"));
}

void TestStaticFiles::servesNothingElse_data() {
    QTest::addColumn<QString>("path");
    QTest::newRow("missing") << u"/missing.js"_s;
    QTest::newRow("folder") << u"/assets"_s;
    QTest::newRow("root") << u"/"_s;
    QTest::newRow("hidden") << u"/.hidden"_s;
    QTest::newRow("above") << u"/../secret.txt"_s;
    QTest::newRow("link out of the folder") << u"/link.txt"_s;
}

void TestStaticFiles::servesNothingElse() {
    QFETCH(const QString, path);
    http::StaticFiles files(m_dir.filePath(u"root"_s));
    QVERIFY(!files.respond(path, requestWith({})).has_value());
}

void TestStaticFiles::servesResources() {
    http::StaticFiles files(u":/site"_s);
    const auto response = files.respond(u"/assets/style-C0ffee42.css", requestWith({}));
    QVERIFY(response.has_value());
    QCOMPARE(response->headers.value("Content-Type"), QByteArray("text/css; charset=utf-8"));
    QCOMPARE(bodyOf(*response), QByteArray("body {}\n"));
    QVERIFY(!files.respond(u"/", requestWith({})).has_value());
    QVERIFY(!files.respond(u"/../site/assets/style-C0ffee42.css", requestWith({})).has_value());
}

QTEST_GUILESS_MAIN(TestStaticFiles)
#include "tst_static_files.moc"
