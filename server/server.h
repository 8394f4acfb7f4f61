#pragma once

#include "server/base/mailbox.h"
#include "server/options.h"
#include "server/statistics.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace server {

class Network;

// The server, as applications see it: start it, stop it, hear how it is. Lives on the application's main
// thread; the work is done by threads of its own.
class Server final : public QObject {
public:
    enum class State { Stopped, Starting, Running, Failed, Stopping };

    struct Status {
        State state = State::Stopped;
        QString error;    // When Failed: what happened and what to do.
        QString busyPort; // When Failed because another program has it: PORT or INTERNAL_PORT.
        quint16 port = 0;
        quint16 internalPort = 0;
        QString setupLink; // While there is no account: the one-time link that makes the first.
    };

    explicit Server(const Options& options);
    ~Server() override;

    // Called on this object's thread with every change.
    void onStateChanged(std::function<void(const Status&)> handler) { m_changed = std::move(handler); }

    void start();
    // Orderly, within a second; ends in Stopped.
    void stop();

    // Answer on this object's thread, while it runs; else, and when it stops meanwhile, never.
    void statistics(std::function<void(const Statistics&)> then);
    // Nothing is started by a schedule while they are paused, also after a restart. While it runs only.
    void pauseSchedules(bool paused);
    // Whether /health-check answers that all is well.
    void probe(std::function<void(bool)> then);

    // For whoever found a port taken; see http::nextFreePort().
    [[nodiscard]] static quint16 nextFreePort(const QHostAddress& address, quint16 port);

    [[nodiscard]] const Status& status() const { return m_status; }
    [[nodiscard]] const Options& options() const { return m_options; }

private:
    void report(State state);
    void report(const Status& status);
    // Net thread.
    void run();
    void end();

    const Options m_options;
    std::function<void(const Status&)> m_changed;
    Status m_status;
    base::Mailbox m_home; // To the thread of this object.
    base::Mailbox m_net;  // To the net thread.
    QThread m_thread;
    std::unique_ptr<Network> m_network; // Lives on the net thread.
};

} // namespace server
