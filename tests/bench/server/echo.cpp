#include "tests/bench/server/echo.h"

#include "server/base/id.h"
#include "server/protocol/envelope.h"
#include "tests/bench/server/browser.h"
#include "tests/bench/server/host.h"
#include "tests/bench/server/process_usage.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSocketNotifier>
#include <QWebSocketServer>

#include <cstdio>

namespace bench {

using namespace Qt::StringLiterals;

namespace {

// One end: sends its frames and waits until all of them are back.
class End {
public:
    End(const QUrl& url, QLatin1StringView method, const QByteArray& data, std::function<void()> echoed)
        : m_frames(frames(method, data)), m_echoed(std::move(echoed)) {
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket, [this] {
            if (--m_missing == 0)
                m_echoed();
        });
        m_socket.open(url);
    }
    [[nodiscard]] bool isReady() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    void send() {
        m_missing = m_frames.size();
        for (const QString& frame : m_frames)
            m_socket.sendTextMessage(frame);
    }

private:
    static QStringList frames(QLatin1StringView method, const QByteArray& data) {
        const QByteArray answer = protocol::encodeResponse(u"1"_s, method, "true");
        return {
            QString::fromUtf8(protocol::encodeMessage(nextUuid(), protocol::encodeCall("1", method, data))),
            QString::fromUtf8(protocol::encodeMessage(nextUuid(), answer)),
            QString::fromUtf8(protocol::encodeAck(nextUuid())),
            QString::fromUtf8(protocol::encodeAck(nextUuid()))};
    }

    const QStringList m_frames;
    const std::function<void()> m_echoed;
    QWebSocket m_socket;
    qsizetype m_missing = 0;
};

// One host and one browser, in turn.
class Pair {
public:
    Pair(const QUrl& url, std::function<void(qint64)> done)
        : m_done(std::move(done)), m_host(url, "SEND_IO_CALL"_L1, sampleIoCall(base::nanoid().toLatin1()),
                                          [this] { m_browser.send(); }),
          m_browser(url, "RESPOND_TO_IO_CALL"_L1,
                    sampleAnswer(base::nanoid().toLatin1(), nextUuid(), nextUuid()),
                    [this] { m_done(m_timer.nsecsElapsed()); }) {}
    [[nodiscard]] bool isReady() const { return m_host.isReady() && m_browser.isReady(); }
    void go() {
        m_timer.start();
        m_host.send();
    }

private:
    const std::function<void(qint64)> m_done;
    End m_host;
    End m_browser;
    QElapsedTimer m_timer;
};

} // namespace

int runEchoServer() {
    QWebSocketServer server(u"echo"_s, QWebSocketServer::NonSecureMode);
    QObject::connect(&server, &QWebSocketServer::newConnection, &server, [&server] {
        QWebSocket* const socket = server.nextPendingConnection();
        QObject::connect(socket, &QWebSocket::textMessageReceived, socket,
                         [socket](const QString& text) { socket->sendTextMessage(text); });
    });
    if (!server.listen(QHostAddress::LocalHost))
        return 1;
    std::printf("%d\n", int(server.serverPort()));
    std::fflush(stdout);
    const QSocketNotifier end(fileno(stdin), QSocketNotifier::Read);
    QObject::connect(&end, &QSocketNotifier::activated, &server, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

RoundTrips measureEcho(int pairs, int count) {
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"--echo"_s});
    if (!process.waitForReadyRead())
        qFatal("The echo server did not start.");
    const QUrl url(u"ws://localhost:%1"_s.arg(QString::fromLatin1(process.readLine()).trimmed()));

    RoundTrips result;
    int left = count;
    int running = pairs;
    std::vector<std::unique_ptr<Pair>> all;
    for (int i = 0; i < pairs; ++i) {
        all.push_back(std::make_unique<Pair>(url, [&, i](qint64 nanoseconds) {
            result.latency.add(nanoseconds);
            if (left-- > 0)
                all[size_t(i)]->go();
            else
                --running;
        }));
    }
    await("the echo server",
          [&] { return std::all_of(all.begin(), all.end(), [](const auto& p) { return p->isReady(); }); });
    const double cpuBefore = cpuMsOf(process.processId());
    QElapsedTimer timer;
    timer.start();
    for (const auto& pair : all)
        pair->go();
    await("echoes", [&] { return running == 0; });
    result.perSecond = (count + pairs) * 1e9 / double(timer.nsecsElapsed());
    result.cpuUs = (cpuMsOf(process.processId()) - cpuBefore) * 1000 / (count + pairs);
    process.closeWriteChannel();
    process.waitForFinished();
    return result;
}

} // namespace bench
