#include "server/http/trusted_proxies.h"

#include <QTest>

using namespace Qt::StringLiterals;
using http::TrustedProxies;

class TestTrustedProxies final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clients_data();
    void clients();
    void severalLinesAreOneList();
    void parseNamesTheBadEntry();
};

void TestTrustedProxies::clients_data() {
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("forwardedFor");
    QTest::addColumn<QByteArray>("proto");
    QTest::addColumn<QString>("client");
    QTest::addColumn<bool>("secure");
    const auto row = [](const char* name, const QString& peer, const char* forwardedFor, const char* proto,
                        const QString& client, bool secure) {
        QTest::newRow(name) << peer << QByteArray(forwardedFor) << QByteArray(proto) << client << secure;
    };
    row("direct", u"8.8.8.8"_s, "", "", u"8.8.8.8"_s, false);
    row("stranger who claims", u"8.8.8.8"_s, "1.1.1.1", "https", u"8.8.8.8"_s, false);
    row("through a proxy", u"10.1.2.3"_s, "1.1.1.1", "https", u"1.1.1.1"_s, true);
    row("through a proxy without TLS", u"10.1.2.3"_s, "1.1.1.1", "http", u"1.1.1.1"_s, false);
    row("mapped peer", u"::ffff:10.1.2.3"_s, "1.1.1.1", "", u"1.1.1.1"_s, false);
    row("IPv6", u"fd00::5"_s, "2001:db8::1", "HTTPS", u"2001:db8::1"_s, true);
    row("made up in front", u"10.1.2.3"_s, "6.6.6.6, 1.1.1.1", "", u"1.1.1.1"_s, false);
    row("two proxies", u"10.1.2.3"_s, "6.6.6.6, 1.1.1.1, 192.0.2.1", "", u"1.1.1.1"_s, false);
    row("with ports", u"10.1.2.3"_s, "1.1.1.1:5000, [fd00::7]:80", "", u"1.1.1.1"_s, false);
    row("only proxies", u"10.1.2.3"_s, "10.9.9.9", "", u"10.9.9.9"_s, false);
    row("nonsense ends the list", u"10.1.2.3"_s, "1.1.1.1, unknown", "", u"10.1.2.3"_s, false);
    row("nothing", u"10.1.2.3"_s, "", "", u"10.1.2.3"_s, false);
    row("last scheme counts", u"10.1.2.3"_s, "1.1.1.1", "https, http", u"1.1.1.1"_s, false);
}

void TestTrustedProxies::clients() {
    QFETCH(const QString, peer);
    QFETCH(const QByteArray, forwardedFor);
    QFETCH(const QByteArray, proto);
    const auto proxies = TrustedProxies::parse({u"10.0.0.0/8"_s, u" 192.0.2.1"_s, u"fd00::/8"_s});
    QVERIFY(proxies);
    const TrustedProxies::Client client = proxies->clientOf(
        QHostAddress(peer), {{"X-Forwarded-For", forwardedFor}, {"X-Forwarded-Proto", proto}});
    QTEST(client.address.toString(), "client");
    QTEST(client.secure, "secure");
}

void TestTrustedProxies::severalLinesAreOneList() {
    const auto proxies = TrustedProxies::parse({u"10.0.0.0/8"_s});
    const http::Headers headers{{"X-Forwarded-For", "6.6.6.6"}, {"X-Forwarded-For", "1.1.1.1, 10.0.0.2"}};
    QCOMPARE(proxies->clientOf(QHostAddress(u"10.0.0.1"_s), headers).address.toString(), u"1.1.1.1"_s);
}

void TestTrustedProxies::parseNamesTheBadEntry() {
    for (const QString& entry : {u"example.com"_s, u"10.0.0.0/33"_s, u"1.2.3.x"_s, QString()}) {
        const auto proxies = TrustedProxies::parse({u"10.0.0.1"_s, entry});
        QVERIFY2(!proxies, qPrintable(entry));
        QVERIFY(proxies.error().message.contains(u'"' + entry + u'"'));
    }
}

QTEST_GUILESS_MAIN(TestTrustedProxies)
#include "tst_trusted_proxies.moc"
