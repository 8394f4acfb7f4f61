#include "server/store/database_url.h"

#include <QTest>

using namespace Qt::StringLiterals;
using store::DatabaseUrl;
using store::Dialect;

class TestDatabaseUrl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesAreNamedByPath_data();
    void filesAreNamedByPath();
    void postgresUrlsAreTakenApart();
    void everythingButTheNameMayBeMissing();
    void partsArePercentDecoded();
    void optionsMayNameMainParts();
    void optionsOfOtherLibrariesAreIgnored();
    void wrongTextsAreRefusedWithoutRepeatingThem_data();
    void wrongTextsAreRefusedWithoutRepeatingThem();
    void passwordsAreNeverShown_data();
    void passwordsAreNeverShown();
};

void TestDatabaseUrl::filesAreNamedByPath_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    QTest::newRow("relative") << u"sqlite:data/interval.db"_s << u"data/interval.db"_s;
    QTest::newRow("absolute") << u"sqlite:/var/lib/interval.db"_s << u"/var/lib/interval.db"_s;
    QTest::newRow("as an authority") << u"sqlite:///var/lib/interval.db"_s << u"/var/lib/interval.db"_s;
    QTest::newRow("verbatim") << u"sqlite:/a b/50%20#?x=y"_s << u"/a b/50%20#?x=y"_s;
    QTest::newRow("blanks around") << u"  sqlite:x.db \n"_s << u"x.db"_s;
}

void TestDatabaseUrl::filesAreNamedByPath() {
    QFETCH(QString, text);
    QFETCH(QString, path);
    const auto url = DatabaseUrl::parse(text);
    QVERIFY(url);
    QCOMPARE(url->dialect, Dialect::Sqlite);
    QCOMPARE(url->path, path);
    QCOMPARE(url->display(), u"sqlite:"_s + path);
}

void TestDatabaseUrl::postgresUrlsAreTakenApart() {
    const auto url = DatabaseUrl::parse(
        u"postgres://ada:secret@db.example.com:5433/interval?sslmode=require&connect_timeout=7"_s);
    QVERIFY(url);
    QCOMPARE(url->dialect, Dialect::Postgres);
    QCOMPARE(url->user, u"ada"_s);
    QCOMPARE(url->password, u"secret"_s);
    QCOMPARE(url->host, u"db.example.com"_s);
    QCOMPARE(url->port, 5433);
    QCOMPARE(url->name, u"interval"_s);
    QCOMPARE(url->options,
             (QList<DatabaseUrl::Option>{{u"sslmode"_s, u"require"_s}, {u"connect_timeout"_s, u"7"_s}}));
}

void TestDatabaseUrl::everythingButTheNameMayBeMissing() {
    const auto url = DatabaseUrl::parse(u"postgresql:///interval"_s);
    QVERIFY(url);
    QCOMPARE(url->host, QString());
    QCOMPARE(url->port, -1);
    QCOMPARE(url->user, QString());
    QCOMPARE(url->name, u"interval"_s);
}

void TestDatabaseUrl::partsArePercentDecoded() {
    const auto url =
        DatabaseUrl::parse(u"postgresql://a%40b:p%23%2F%3A%25%20s@[::1]:1/my%20db?application_name=a%26b"_s);
    QVERIFY(url);
    QCOMPARE(url->user, u"a@b"_s);
    QCOMPARE(url->password, u"p#/:% s"_s);
    QCOMPARE(url->host, u"::1"_s);
    QCOMPARE(url->name, u"my db"_s);
    QCOMPARE(url->options, (QList<DatabaseUrl::Option>{{u"application_name"_s, u"a&b"_s}}));
    QCOMPARE(url->display(), u"postgresql://a@b@[::1]:1/my db"_s);
}

