#include "tests/support/postgres_server.h"

namespace support {

using namespace Qt::StringLiterals;

namespace {
constexpr int StartMs = 60'000; // The first start on a machine initialises a cluster.
constexpr int StopMs = 10'000;
} // namespace

PostgresServer::~PostgresServer() {
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    m_process.waitForFinished(StopMs);
}

bool PostgresServer::start(QString* problem, Durability durability) {
    QStringList arguments = {u"--template"_s, QStringLiteral(INTERVAL_BINARY_DIR "/postgres-template")};
    if (durability == Durability::Full)
        arguments.append(u"--durable"_s);
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.start(QStringLiteral(INTERVAL_SOURCE_DIR "/tests/support/postgres"), arguments);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(StartMs)) {
            *problem = u"PostgreSQL did not start: "_s + m_process.errorString() + u' ' +
                       QString::fromUtf8(m_process.readAllStandardError());
            return false;
        }
    }
    m_url = QString::fromUtf8(m_process.readLine()).trimmed();
    return true;
}

} // namespace support
