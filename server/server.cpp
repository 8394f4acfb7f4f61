#include "server/server.h"

#include "server/base/event_loop.h"
#include "server/http/free_port.h"
#include "server/network.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcServerState, "server")

namespace server {

using namespace Qt::StringLiterals;

Server::Server(const Options& options) : m_options(options) {
    m_thread.setObjectName(u"net"_s);
    base::useScalableEventLoop(m_thread);
    m_net.moveToThread(&m_thread);
    connect(
        &m_thread, &QThread::started, &m_thread, [this] { run(); }, Qt::DirectConnection);
}

Server::~Server() {
    stop();
    m_thread.wait();
}

void Server::start() {
    if (m_status.state != State::Stopped && m_status.state != State::Failed)
        return;
    m_thread.wait();
    report(State::Starting);
    m_thread.start();
}

void Server::run() {
    m_network = std::make_unique<Network>(m_options);
    const base::Result<Network::Ports> ports = m_network->start();
    if (!ports) {
        if (!ports.error().detail.isEmpty())
            qCWarning(lcServerState, "%ls", qUtf16Printable(ports.error().detail));
        m_home.post([this, error = ports.error()] {
            const bool isBusy = error.code == base::Code::Conflict && error.reason.endsWith("PORT");
            report({State::Failed,
                    error.message,
                    isBusy ? QString::fromLatin1(error.reason) : QString(),
                    0,
                    0,
                    {}});
        });
        end();
        return;
    }
    m_network->core().call(
        m_network.get(), [](services::Services& services) { return services.accounts.admission.setupLink(); },
        [this, ports = *ports](const base::Result<std::optional<QString>>& link) {
            m_home.post([this, ports, link = link.value_or(std::nullopt).value_or(QString())] {
                if (m_status.state == State::Starting)
                    report({State::Running, {}, {}, ports.main, ports.internal, link});
            });
        });
}

void Server::stop() {
    if (m_status.state != State::Running && m_status.state != State::Starting)
        return;
    report(State::Stopping);
    m_net.post([this] {
        // Nothing is left to stop when the start has failed in the meantime.
        if (!m_network)
            return;
        m_network->stop([this] {
            m_net.post([this] {
                end();
                m_home.post([this] { report(State::Stopped); });
            });
        });
    });
}

void Server::statistics(std::function<void(const Statistics&)> then) {
    m_net.post([this, then = std::move(then)] {
        if (m_network)
            m_network->statistics(
                [this, then](const Statistics& now) { m_home.post([then, now] { then(now); }); });
    });
}

void Server::pauseSchedules(bool paused) {
    m_net.post([this, paused] {
        if (m_network)
            m_network->core().call(
                m_network.get(),
                [paused](services::Services& services) {
                    return services.schedulePause.setOnDesktop(paused);
                },
                [](const base::Status& done) {
                    if (!done)
                        qCWarning(lcServerState, "Pausing schedules failed: %ls",
                                  qUtf16Printable(done.error().detail));
                });
    });
}

void Server::probe(std::function<void(bool)> then) {
    m_net.post([this, then = std::move(then)] {
        if (m_network)
            m_network->probe([this, then](bool isWell) { m_home.post([then, isWell] { then(isWell); }); });
    });
}

quint16 Server::nextFreePort(const QHostAddress& address, quint16 port) {
    return http::nextFreePort(address, port);
}

void Server::end() {
    m_network.reset();
    m_thread.quit();
}

void Server::report(State state) {
    Status status;
    status.state = state;
    report(status);
}

void Server::report(const Status& status) {
    m_status = status;
    if (m_changed)
        m_changed(m_status);
}

} // namespace server
