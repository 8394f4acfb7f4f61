#include "app/port_holder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

namespace app {

using namespace Qt::StringLiterals;

#ifdef Q_OS_LINUX

namespace {

constexpr char Listening[] = "0A";

QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The sockets that listen there, as their names among a process's descriptors. A line of /proc/net/tcp has,
// among others: number, local address and port, remote ones, state, queues, timer, retransmits, user,
// timeout, inode.
QSet<QString> listeners(const QString& table, quint16 port) {
    const QByteArray end = ':' + QByteArray::number(port, 16).toUpper().rightJustified(4, '0');
    QSet<QString> sockets;
    const QList<QByteArray> lines = contents(table).split('\n');
    for (const QByteArray& line : lines) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() > 9 && fields[1].endsWith(end) && fields[3] == Listening)
            sockets.insert(u"socket:[%1]"_s.arg(QString::fromLatin1(fields[9])));
    }
    return sockets;
}

bool holdsOneOf(const QString& process, const QSet<QString>& sockets) {
    const QDir descriptors(u"/proc/%1/fd"_s.arg(process));
    const QStringList names = descriptors.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot);
    return std::any_of(names.cbegin(), names.cend(), [&](const QString& name) {
        const QByteArray path = QFile::encodeName(descriptors.filePath(name));
        char target[64];
        const ssize_t length = readlink(path.constData(), target, sizeof target);
        return length > 0 && sockets.contains(QString::fromLatin1(target, length));
    });
}

} // namespace

QString portHolder(quint16 port) {
    const QSet<QString> sockets = listeners(u"/proc/net/tcp"_s, port) + listeners(u"/proc/net/tcp6"_s, port);
    if (sockets.isEmpty())
        return {};
    const QStringList processes = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& process : processes) {
        if (process.front().isDigit() && holdsOneOf(process, sockets))
            return u"%1 (process %2)"_s.arg(
                QString::fromUtf8(contents(u"/proc/%1/comm"_s.arg(process))).trimmed(), process);
    }
    return {};
}

#else

QString portHolder(quint16) { return {}; }

#endif

} // namespace app