void TestDatabaseUrl::optionsMayNameMainParts() {
    const auto url = DatabaseUrl::parse(
        u"postgresql:///x?host=/run/postgresql&port=5440&user=ada&password=secret&dbname=interval&schema=app"_s);
    QVERIFY(url);
    QCOMPARE(url->host, u"/run/postgresql"_s);
    QCOMPARE(url->port, 5440);
    QCOMPARE(url->user, u"ada"_s);
    QCOMPARE(url->password, u"secret"_s);
    QCOMPARE(url->name, u"interval"_s);
    QCOMPARE(url->schema, u"app"_s);
    QCOMPARE(url->options, QList<DatabaseUrl::Option>());
    QCOMPARE(url->display(), u"postgresql://ada@/interval (socket in /run/postgresql)"_s);
}

void TestDatabaseUrl::optionsOfOtherLibrariesAreIgnored() {
    const auto url =
        DatabaseUrl::parse(u"postgresql://h/d?connection_limit=5&pgbouncer=true&sslmode=disable"_s);
    QVERIFY(url);
    QCOMPARE(url->options, (QList<DatabaseUrl::Option>{{u"sslmode"_s, u"disable"_s}}));
}

void TestDatabaseUrl::wrongTextsAreRefusedWithoutRepeatingThem_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("hint");
    QTest::newRow("empty") << QString() << u"postgresql://"_s;
    QTest::newRow("other database") << u"mysql://ada:secret@h/d"_s << u"postgresql://"_s;
    QTest::newRow("no path") << u"sqlite:"_s << u"path"_s;
    QTest::newRow("in memory") << u"sqlite::memory:"_s << u"path"_s;
    QTest::newRow("no name") << u"postgresql://ada:secret@h"_s << u"name of the database"_s;
    QTest::newRow("only a slash") << u"postgresql://ada:secret@h/"_s << u"name of the database"_s;
    QTest::newRow("hash in the password") << u"postgresql://ada:secret#1@h/d"_s << u"percent-encoded"_s;
    QTest::newRow("slash in the password") << u"postgresql://ada:secret/1@h/d"_s << u"percent-encoded"_s;
    QTest::newRow("bare percent") << u"postgresql://ada:secret%@h/d"_s << u"percent-encoded"_s;
    QTest::newRow("port is no number") << u"postgresql://ada:secret@h:port/d"_s << u"percent-encoded"_s;
    QTest::newRow("port option") << u"postgresql:///d?port=0&password=secret"_s << u"65535"_s;
    QTest::newRow("unknown option") << u"postgresql://ada:secret@h/d?ssl=yes"_s << u"option ssl "_s;
    QTest::newRow("semicolon") << u"postgresql://ada:secret@h/d?options=-c%20a;b"_s << u"semicolon"_s;
}

void TestDatabaseUrl::wrongTextsAreRefusedWithoutRepeatingThem() {
    QFETCH(QString, text);
    QFETCH(QString, hint);
    const auto url = DatabaseUrl::parse(text);
    QVERIFY(!url);
    QCOMPARE(url.error().code, base::Code::InvalidArgument);
    QVERIFY2(url.error().message.startsWith(u"Invalid value for DATABASE_URL"),
             qPrintable(url.error().message));
    QVERIFY2(url.error().message.contains(hint), qPrintable(url.error().message));
    QVERIFY2(!url.error().message.contains(u"secret"), qPrintable(url.error().message));
}

void TestDatabaseUrl::passwordsAreNeverShown_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("in the authority") << u"postgresql://ada:secret@h/d"_s;
    QTest::newRow("as an option") << u"postgresql://ada@h/d?password=secret"_s;
    QTest::newRow("of a key") << u"postgresql://ada@h/d?sslpassword=secret"_s;
}

void TestDatabaseUrl::passwordsAreNeverShown() {
    QFETCH(QString, text);
    const auto url = DatabaseUrl::parse(text);
    QVERIFY(url);
    QCOMPARE(url->display(), u"postgresql://ada@h/d"_s);
}

QTEST_GUILESS_MAIN(TestDatabaseUrl)
#include "tst_database_url.moc"
