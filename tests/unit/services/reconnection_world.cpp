#include "tests/unit/services/reconnection_world.h"

using namespace Qt::StringLiterals;

namespace {

const QStringList Hosts = {u"host 1"_s, u"host 2"_s};
const QStringList Tabs = {u"tab 1"_s, u"tab 2"_s};

constexpr qint64 DayMs = 86'400'000;

} // namespace

ReconnectionWorld::ReconnectionWorld(store::Database& database, store::Stores& stores, quint32 seed)
    : m_stores(stores), m_stage(database, stores), m_random(seed) {
    if (!m_stage.services.resume())
        qFatal("The services do not start.");
}

void ReconnectionWorld::tell(const QString& what) { m_story.append(what); }

void ReconnectionWorld::expect(bool holds, const QString& complaint) {
    if (!holds)
        m_complaints.append(complaint);
}

void ReconnectionWorld::step() {
    using Action = void (ReconnectionWorld::*)();
    static constexpr Action Actions[] = {
        &ReconnectionWorld::openSocket,     &ReconnectionWorld::openSocket,
        &ReconnectionWorld::registerSocket, &ReconnectionWorld::registerSocket,
        &ReconnectionWorld::loseSocket,     &ReconnectionWorld::reportSocket,
        &ReconnectionWorld::startRun,       &ReconnectionWorld::connectRun,
        &ReconnectionWorld::connectRun,     &ReconnectionWorld::askForInput,
        &ReconnectionWorld::askForInput,    &ReconnectionWorld::answer,
        &ReconnectionWorld::completeRun,    &ReconnectionWorld::speakTooLate,
        &ReconnectionWorld::passTime,
    };
    (this->*Actions[m_random.bounded(int(std::size(Actions)))])();
}

// --- Sockets.

ReconnectionWorld::Connection
ReconnectionWorld::pick(const std::function<bool(Connection, const Socket&)>& wanted) {
    QList<Connection> found;
    for (const auto& [connection, socket] : m_sockets) {
        if (wanted(connection, socket))
            found.append(connection);
    }
    return found.isEmpty() ? 0 : found.at(m_random.bounded(found.size()));
}

ReconnectionWorld::Connection ReconnectionWorld::current(const QString& name) const {
    const auto entry = m_current.find(name);
    return entry == m_current.end() ? 0 : entry->second;
}

bool ReconnectionWorld::isCurrent(Connection connection, const Socket& socket) const {
    return current(socket.name) == connection;
}

bool ReconnectionWorld::isAlive(Connection connection) const {
    const auto entry = m_sockets.find(connection);
    return entry != m_sockets.end() && entry->second.isAlive;
}

void ReconnectionWorld::openSocket() {
    const QStringList names = Hosts + Tabs;
    const QString name = names.at(m_random.bounded(names.size()));
    for (auto& [connection, socket] : m_sockets) {
        if (socket.name == name) {
            socket.isAlive = false; // Closed by the server, which may take its time to notice.
            m_stage.peers.open.remove(connection);
        }
    }
    const Connection connection = ++m_lastConnection;
    m_sockets[connection] = {name, Hosts.contains(name), true};
    tell(u"%1 opens connection %2"_s.arg(name, QString::number(connection)));
}

void ReconnectionWorld::registerSocket() {
    const Connection connection = pick([](Connection, const Socket& socket) { return socket.isAlive; });
    if (!connection)
        return;
    const Socket& socket = m_sockets[connection];
    tell(u"%1 registers with connection %2"_s.arg(socket.name, QString::number(connection)));
    if (socket.isHost)
        m_stage.registerHost(connection, socket.name);
    else
        m_stage.registerTab(connection, socket.name);
    m_current[socket.name] = connection;
    m_lostAt.erase(socket.name);
}

void ReconnectionWorld::loseSocket() {
    const Connection connection = pick([](Connection, const Socket& socket) { return socket.isAlive; });
    if (!connection)
        return;
    tell(u"connection %1 dies"_s.arg(connection));
    m_sockets[connection].isAlive = false;
    m_stage.peers.open.remove(connection);
}

void ReconnectionWorld::reportSocket() {
    const Connection connection = pick([](Connection, const Socket& socket) { return !socket.isAlive; });
    if (!connection)
        return;
    const Socket socket = m_sockets[connection];
    tell(u"connection %1 is reported closed"_s.arg(connection));
    if (isCurrent(connection, socket)) {
        m_current.erase(socket.name);
        if (socket.isHost)
            m_lostAt[socket.name] = m_stage.test.clock.monotonic();
    }
    m_sockets.erase(connection);
    if (socket.isHost)
        m_stage.closeHost(connection);
    else
        m_stage.closeTab(connection);
}

