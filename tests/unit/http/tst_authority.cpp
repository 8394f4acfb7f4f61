#include "server/http/authority.h"
#include "server/http/host_policy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using http::Authority;

class TestAuthority final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void policy_data();
    void policy();
};

void TestAuthority::parses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<bool>("address");
    QTest::newRow("name") << QByteArray("Example.COM") << QByteArray("example.com") << -1 << false;
    QTest::newRow("name with port") << QByteArray("a.b:8080") << QByteArray("a.b") << 8080 << false;
    QTest::newRow("final dot") << QByteArray("localhost.:1") << QByteArray("localhost") << 1 << false;
    QTest::newRow("underscore") << QByteArray("my_host") << QByteArray("my_host") << -1 << false;
    QTest::newRow("IPv4") << QByteArray("10.0.0.1:3000") << QByteArray("10.0.0.1") << 3000 << true;
    QTest::newRow("IPv6") << QByteArray("[FD00::1]") << QByteArray("fd00::1") << -1 << true;
    QTest::newRow("IPv6 with port") << QByteArray("[::1]:3000") << QByteArray("::1") << 3000 << true;
    QTest::newRow("short IPv4 is a name") << QByteArray("127.1") << QByteArray("127.1") << -1 << false;
    QTest::newRow("number is a name") << QByteArray("2130706433") << QByteArray("2130706433") << -1 << false;
}

void TestAuthority::parses() {
    QFETCH(const QByteArray, text);
    const std::optional<Authority> authority = Authority::parse(text);
    QVERIFY(authority.has_value());
    QTEST(authority->host, "host");
    QTEST(authority->port.value_or(-1), "port");
    QTEST(authority->isAddress, "address");
}

void TestAuthority::refuses_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", ".", ":80", "a:", "a:b", "a:-1", "a:65536", "a:1:2", "a b", "a/b", "u@a",
                             "a%41", "[::1", "[]", "[x]", "[::1]x", "[1.2.3.4]", "é"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("too long") << QByteArray(254, 'a');
}

void TestAuthority::refuses() {
    QFETCH(const QByteArray, text);
    QVERIFY(!Authority::parse(text).has_value());
}

void TestAuthority::policy_data() {
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("allowed");
    const QStringList none;
    const QStringList some{u"Example.com:3000"_s, u"*.lan"_s};
    QTest::newRow("localhost") << none << QByteArray("LOCALHOST:3000") << true;
    QTest::newRow("IPv4") << none << QByteArray("192.168.0.7") << true;
    QTest::newRow("IPv6") << none << QByteArray("[::1]:3000") << true;
    QTest::newRow("no Host in HTTP/1.0") << none << QByteArray() << true;
    QTest::newRow("any name") << none << QByteArray("example.com") << false;
    QTest::newRow("below localhost") << none << QByteArray("a.localhost") << false;
    QTest::newRow("configured") << some << QByteArray("example.com") << true;
    QTest::newRow("configured, other port") << some << QByteArray("EXAMPLE.com:443") << true;
    QTest::newRow("below a configured name") << some << QByteArray("a.example.com") << false;
    QTest::newRow("below a wildcard") << some << QByteArray("a.b.lan") << true;
    QTest::newRow("the wildcard itself") << some << QByteArray("lan") << false;
    QTest::newRow("ends like a wildcard") << some << QByteArray("evillan") << false;
    QTest::newRow("everything") << QStringList{u"*"_s} << QByteArray("example.com") << true;
}

void TestAuthority::policy() {
    QFETCH(const QStringList, names);
    QFETCH(const QByteArray, host);
    const std::optional<http::Problem> problem = http::HostPolicy(names).check(host);
    QTEST(!problem.has_value(), "allowed");
    if (!problem)
        return;
    QCOMPARE(problem->status, 421);
    QVERIFY(problem->message.contains(u"ALLOWED_HOSTS"));
}

QTEST_GUILESS_MAIN(TestAuthority)
#include "tst_authority.moc"
