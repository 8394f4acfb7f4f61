#include "app/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr int HandOverMs = 3'000;
constexpr qint64 MaxBytes = 64 * 1024; // As many arguments as anybody types.

QString socketName(const QString& dataDirectory) {
    const QByteArray digest =
        QCryptographicHash::hash(QDir(dataDirectory).absolutePath().toUtf8(), QCryptographicHash::Sha256);
    return u"interval-server-"_s + QString::fromLatin1(digest.toHex().left(16));
}

} // namespace

SingleInstance::SingleInstance(const QString& dataDirectory)
    : m_name(socketName(dataDirectory)), m_lock(dataDirectory + u"/desktop.lock"_s) {
    QDir().mkpath(dataDirectory);
    // However long the holder runs, its lock is good as long as it lives.
    m_lock.setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
}

bool SingleInstance::claim() {
    if (!m_lock.tryLock()) {
        // A data directory that cannot be written to has no lock, and the server will say what is wrong.
        return m_lock.error() != QLockFile::LockFailedError;
    }
    QLocalServer::removeServer(m_name);
    QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this] { receive(); });
    m_server.listen(m_name);
    return true;
}

void SingleInstance::receive() {
    QLocalSocket* const socket = m_server.nextPendingConnection();
    QObject::connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    const auto read = [this, socket] {
        if (socket->bytesAvailable() > MaxBytes)
            socket->abort();
        if (!socket->canReadLine())
            return;
        QStringList arguments;
        const QJsonArray sent = QJsonDocument::fromJson(socket->readLine()).array();
        for (const QJsonValue& argument : sent)
            arguments.append(argument.toString());
        const Answer answer = m_launched ? m_launched(arguments) : Answer();
        const QJsonObject reply{{u"taken"_s, answer.isTaken}, {u"text"_s, answer.text}};
        socket->write(QJsonDocument(reply).toJson(QJsonDocument::Compact) + '\n');
        socket->flush();
    };
    QObject::connect(socket, &QLocalSocket::readyRead, &m_server, read);
    if (socket->canReadLine())
        read();
}

std::optional<SingleInstance::Answer> SingleInstance::handOver(const QStringList& arguments) const {
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(HandOverMs))
        return std::nullopt;
    socket.write(QJsonDocument(QJsonArray::fromStringList(arguments)).toJson(QJsonDocument::Compact) + '\n');
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(HandOverMs))
            return std::nullopt;
    }
    const QJsonObject reply = QJsonDocument::fromJson(socket.readLine()).object();
    return Answer{reply[u"taken"].toBool(), reply[u"text"].toString()};
}

} // namespace app
