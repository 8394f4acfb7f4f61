#include "ui/tray/pages/about_page.h"
#include "ui/tray/resources.h"
#include "ui/tray/widgets/notice.h"

#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

// A feed of releases that answers every question in the same way and keeps what it was asked.
class Feed final {
public:
    explicit Feed(QByteArray answer) : m_answer(std::move(answer)) {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("No free port.");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { serve(); });
    }

    [[nodiscard]] static QByteArray json(const QByteArray& body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " +
               QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
    [[nodiscard]] QUrl url() const {
        return QUrl(u"http://127.0.0.1:%1/latest"_s.arg(m_server.serverPort()));
    }
    [[nodiscard]] const QList<QByteArray>& questions() const { return m_questions; }

private:
    void serve() {
        QTcpSocket* const socket = m_server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
            const QByteArray question = socket->peek(64 * 1024);
            if (!question.endsWith("\r\n\r\n"))
                return;
            m_questions.append(socket->readAll());
            socket->write(m_answer);
            socket->disconnectFromHost();
        });
    }

    const QByteArray m_answer;
    QTcpServer m_server;
    QList<QByteArray> m_questions;
};

class UpdateCheckTest final : public QObject {
    Q_OBJECT

public Q_SLOTS:
    void openUrl(const QUrl& url) { m_opened.append(url.toString()); }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void asksOnlyWhenItIsToldTo();
    void sendsNothingButTheQuestion();
    void says_data();
    void says();
    void opensThePageOfANewerVersion();
    void failsWhereNobodyAnswers();
    void withoutAFeedItSaysWhereUpdatesComeFrom();

private:
    static QPushButton* check(tray::AboutPage& page) {
        const QList<QPushButton*> buttons = page.findChildren<QPushButton*>();
        for (QPushButton* const button : buttons) {
            if (button->text() == u"&Check for updates")
                return button;
        }
        return nullptr;
    }
    static tray::Notice& notice(tray::AboutPage& page) {
        return *static_cast<tray::Notice*>(page.findChild<QFrame*>(u"updates"_s));
    }
    // What the page says after a click.
    static QString answer(tray::AboutPage& page) {
        check(page)->click();
        const bool isDone = QTest::qWaitFor([&page] { return check(page)->isEnabled(); }, 30'000);
        return isDone ? notice(page).text() : u"no answer"_s;
    }

    QStringList m_opened;
};

void UpdateCheckTest::initTestCase() {
    tray::initResources();
    QCoreApplication::setApplicationVersion(u"1.9.0"_s);
    QDesktopServices::setUrlHandler(u"https"_s, this, "openUrl");
}

void UpdateCheckTest::cleanupTestCase() { QDesktopServices::unsetUrlHandler(u"https"_s); }

void UpdateCheckTest::asksOnlyWhenItIsToldTo() {
    const Feed feed(Feed::json(R"({"tag_name":"v1.9.0","html_url":"https://example.com/1.9.0"})"));
    tray::AboutPage page(feed.url());
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QVERIFY(feed.questions().isEmpty());
    check(page)->click();
    QVERIFY(!check(page)->isEnabled());
    QCOMPARE(notice(page).text(), u"Checking for updates…"_s);
    QTRY_VERIFY(check(page)->isEnabled());
    QCOMPARE(feed.questions().size(), 1);
}

void UpdateCheckTest::sendsNothingButTheQuestion() {
    const Feed feed(Feed::json("{}"));
    tray::AboutPage page(feed.url());
    static_cast<void>(answer(page));
    const QByteArray question = feed.questions().constFirst();
    QVERIFY(question.startsWith("GET /latest HTTP/1.1\r\n"));
    QVERIFY(!question.contains("Cookie") && !question.contains("1.9.0"));
    QVERIFY(question.contains("User-Agent: interval-server\r\n"));
}

void UpdateCheckTest::says_data() {
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<QString>("text");
    const auto release = [](const char* tag) {
        return Feed::json(QByteArray(R"({"html_url":"https://example.com/release","tag_name":")") + tag +
                          R"("})");
    };
    const QString latest = u"This is the latest version, 1.9.0."_s;
    const QString nonsense = u"answered something else than a release"_s;
    QTest::newRow("newer") << release("v1.10.0") << u"Version 1.10.0 is available."_s;
    QTest::newRow("the same") << release("1.9.0") << latest;
    QTest::newRow("older") << release("v1.8.12") << latest;
    QTest::newRow("a candidate of the same") << release("v1.9.0-rc.3") << latest;
    QTest::newRow("a candidate of the next")
        << release("v1.9.1-rc.1") << u"Version 1.9.1-rc.1 is available."_s;
    QTest::newRow("no version") << release("nightly") << nonsense;
    QTest::newRow("no JSON") << Feed::json("<html>") << nonsense;
    QTest::newRow("a page that is no web page")
        << Feed::json(R"({"tag_name":"v2.0.0","html_url":"file:///etc/passwd"})") << nonsense;
    QTest::newRow("not found") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
                               << u"Look whether this computer is online"_s;
    QTest::newRow("endless") << Feed::json(QByteArray(2 * 1024 * 1024, ' ')) << nonsense;
}

void UpdateCheckTest::says() {
    QFETCH(QByteArray, response);
    QFETCH(QString, text);
    const Feed feed(response);
    tray::AboutPage page(feed.url());
    const QString said = answer(page);
    QVERIFY2(said.contains(text), qPrintable(said));
}

void UpdateCheckTest::opensThePageOfANewerVersion() {
    const Feed feed(Feed::json(
        R"({"tag_name":"v2.0.0","html_url":"https://example.com/2.0.0","body":"### Added\n\n- A <b>bell</b>"})"));
    tray::AboutPage page(feed.url());
    QCOMPARE(answer(page), u"Version 2.0.0 is available."_s);
    notice(page).findChild<QPushButton*>()->click();
    QCOMPARE(m_opened, QStringList{u"https://example.com/2.0.0"_s});
    QVERIFY(page.findChild<QTextBrowser*>()->toPlainText().contains(u"Added"_s));
}

void UpdateCheckTest::failsWhereNobodyAnswers() {
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QUrl url(u"http://127.0.0.1:%1/"_s.arg(closed.serverPort()));
    closed.close();
    tray::AboutPage page(url);
    const QString said = answer(page);
    QVERIFY2(said.startsWith(u"127.0.0.1 does not say"_s), qPrintable(said));
    // And may be asked again.
    QVERIFY(answer(page).startsWith(u"127.0.0.1 does not say"_s));
}

void UpdateCheckTest::withoutAFeedItSaysWhereUpdatesComeFrom() {
    tray::AboutPage page{QUrl()};
    QVERIFY(!check(page));
    const QList<QLabel*> labels = page.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                        [](const QLabel* label) { return label->text().contains(u"package manager"_s); }));
}

QTEST_MAIN(UpdateCheckTest)
#include "tst_update_check.moc"
