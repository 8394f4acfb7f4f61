#include "server/api/dashboard_routes.h"
#include "tests/unit/http/test_server.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

http::ServerOptions options(bool secure) {
    http::ServerOptions options;
    options.decorate = [secure](const http::Request&, http::Response& response) {
        api::addSecurityHeaders(response, secure);
    };
    return options;
}

// A server with a dashboard of two files.
struct Fixture {
    explicit Fixture(bool secure = false) : server(options(secure)) {
        for (const QString& name : {u"index.html"_s, u"favicon.svg"_s}) {
            QFile file(directory.filePath(name));
            if (!file.open(QIODevice::WriteOnly) || file.write("x") != 1)
                qFatal("The dashboard cannot be made.");
        }
        server.start();
    }

    QTemporaryDir directory;
    TestServer server;
    api::DashboardRoutes routes{server.router, directory.path()};
};

http::Headers headersOf(const Fixture& test, const QByteArray& path) {
    WireClient client(test.server);
    client.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    [&] { QTRY_COMPARE(client.responses().size(), 1); }();
    return client.responses().value(0).headers;
}

// The sources of one directive of a policy.
QByteArrayList sourcesOf(const QByteArray& policy, const QByteArray& directive) {
    for (const QByteArray& part : policy.split(';')) {
        QByteArrayList words = part.simplified().split(' ');
        if (words.takeFirst() == directive)
            return words;
    }
    return {};
}

} // namespace

class DashboardRoutesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerIsGuarded_data();
    void everyAnswerIsGuarded();
    void scriptsAndStylesAreOurOwn_data();
    void scriptsAndStylesAreOurOwn();
    void httpsStaysHttps_data();
    void httpsStaysHttps();
};

void DashboardRoutesTest::everyAnswerIsGuarded_data() {
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("framedBy");
    QTest::newRow("a screen") << QByteArray("/login") << QByteArray("'none'");
    QTest::newRow("a file") << QByteArray("/favicon.svg") << QByteArray("'none'");
    QTest::newRow("nothing") << QByteArray("/assets/gone.js") << QByteArray("'none'");
    QTest::newRow("a component for documentation") << QByteArray("/component-preview") << QByteArray("*");
    QTest::newRow("the same, with a query") << QByteArray("/component-preview?label=x") << QByteArray("*");
    QTest::newRow("below it") << QByteArray("/component-preview/x") << QByteArray("'none'");
    QTest::newRow("beside it") << QByteArray("/component-previews") << QByteArray("'none'");
    QTest::newRow("by another spelling") << QByteArray("/Component-Preview") << QByteArray("'none'");
}

void DashboardRoutesTest::everyAnswerIsGuarded() {
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, framedBy);
    const Fixture test;
    const http::Headers headers = headersOf(test, path);
    QCOMPARE(headers.value("X-Content-Type-Options"), QByteArray("nosniff"));
    QCOMPARE(headers.value("Referrer-Policy"), QByteArray("same-origin"));
    QCOMPARE(headers.value("Cross-Origin-Opener-Policy"), QByteArray("same-origin"));
    const QByteArray policy = headers.value("Content-Security-Policy");
    QCOMPARE(sourcesOf(policy, "frame-ancestors"), QByteArrayList{framedBy});
}

void DashboardRoutesTest::scriptsAndStylesAreOurOwn_data() {
    QTest::addColumn<QByteArray>("directive");
    QTest::addColumn<QByteArray>("source");
    QTest::newRow("scripts") << QByteArray("script-src") << QByteArray("'self'");
    QTest::newRow("styles") << QByteArray("style-src") << QByteArray("'self'");
    QTest::newRow("fonts") << QByteArray("font-src") << QByteArray("'self'");
    QTest::newRow("forms") << QByteArray("form-action") << QByteArray("'self'");
    QTest::newRow("whatever else") << QByteArray("default-src") << QByteArray("'self'");
    QTest::newRow("plug-ins") << QByteArray("object-src") << QByteArray("'none'");
    QTest::newRow("base addresses") << QByteArray("base-uri") << QByteArray("'none'");
}

void DashboardRoutesTest::scriptsAndStylesAreOurOwn() {
    QFETCH(QByteArray, directive);
    QFETCH(QByteArray, source);
    const Fixture test;
    for (const QByteArray& path : {QByteArray("/login"), QByteArray("/component-preview")}) {
        const QByteArray policy = headersOf(test, path).value("Content-Security-Policy");
        QCOMPARE(sourcesOf(policy, directive), QByteArrayList{source});
    }
}

void DashboardRoutesTest::httpsStaysHttps_data() {
    QTest::addColumn<bool>("secure");
    QTest::newRow("http") << false;
    QTest::newRow("https") << true;
}

void DashboardRoutesTest::httpsStaysHttps() {
    QFETCH(bool, secure);
    const Fixture test(secure);
    QCOMPARE(headersOf(test, "/").contains("Strict-Transport-Security"), secure);
}

QTEST_GUILESS_MAIN(DashboardRoutesTest)
#include "tst_dashboard_routes.moc"