void ReconnectionWorld::passTime() {
    static constexpr qint64 Spans[] = {100, 1'000, 30'000, 300'000, 601'000};
    const qint64 ms = Spans[m_random.bounded(int(std::size(Spans)))];
    tell(u"%1 ms pass"_s.arg(ms));
    m_stage.elapse(ms);
    orphanRuns();
}

void ReconnectionWorld::orphanRuns() {
    std::erase_if(m_lostAt, [this](const auto& lost) {
        if (m_stage.test.clock.monotonic() - lost.second < m_stage.services.settings.hostGraceLiveMs)
            return false;
        for (Run& run : m_runs) {
            if (run.instance == lost.first)
                run = {run.id, run.instance, {}, {}, run.finished, true};
        }
        return true;
    });
}

// --- Runs.

ReconnectionWorld::Run* ReconnectionWorld::pickRun() {
    return m_runs.isEmpty() ? nullptr : &m_runs[m_random.bounded(m_runs.size())];
}

void ReconnectionWorld::startRun() {
    const QString slug = m_random.bounded(2) ? u"ask"_s : u"later"_s;
    const QString id = m_stage.start(slug);
    const bool anyHost = current(Hosts[0]) || current(Hosts[1]);
    expect(id.isEmpty() != anyHost, u"a run could %1be started"_s.arg(id.isEmpty() ? u"not "_s : QString()));
    if (id.isEmpty())
        return;
    const Run run{id, m_stage.row(id).hostInstanceId, {}, {}, {}, false};
    tell(u"run %1 of \"%2\" starts on %3"_s.arg(id, slug, run.instance));
    m_runs.append(run);
}

void ReconnectionWorld::connectRun() {
    Run* const run = pickRun();
    const Connection tab = pick([this](Connection connection, const Socket& socket) {
        return !socket.isHost && socket.isAlive && isCurrent(connection, socket);
    });
    if (!run || !tab)
        return;
    static_cast<void>(m_stage.peers.take());
    tell(u"connection %1 opens run %2"_s.arg(QString::number(tab), run->id));
    const bool isOver = m_stage.status(run->id).startsWith(u"COMPLETED");
    const bool opened = m_stage.connect(tab, run->id);
    if (isOver)
        return;
    expect(opened == (current(run->instance) != 0 && !run->isOrphan),
           u"whether run %1 opens has nothing to do with its host"_s.arg(run->id));
    if (!opened)
        return;
    run->client = m_sockets[tab].name;
    const QString render = u"%1 RENDER %2 %3"_s.arg(QString::number(tab), run->id, run->pending);
    expect(run->pending.isEmpty() || m_stage.peers.take(tab).contains(render),
           u"run %1 does not show what it waits for"_s.arg(run->id));
}

void ReconnectionWorld::askForInput() {
    Run* const run = pickRun();
    const Connection host = run ? current(run->instance) : 0;
    if (!isAlive(host))
        return;
    const QString call = u"call-%1"_s.arg(++m_lastCall);
    static_cast<void>(m_stage.peers.take());
    tell(u"connection %1 asks %2 in run %3"_s.arg(QString::number(host), call, run->id));
    expect(m_stage.ask(host, run->id, call), u"the host of run %1 may not ask"_s.arg(run->id));
    if (m_stage.status(run->id).startsWith(u"COMPLETED"))
        return;
    run->pending = call;
    run->isOrphan = false; // Its host came back very late.
}

void ReconnectionWorld::answer() {
    Run* const run = pickRun();
    if (!run || run->pending.isEmpty())
        return;
    const Connection tab = current(run->client);
    if (!isAlive(tab))
        return;
    static_cast<void>(m_stage.peers.take());
    tell(u"connection %1 answers %2"_s.arg(QString::number(tab), run->pending));
    const Connection host = current(run->instance);
    const bool delivered = m_stage.respond(tab, run->id, run->pending);
    expect(!delivered || m_stage.peers.take(host).size() == 1,
           u"an answer of run %1 was accepted and lost"_s.arg(run->id));
    if (delivered)
        run->pending.clear();
}

void ReconnectionWorld::completeRun() {
    Run* const run = pickRun();
    const Connection host = run ? current(run->instance) : 0;
    if (!isAlive(host) || m_random.bounded(3) > 0)
        return;
    tell(u"connection %1 completes run %2"_s.arg(QString::number(host), run->id));
    const bool wasOver = m_stage.status(run->id).startsWith(u"COMPLETED");
    // One that ended without its host is none of its business any more.
    expect(m_stage.complete(host, run->id) || (wasOver && run->isOrphan),
           u"the host of run %1 may not complete it"_s.arg(run->id));
    expect(m_stage.status(run->id).startsWith(u"COMPLETED"), u"run %1 is not complete"_s.arg(run->id));
    run->pending.clear();
}

