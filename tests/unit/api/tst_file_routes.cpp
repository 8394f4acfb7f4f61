#include "server/api/error_mapping.h"
#include "server/api/upload_routes.h"
#include "server/integrations/upload_folder.h"
#include "tests/unit/http/test_server.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Purpose = integrations::LinkSigner::Purpose;

namespace {

const QString Key = u"t1/g1/0f8fad5b-d9cb-469f-a165-70867728950e-page.html"_s;
constexpr qint64 Limit = 1024 * 1024;

http::ServerOptions options() {
    http::ServerOptions options;
    options.errorPage = [](const http::Request& request, const http::Problem& refusal) {
        return api::problem(request, refusal);
    };
    return options;
}

// A server that takes and gives files, in a folder of its own.
struct Fixture {
    Fixture() {
        if (!folder.prepare())
            qFatal("The folder cannot be made.");
        server.start();
    }
    ~Fixture() { disk.waitForDone(); }
    Q_DISABLE_COPY_MOVE(Fixture)

    [[nodiscard]] QByteArray link(Purpose purpose, qint64 size = 0, qint64 lasts = 1000) const {
        return folder.signer().link(purpose, Key, server.clock.now() + lasts, size).toLatin1();
    }
    [[nodiscard]] QByteArray putHead(qint64 size, qint64 announced) const {
        return "PUT " + link(Purpose::Upload, size) +
               " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(announced) +
               "\r\n\r\n";
    }
    [[nodiscard]] QByteArray get(const QByteArray& headers = {}) const {
        return "GET " + link(Purpose::Download) + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }
    [[nodiscard]] QStringList parts() const {
        return QDir(directory.filePath(u"uploads/.incoming"_s)).entryList(QDir::Files);
    }

    QTemporaryDir directory;
    TestServer server{options()};
    QThreadPool disk;
    integrations::UploadFolder folder{directory.filePath(u"uploads"_s), QByteArray(32, 'k'), server.clock};
    api::FileRoutes routes{server.router, folder, Limit, disk};
};

// The one answer to what is sent.
WireResponse answerTo(const Fixture& test, const QByteArray& bytes) {
    WireClient client(test.server);
    client.send(bytes);
    [&] { QTRY_COMPARE(client.responses().size(), 1); }();
    return client.responses().value(0);
}

} // namespace

class FileRoutesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatGoesInComesOut_data();
    void whatGoesInComesOut();
    void anUploadedPageIsHarmless();
    void partsOfFilesAreGiven();
    void linksAreChecked_data();
    void linksAreChecked();
    void aLinkToUploadDoesNotDownload();
    void expiredLinksSaySo();
    void missingFilesAreNotFound();
    void tooMuchIsRefusedBeforeItComes();
    void otherSizesThanAnnouncedAreRefused_data();
    void otherSizesThanAnnouncedAreRefused();
    void abortedUploadsLeaveNothing();
};

void FileRoutesTest::whatGoesInComesOut_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("a megabyte") << QByteArray(Limit, 'x');
}

void FileRoutesTest::whatGoesInComesOut() {
    QFETCH(QByteArray, content);
    const Fixture test;
    const WireResponse taken = answerTo(test, test.putHead(content.size(), content.size()) + content);
    QCOMPARE(taken.status, 204);
    QCOMPARE(test.parts(), QStringList());
    const WireResponse given = answerTo(test, test.get());
    QCOMPARE(given.status, 200);
    QVERIFY(given.body == content);
}

void FileRoutesTest::anUploadedPageIsHarmless() {
    const Fixture test;
    QCOMPARE(answerTo(test, test.putHead(2, 2) + "hi").status, 204);
    const WireResponse given = answerTo(test, test.get());
    QCOMPARE(given.headers.value("Content-Type"), QByteArray("application/octet-stream"));
    QCOMPARE(given.headers.value("Content-Disposition"), QByteArray("attachment; filename=\"page.html\""));
    QVERIFY(given.headers.value("Content-Security-Policy").startsWith("sandbox; default-src 'none'"));
}

void FileRoutesTest::partsOfFilesAreGiven() {
    const Fixture test;
    QCOMPARE(answerTo(test, test.putHead(10, 10) + "0123456789").status, 204);
    const WireResponse part = answerTo(test, test.get("Range: bytes=3-5\r\n"));
    QCOMPARE(part.status, 206);
    QCOMPARE(part.body, QByteArray("345"));
    QCOMPARE(part.headers.value("Content-Range"), QByteArray("bytes 3-5/10"));
    QCOMPARE(answerTo(test, test.get("Range: bytes=10-\r\n")).status, 416);
}

void FileRoutesTest::linksAreChecked_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("upload") << QByteArray("PUT");
    QTest::newRow("download") << QByteArray("GET");
}

void FileRoutesTest::linksAreChecked() {
    QFETCH(QByteArray, method);
    const Fixture test;
    const QByteArray forged = "/uploads/" + Key.toLatin1() + "?expires=9999999999999&size=1&signature=x";
    const WireResponse refused =
        answerTo(test, method + ' ' + forged + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
    QCOMPARE(refused.status, 403);
    QVERIFY(refused.body.contains("\"invalid_link\""));
}

void FileRoutesTest::aLinkToUploadDoesNotDownload() {
    const Fixture test;
    QCOMPARE(answerTo(test, test.putHead(1, 1) + "x").status, 204);
    const QByteArray link = test.link(Purpose::Upload, 1);
    QCOMPARE(answerTo(test, "GET " + link + " HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 403);
}

void FileRoutesTest::expiredLinksSaySo() {
    Fixture test;
    QCOMPARE(answerTo(test, test.putHead(1, 1) + "x").status, 204);
    const QByteArray request = test.get();
    test.server.elapse(1001);
    const WireResponse refused = answerTo(test, request);
    QCOMPARE(refused.status, 410);
    QVERIFY(refused.body.contains("This link has expired."));
}

void FileRoutesTest::missingFilesAreNotFound() {
    const Fixture test;
    QCOMPARE(answerTo(test, test.get()).status, 404);
}

void FileRoutesTest::tooMuchIsRefusedBeforeItComes() {
    const Fixture test;
    const WireResponse refused = answerTo(test, test.putHead(Limit + 1, Limit + 1));
    QCOMPARE(refused.status, 413);
    QCOMPARE(test.parts(), QStringList());
}

void FileRoutesTest::otherSizesThanAnnouncedAreRefused_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("status");
    QTest::newRow("less") << QByteArray("12") << 422;
    QTest::newRow("more") << QByteArray("1234") << 413;
}

void FileRoutesTest::otherSizesThanAnnouncedAreRefused() {
    QFETCH(QByteArray, content);
    QFETCH(int, status);
    const Fixture test;
    QCOMPARE(answerTo(test, test.putHead(3, content.size()) + content).status, status);
    QCOMPARE(answerTo(test, test.get()).status, 404);
    QTRY_COMPARE(test.parts(), QStringList());
}

void FileRoutesTest::abortedUploadsLeaveNothing() {
    const Fixture test;
    WireClient client(test.server);
    client.send(test.putHead(10, 10) + "01234");
    QTRY_COMPARE(test.parts().size(), 1);
    client.socket.abort();
    QTRY_COMPARE(test.parts(), QStringList());
    QCOMPARE(answerTo(test, test.get()).status, 404);
}

QTEST_GUILESS_MAIN(FileRoutesTest)
#include "tst_file_routes.moc"
