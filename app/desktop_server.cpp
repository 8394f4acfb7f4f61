#include "app/desktop_server.h"

#include "app/port_holder.h"
#include "app/process_memory.h"
#include "app/provisioning.h"

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr int ProbeEveryMs = 15'000;
constexpr int ProbeSoonMs = 1'000; // While it does not answer.
constexpr int AnswerMs = 5'000;

// The lists of the command line, as they are printed.
QList<ServerControl::Person> findPeople(const server::Options& options) {
    QList<ServerControl::Person> people;
    const QStringList lines = listUsers(options).results;
    for (const QString& line : lines) {
        const QStringList columns = line.split(u'\t');
        const QStringList organizations = columns.value(3).split(u',', Qt::SkipEmptyParts);
        for (const QString& organization : organizations)
            people.append({columns.value(0), organization});
    }
    return people;
}

base::Result<QString> findDevelopmentKey(const ServerControl::Person& person,
                                         const server::Options& options) {
    KeyAdd command;
    command.email = person.email;
    command.organization = person.organization;
    const Outcome outcome = addKey(command, options);
    if (outcome.failed || outcome.results.isEmpty())
        return base::fail(base::Code::Unavailable, outcome.message);
    return outcome.results.first();
}

} // namespace

DesktopServer::DesktopServer(DesktopSettings& settings, DesktopSecrets& secrets)
    : m_settings(settings), m_secrets(secrets) {
    m_probeTimer.setSingleShot(true);
    m_probeTimer.setTimerType(Qt::VeryCoarseTimer);
    m_answerTimer.setSingleShot(true);
    m_pool.setMaxThreadCount(1);
    connect(&m_probeTimer, &QTimer::timeout, this, [this] { probe(); });
    connect(&m_answerTimer, &QTimer::timeout, this, [this] { judge(false); });
}

DesktopServer::~DesktopServer() {
    // Whoever listened may be gone.
    m_changed.clear();
    m_pool.waitForDone();
    m_server.reset();
}

void DesktopServer::start() {
    if (m_isPaused || (m_status.state != State::Stopped && m_status.state != State::Failed))
        return;
    m_status = {};
    m_status.state = State::Starting;
    report();
    // The old server may be what calls.
    QTimer::singleShot(0, this, [this] { launch(); });
}

void DesktopServer::launch() {
    m_server.reset();
    m_lock.reset();
    m_secrets.load(
        [this](const base::Status& loaded) { loaded ? configure() : fail(loaded.error().message); });
}

void DesktopServer::configure() {
    base::Result<Settings> settings = loadSettings(m_settings.sources(), m_secrets);
    if (!settings) {
        fail(settings.error().message);
        return;
    }
    m_configuration = std::move(*settings);
    m_settings.markStarted();
    base::installLogging(m_configuration->logLevel, m_configuration->logFormat);
    m_secrets.keep([this](const base::Status& kept) { kept ? open() : fail(kept.error().message); });
}

void DesktopServer::open() {
    if (m_configuration->isEmbedded) {
        m_lock = std::make_unique<DatabaseLock>(m_configuration->server.database.path);
        if (const base::Status taken = m_lock->take(); !taken) {
            fail(taken.error().message);
            return;
        }
    }
    m_status.appUrl = m_configuration->server.services.appUrl;
    m_status.sdkEndpoint = m_configuration->sdkEndpoint();
    m_server = std::make_unique<server::Server>(m_configuration->server);
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

const store::DatabaseUrl* DesktopServer::database() const {
    const bool runs = m_status.state == State::Running || m_status.state == State::Starting;
    return runs && m_configuration ? &m_configuration->server.database : nullptr;
}

void DesktopServer::pause(std::function<void()> paused) {
    m_isPaused = true;
    m_paused = std::move(paused);
    const bool runs = m_status.state == State::Running || m_status.state == State::Starting;
    if (runs && m_server)
        stop();
    else if (m_status.state != State::Stopping)
        stopped();
}

void DesktopServer::resume() {
    m_isPaused = false;
    start();
}

void DesktopServer::stopped() {
    if (const auto paused = std::exchange(m_paused, {}))
        QTimer::singleShot(0, this, paused);
    else if (std::exchange(m_startsAgain, false))
        start();
}

void DesktopServer::useFreePort() {
    const Variables port{{m_busyPort, QString::number(m_status.freePort)}};
    const bool isFixed = !m_settings.sourceOf(m_busyPort).isEmpty();
    if (isFixed)
        m_settings.override(port); // For this run; what sets it is not ours to change.
    else if (const QString problem = m_settings.save(port); !problem.isEmpty())
        return fail(problem);
    start();
}

void DesktopServer::offerPort(const QString& variable) {
    const server::Options& options = m_configuration->server;
    const bool isMain = variable == u"PORT";
    const quint16 busy = isMain ? options.port : options.internalPort;
    if (const QString holder = portHolder(busy); !holder.isEmpty())
        m_status.error =
            u"Port %1 is in use by %2. Stop that program, or use another port."_s.arg(busy).arg(holder);
    m_busyPort = variable;
    // The two must not be the same.
    const quint16 after = isMain && options.internalPort == busy + 1 ? options.internalPort : busy;
    m_status.freePort = server::Server::nextFreePort(isMain ? options.host : options.internalHost, after);
}

void DesktopServer::statistics(std::function<void(const server::Statistics&)> then) {
    if (m_server && m_status.state == State::Running)
        m_server->statistics(std::move(then));
}

void DesktopServer::pauseSchedules(bool paused) {
    if (m_server && m_status.state == State::Running)
        m_server->pauseSchedules(paused);
}

qint64 DesktopServer::memoryBytes() const { return processMemory(); }

void DesktopServer::people(std::function<void(const QList<Person>&)> then) {
    if (!m_configuration)
        return;
    m_pool.start([this, options = m_configuration->server, then = std::move(then)] {
        const QList<Person> found = findPeople(options);
        m_home.post([then, found] { then(found); });
    });
}

void DesktopServer::developmentKey(const Person& person,
                                   std::function<void(const base::Result<QString>&)> then) {
    if (!m_configuration)
        return;
    m_pool.start([this, person, options = m_configuration->server, then = std::move(then)] {
        const base::Result<QString> key = findDevelopmentKey(person, options);
        m_home.post([then, key] { then(key); });
    });
}

void DesktopServer::fail(const QString& message) {
    m_status.state = State::Failed;
    m_status.error = message;
    report();
    stopped();
}

void DesktopServer::take(const server::Server::Status& status) {
    m_status.state = status.state;
    m_status.error = status.error;
    m_status.port = status.port;
    m_status.internalPort = status.internalPort;
    m_status.setupLink = status.setupLink;
    m_status.freePort = 0;
    if (!status.busyPort.isEmpty())
        offerPort(status.busyPort);
    m_status.health = Health::Unknown;
    if (status.state == State::Running)
        m_status.running.start();
    else
        m_status.running.invalidate();
    m_probeTimer.stop();
    m_answerTimer.stop();
    if (status.state == State::Running)
        probe();
    report();
    if (status.state == State::Stopped || status.state == State::Failed)
        stopped();
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
