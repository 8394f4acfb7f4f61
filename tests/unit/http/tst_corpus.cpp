#include "tests/unit/http/test_server.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

// Sends every request of tests/fixtures/http over a real socket and checks the statuses and what becomes of
// the connection. See the README there.
class TestCorpus final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whole_data() { addCases(); }
    void whole();
    void bytewise_data() { addCases(); }
    void bytewise();

private:
    enum class Splitting { Pieces, Bytes };

    static void addCases();
    static void run(Splitting splitting);
};

namespace {

http::ServerOptions options() {
    http::ServerOptions options;
    options.hosts = http::HostPolicy({u"interval.test"_s});
    options.upgradePaths = {u"/websocket"_s};
    return options;
}

QJsonArray casesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isArray())
        qFatal("%s: %s", qPrintable(path), qPrintable(error.errorString()));
    return document.array();
}

QByteArray bytesOf(const QJsonValue& piece) {
    if (piece.isString())
        return piece.toString().toLatin1();
    return piece[u"repeat"].toString().toLatin1().repeated(piece[u"times"].toInt());
}

} // namespace

void TestCorpus::addCases() {
    QTest::addColumn<QJsonObject>("test");
    QDirIterator files(QStringLiteral(INTERVAL_SOURCE_DIR "/tests/fixtures/http"), {u"*.json"_s});
    while (files.hasNext()) {
        const QString path = files.next();
        for (const QJsonValue& test : casesOf(path)) {
            const QString name = files.fileInfo().baseName() + u": "_s + test[u"name"].toString();
            QTest::newRow(qPrintable(name)) << test.toObject();
        }
    }
}

void TestCorpus::whole() { run(Splitting::Pieces); }

void TestCorpus::bytewise() { run(Splitting::Bytes); }

void TestCorpus::run(Splitting splitting) {
    QFETCH(const QJsonObject, test);
    TestServer server(options());
    server.start();
    server.server.onUpgrade([](QTcpSocket* socket, const http::Request&) {
        socket->write("HTTP/1.1 101 Switching Protocols\r\n\r\n");
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    });
    WireClient client(server);

    for (const QJsonValue& piece : test[u"send"].toArray()) {
        if (piece.toObject().contains(u"waitMs"_s)) {
            server.elapse(piece[u"waitMs"].toInt());
            TestServer::settle();
            continue;
        }
        const QByteArray bytes = bytesOf(piece);
        const bool split = splitting == Splitting::Bytes && bytes.size() < 4096;
        for (qsizetype at = 0; at < bytes.size(); at += split ? 1 : bytes.size())
            client.send(split ? bytes.mid(at, 1) : bytes);
    }

    const QJsonArray statuses = test[u"status"].toArray();
    const bool head = test[u"head"].toBool();
    QTRY_COMPARE(client.responses(head).size(), statuses.size());
    const QList<WireResponse> responses = client.responses(head);
    for (qsizetype at = 0; at < responses.size(); ++at)
        QCOMPARE(responses.at(at).status, statuses.at(at).toInt());
    if (test.contains(u"body"_s))
        QCOMPARE(QString::fromUtf8(responses.last().body), test[u"body"].toString());
    if (test.contains(u"mentions"_s))
        QVERIFY2(responses.last().body.contains(test[u"mentions"].toString().toUtf8()),
                 responses.last().body.constData());
    const QJsonObject headers = test[u"headers"].toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        QCOMPARE(QString::fromLatin1(responses.last().headers.value(header.key().toLatin1())),
                 header->toString());

    const QString after = test[u"connection"].toString();
    if (after == u"open") {
        // Still in step: the next request is read where the last one ended.
        client.received.clear();
        client.send("GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_COMPARE(client.responses().size(), 1);
        QCOMPARE(client.responses().first().body, QByteArray("hello"));
    } else if (after == u"closed") {
        if (!responses.isEmpty())
            QCOMPARE(responses.last().headers.value("Connection"), QByteArray("close"));
        server.elapse(http::Timeouts().linger);
        QTRY_VERIFY(!client.isOpen());
        QCOMPARE(client.responses(head).size(), statuses.size());
    } else {
        QCOMPARE(after, u"upgraded"_s);
        QCOMPARE(server.server.stats().upgrades, 1);
    }
}

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
