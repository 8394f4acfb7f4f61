#include "app/desktop_server.h"

#include <QDateTime>

namespace app {

namespace {

constexpr int ProbeEveryMs = 15'000;
constexpr int ProbeSoonMs = 1'000; // While it does not answer.
constexpr int AnswerMs = 5'000;

} // namespace

DesktopServer::DesktopServer(Variables options) : m_options(std::move(options)) {
    m_probeTimer.setSingleShot(true);
    m_probeTimer.setTimerType(Qt::VeryCoarseTimer);
    m_answerTimer.setSingleShot(true);
    connect(&m_probeTimer, &QTimer::timeout, this, [this] { probe(); });
    connect(&m_answerTimer, &QTimer::timeout, this, [this] { judge(false); });
}

DesktopServer::~DesktopServer() {
    // Whoever listened may be gone.
    m_changed.clear();
    m_server.reset();
}

void DesktopServer::start() {
    if (m_status.state != State::Stopped && m_status.state != State::Failed)
        return;
    // The old server may be what calls.
    m_status = {};
    m_status.state = State::Starting;
    report();
    QTimer::singleShot(0, this, [this] { launch(); });
}

void DesktopServer::launch() {
    m_server.reset();
    m_lock.reset();
    base::Result<Settings> settings = loadSettings(processSources(m_options));
    if (!settings) {
        fail(settings.error().message);
        return;
    }
    m_settings = std::move(*settings);
    base::installLogging(m_settings->logLevel, m_settings->logFormat);
    if (m_settings->isEmbedded) {
        m_lock = std::make_unique<DatabaseLock>(m_settings->server.database.path);
        if (const base::Status taken = m_lock->take(); !taken) {
            fail(taken.error().message);
            return;
        }
    }
    m_status.appUrl = m_settings->server.services.appUrl;
    m_status.sdkEndpoint = m_settings->sdkEndpoint();
    m_server = std::make_unique<server::Server>(m_settings->server);
    m_server->onStateChanged([this](const server::Server::Status& status) { take(status); });
    m_server->start();
}

void DesktopServer::stop() {
    m_startsAgain = false;
    if (m_server)
        m_server->stop();
}

void DesktopServer::restart() {
    if (m_status.state == State::Running || m_status.state == State::Starting) {
        stop();
        m_startsAgain = true;
    } else if (m_status.state == State::Stopping) {
        m_startsAgain = true;
    } else {
        start();
    }
}

void DesktopServer::statistics(std::function<void(const server::Statistics&)> then) {
    if (m_server && m_status.state == State::Running)
        m_server->statistics(std::move(then));
}

void DesktopServer::fail(const QString& message) {
    m_status.state = State::Failed;
    m_status.error = message;
    report();
}

void DesktopServer::take(const server::Server::Status& status) {
    m_status.state = status.state;
    m_status.error = status.error;
    m_status.port = status.port;
    m_status.internalPort = status.internalPort;
    m_status.setupLink = status.setupLink;
    m_status.health = Health::Unknown;
    m_status.runningSince = status.state == State::Running ? QDateTime::currentMSecsSinceEpoch() : 0;
    m_probeTimer.stop();
    m_answerTimer.stop();
    if (status.state == State::Running)
        probe();
    report();
    if (status.state == State::Stopped && std::exchange(m_startsAgain, false))
        start();
}

void DesktopServer::probe() {
    if (m_status.state != State::Running)
        return;
    m_answerTimer.start(AnswerMs);
    m_server->probe([this](bool isWell) { judge(isWell); });
}

void DesktopServer::judge(bool isWell) {
    if (m_status.state != State::Running)
        return;
    m_answerTimer.stop();
    m_probeTimer.start(isWell ? ProbeEveryMs : ProbeSoonMs);
    const Health health = isWell ? Health::Answering : Health::Silent;
    if (std::exchange(m_status.health, health) != health)
        report();
}

void DesktopServer::report() {
    for (const auto& changed : m_changed)
        changed();
}

} // namespace app
