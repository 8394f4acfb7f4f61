#pragma once

#include "server/server.h"

#include <QElapsedTimer>
#include <QList>

#include <functional>

namespace app {

// The server as the desktop sees it: how it is, and what one may do with it. An interface, because the
// desktop is a plug-in. Main thread; what takes time answers later.
class ServerControl {
public:
    using State = server::Server::State;

    enum class Health { Unknown, Answering, Silent };

    struct Status {
        State state = State::Stopped;
        Health health = Health::Unknown; // What the last probe of /health-check said, while it runs.
        QString error;                   // When Failed: what happened and what to do.
        quint16 freePort = 0; // When Failed because another program has a port: the next one that is free.
        QString appUrl;
        QString sdkEndpoint;
        quint16 port = 0;
        quint16 internalPort = 0;
        QString setupLink;     // While there is no account.
        QElapsedTimer running; // Valid while it runs; knows nothing of clocks that are set.
    };

    virtual ~ServerControl() = default;

    [[nodiscard]] virtual const Status& status() const = 0;
    // Called with every change of the status.
    virtual void onChanged(std::function<void()> handler) = 0;

    // Reads the settings anew and starts, unless it runs.
    virtual void start() = 0;
    virtual void stop() = 0;
    virtual void restart() = 0;
    // Takes Status::freePort from now on, and starts.
    virtual void useFreePort() = 0;

    // The numbers of this moment; nothing while it does not run.
    virtual void statistics(std::function<void(const server::Statistics&)> then) = 0;
    // Whether schedules start anything, until one says otherwise; see Statistics::schedulesPaused.
    virtual void pauseSchedules(bool paused) = 0;
    // What this process takes of the machine's memory; 0 where the system does not tell.
    [[nodiscard]] virtual qint64 memoryBytes() const = 0;

    // The people who have a development key, by organization.
    struct Person {
        QString email;
        QString organization; // Slug.
    };
    virtual void people(std::function<void(const QList<Person>&)> then) = 0;
    // Makes the key if there is none.
    virtual void developmentKey(const Person& person,
                                std::function<void(const base::Result<QString>&)> then) = 0;
};

} // namespace app
