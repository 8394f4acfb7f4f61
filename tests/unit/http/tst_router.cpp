#include "server/http/router.h"

#include <QTest>

using namespace Qt::StringLiterals;
using http::Method;
using http::Router;

class TestRouter final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void matches_data();
    void matches();
    void parametersKeepTheirNamesPerMethod();
    void allowListsTheMethods();
    void fallbackTakesTheRest();

private:
    std::unique_ptr<Router> m_router;
};

namespace {

// A handler that can be told from others by the status it answers with.
http::Handler answering(int status) {
    return [status](const http::Request&, const http::Reply& reply) { reply(http::Response::empty(status)); };
}

int statusOf(const Router::Match& match) {
    int status = 0;
    if (match.route != nullptr)
        match.route->handler({}, [&status](const http::Response& response) { status = response.status; });
    return status;
}

} // namespace

void TestRouter::init() {
    m_router = std::make_unique<Router>();
    m_router->add(Method::Get, "/", answering(1));
    m_router->add(Method::Get, "/orgs", answering(2));
    m_router->add(Method::Get, "/orgs/{org}", answering(3));
    m_router->add(Method::Get, "/orgs/new", answering(4));
    m_router->add(Method::Get, "/orgs/{org}/keys/{key}", answering(5));
    m_router->add(Method::Delete, "/orgs/{slug}/keys/{id}", answering(6));
    m_router->add(Method::Get, "/files/{path...}", answering(7));
    m_router->add(Method::Get, "/orgs/new/special", answering(8));
    m_router->add(Method::Head, "/orgs", answering(9));
}

void TestRouter::matches_data() {
    QTest::addColumn<Method>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("parameter");
    const auto row = [](const char* name, Method method, const QString& path, int status,
                        const QString& parameter = {}) {
        QTest::newRow(name) << method << path << status << parameter;
    };
    row("root", Method::Get, u"/"_s, 1);
    row("literal", Method::Get, u"/orgs"_s, 2);
    row("parameter", Method::Get, u"/orgs/acme"_s, 3, u"acme"_s);
    row("literal beats parameter", Method::Get, u"/orgs/new"_s, 4);
    row("literal that leads nowhere", Method::Get, u"/orgs/new/keys/k"_s, 5, u"new"_s);
    row("parameter may look like anything", Method::Get, u"/orgs/{org}"_s, 3, u"{org}"_s);
    row("HEAD by GET", Method::Head, u"/orgs/acme"_s, 3, u"acme"_s);
    row("HEAD of its own", Method::Head, u"/orgs"_s, 9);
    row("rest of one segment", Method::Get, u"/files/a"_s, 7, u"a"_s);
    row("rest of several", Method::Get, u"/files/a/b/c"_s, 7, u"a/b/c"_s);
    row("empty rest", Method::Get, u"/files/"_s, 0);
    row("no rest", Method::Get, u"/files"_s, 0);
    row("empty parameter", Method::Get, u"/orgs/"_s, 0);
    row("empty parameter inside", Method::Get, u"/orgs//keys/k"_s, 0);
    row("final slash", Method::Get, u"/orgs/acme/"_s, 0);
    row("other case", Method::Get, u"/Orgs"_s, 0);
    row("too long", Method::Get, u"/orgs/acme/keys/k/x"_s, 0);
    row("a node without routes", Method::Get, u"/orgs/acme/keys"_s, 0);
    row("asterisk", Method::Options, u"*"_s, 0);
}

void TestRouter::matches() {
    QFETCH(const Method, method);
    QFETCH(const QString, path);
    const Router::Match match = m_router->match(method, path);
    QTEST(statusOf(match), "status");
    QTEST(match.params.value(path.startsWith(u"/files") ? u"path" : u"org"), "parameter");
}

void TestRouter::parametersKeepTheirNamesPerMethod() {
    const Router::Match match = m_router->match(Method::Delete, u"/orgs/acme/keys/k1"_s);
    QCOMPARE(statusOf(match), 6);
    QCOMPARE(match.params.value(u"slug"), u"acme"_s);
    QCOMPARE(match.params.value(u"id"), u"k1"_s);
    QCOMPARE(match.params.value(u"org"), QString());
}

void TestRouter::allowListsTheMethods() {
    const Router::Match wrong = m_router->match(Method::Post, u"/orgs/acme/keys/k1"_s);
    QVERIFY(wrong.route == nullptr);
    QCOMPARE(wrong.allow, QByteArray("GET, DELETE, HEAD, OPTIONS"));
    QCOMPARE(m_router->match(Method::Post, u"/nothing"_s).allow, QByteArray());
}

void TestRouter::fallbackTakesTheRest() {
    m_router->fallback(answering(404));
    QCOMPARE(statusOf(m_router->match(Method::Post, u"/nothing"_s)), 404);
    // A known path with another method is no business of the fallback.
    QVERIFY(m_router->match(Method::Post, u"/orgs"_s).route == nullptr);
}

QTEST_GUILESS_MAIN(TestRouter)
#include "tst_router.moc"