// What a connection says that has a successor, or that has not registered, changes nothing.
void ReconnectionWorld::speakTooLate() {
    Run* const run = pickRun();
    const Connection stranger =
        pick([this](Connection connection, const Socket& socket) { return !isCurrent(connection, socket); });
    if (!run || !stranger)
        return;
    tell(u"connection %1 speaks too late"_s.arg(stranger));
    const QString before = m_stage.status(run->id);
    expect(!m_stage.ask(stranger, run->id, u"late"_s), u"connection %1 may still ask"_s.arg(stranger));
    expect(!m_stage.complete(stranger, run->id), u"connection %1 may still complete"_s.arg(stranger));
    expect(!m_stage.respond(stranger, run->id, run->pending),
           u"connection %1 may still answer"_s.arg(stranger));
    expect(!m_stage.leave(stranger, run->id), u"connection %1 may still leave"_s.arg(stranger));
    expect(m_stage.status(run->id) == before,
           u"connection %1 changed run %2"_s.arg(QString::number(stranger), run->id));
}

void ReconnectionWorld::end() {
    for (auto& [connection, socket] : m_sockets) {
        socket.isAlive = false;
        m_stage.peers.open.remove(connection);
    }
    while (!m_sockets.empty()) {
        checkLostMessages();
        reportSocket();
    }
    tell(u"a day passes"_s);
    m_stage.elapse(DayMs + 3'600'000);
    orphanRuns();
    const services::Services::Counts counts = m_stage.services.counts();
    expect(counts.hosts == 0 && counts.clients == 0 && counts.openRuns == 0,
           u"%1 hosts, %2 tabs and %3 runs are left"_s.arg(counts.hosts)
               .arg(counts.clients)
               .arg(counts.openRuns));
    for (const Run& run : std::as_const(m_runs)) {
        const model::Transaction row = m_stage.row(run.id);
        expect(row.hostInstanceId.isEmpty(),
               u"run %1 is still bound to %2"_s.arg(run.id, row.hostInstanceId));
    }
}

// --- What has to be true at any time.

QString ReconnectionWorld::complaint() {
    checkCounts();
    checkRuns();
    checkHostRows();
    checkLostMessages();
    if (m_complaints.isEmpty())
        return {};
    return (m_complaints + QStringList{QString()} + m_story).join(u'\n');
}

void ReconnectionWorld::checkCounts() {
    const auto count = [this](const QStringList& names) {
        return std::count_if(names.begin(), names.end(),
                             [this](const QString& name) { return current(name) != 0; });
    };
    const services::Services::Counts counts = m_stage.services.counts();
    expect(counts.hosts == count(Hosts), u"%1 hosts are connected"_s.arg(counts.hosts));
    expect(counts.clients == count(Tabs), u"%1 tabs are connected"_s.arg(counts.clients));
}

void ReconnectionWorld::checkRuns() {
    for (Run& run : m_runs) {
        const QString status = m_stage.status(run.id);
        const bool isDropped = status == u"HOST_CONNECTION_DROPPED";
        const Connection host = current(run.instance);
        if (status.startsWith(u"COMPLETED")) {
            expect(run.finished.isEmpty() || run.finished == status,
                   u"run %1 was %2 and is %3"_s.arg(run.id, run.finished, status));
            run.finished = status;
        } else {
            expect(run.finished.isEmpty(), u"run %1 came back to life"_s.arg(run.id));
            // An order to start that could not be delivered is known before the loss of its host is.
            const bool mayBeEither = host != 0 && !isAlive(host);
            expect(mayBeEither || isDropped == (host == 0 || run.isOrphan),
                   u"run %1 is %2"_s.arg(run.id, status));
        }
    }
}

// Hosts are stored as long as they are connected or may come back, and no longer.
void ReconnectionWorld::checkHostRows() {
    QStringList expected;
    for (const QString& name : Hosts) {
        if (current(name) || m_lostAt.contains(name))
            expected.append(name);
    }
    QStringList stored;
    const auto rows = m_stores.hosts.list();
    for (const store::LinkedHost& row : rows.value_or(QList<store::LinkedHost>()))
        stored.append(row.host.id);
    stored.sort();
    expect(stored == expected, u"stored are the hosts %1"_s.arg(stored.join(u", "_s)));
}

// Nobody is spoken to who has a registered successor or was reported gone.
void ReconnectionWorld::checkLostMessages() {
    for (const QString& line : m_stage.peers.takeLost()) {
        const Connection connection = line.section(u' ', 0, 0).toULongLong();
        const auto socket = m_sockets.find(connection);
        expect(socket != m_sockets.end() && isCurrent(connection, socket->second), u"lost: "_s + line);
    }
    static_cast<void>(m_stage.peers.take());
}
