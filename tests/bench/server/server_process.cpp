#include "tests/bench/server/server_process.h"

#include "tests/bench/server/browser.h"
#include "tests/bench/server/process_usage.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

namespace bench {

using namespace Qt::StringLiterals;

namespace {

quint16 freePort() {
    QTcpServer probe;
    if (!probe.listen(QHostAddress::LocalHost))
        qFatal("No free port.");
    return probe.serverPort();
}

QByteArray read(const QString& path) {
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        qFatal("Cannot read %ls.", qUtf16Printable(path));
    return file.readAll();
}

bool isHealthy(quint16 port) {
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!socket.waitForConnected(1'000))
        return false;
    socket.write("GET /health-check/app HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    while (socket.waitForReadyRead(5'000) && !socket.canReadLine()) {
    }
    return socket.readLine().contains(" 200 ");
}

} // namespace

ServerProcess::ServerProcess(QString program, Face face)
    : m_program(std::move(program)), m_face(face), m_port(freePort()), m_internalPort(freePort()) {
    m_process.setStandardErrorFile(m_directory.filePath(u"server.log"_s));
}

ServerProcess::~ServerProcess() { stop(); }

void ServerProcess::launch() {
    QStringList arguments{u"start"_s,
                          u"--data-dir"_s,
                          m_directory.path(),
                          u"--port"_s,
                          QString::number(m_port),
                          u"--internal-port"_s,
                          QString::number(m_internalPort),
                          u"--log-level"_s,
                          u"warning"_s};
    if (m_face == Face::None)
        arguments.append(u"--no-gui"_s);
    else if (m_face == Face::Tray)
        arguments.append(u"--tray"_s);
    m_process.start(m_program, arguments);
    if (!m_process.waitForStarted())
        qFatal("Cannot start %ls.", qUtf16Printable(m_program));
}

void ServerProcess::awaitListening() {
    while (!m_process.canReadLine() || !m_process.readLine().contains("listening")) {
        if (!m_process.canReadLine() && !m_process.waitForReadyRead(10'000))
            qFatal("The server did not start: %s", read(m_directory.filePath(u"server.log"_s)).constData());
    }
}

void ServerProcess::awaitHealthy() const {
    while (!isHealthy(m_port)) {
        if (m_process.state() == QProcess::NotRunning)
            qFatal("The server did not start: %s", read(m_directory.filePath(u"server.log"_s)).constData());
        QThread::usleep(200);
    }
}

void ServerProcess::stop() {
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    m_process.waitForFinished();
}

QString ServerProcess::command(const QStringList& arguments, const QByteArray& input) const {
    QProcess process;
    process.start(m_program, arguments + QStringList{u"--data-dir"_s, m_directory.path()});
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("%s", process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

void ServerProcess::addAccount() {
    command(
        {u"user"_s, u"add"_s, Email.toString(), u"--password-stdin"_s, u"--organization"_s, Slug.toString()},
        Password.toUtf8());
    m_apiKey =
        command({u"key"_s, u"add"_s, u"--email"_s, Email.toString(), u"--environment"_s, u"production"_s});
}

double ServerProcess::cpuMs() const { return cpuMsOf(m_process.processId()); }

double ServerProcess::residentKb() const { return residentKbOf(m_process.processId()); }

} // namespace bench
