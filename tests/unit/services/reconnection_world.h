#pragma once

#include "tests/support/run_stage.h"

#include <QRandomGenerator>

#include <functional>
#include <map>

// Hosts, browsers and runs whose connections come and go at random, next to a simple model of what has to be
// true of them. Connections that are lost are reported late, also long after their successors have
// registered.
class ReconnectionWorld {
public:
    ReconnectionWorld(store::Database& database, store::Stores& stores, quint32 seed);

    // Does something at random.
    void step();
    // Every connection ends, and all that may come back has had the time to.
    void end();
    // What is not as it has to be, with all that led to it; empty when all is well.
    [[nodiscard]] QString complaint();

private:
    using Connection = services::ConnectionId;

    // A socket of a host or tab. The newest of the same name supersedes the others as soon as it is opened.
    struct Socket {
        QString name;
        bool isHost = false;
        bool isAlive = true; // Messages reach it.
    };
    struct Run {
        QString id;
        QString instance;
        QString client;        // The last tab that opened it.
        QString pending;       // Id of the call that waits for an answer; empty: none.
        QString finished;      // Its status when it ended.
        bool isOrphan = false; // Nobody waits for its host any more.
    };

    void openSocket();
    void registerSocket();
    void loseSocket();
    void reportSocket();
    void startRun();
    void connectRun();
    void askForInput();
    void answer();
    void completeRun();
    void speakTooLate();
    void passTime();
    void orphanRuns();

    [[nodiscard]] Connection pick(const std::function<bool(Connection, const Socket&)>& wanted);
    [[nodiscard]] Run* pickRun();
    [[nodiscard]] bool isCurrent(Connection connection, const Socket& socket) const;
    [[nodiscard]] bool isAlive(Connection connection) const;
    [[nodiscard]] Connection current(const QString& name) const;
    void tell(const QString& what);
    void expect(bool holds, const QString& complaint);
    void checkCounts();
    void checkRuns();
    void checkHostRows();
    void checkLostMessages();

    store::Stores& m_stores;
    support::RunStage m_stage;
    QRandomGenerator m_random;
    Connection m_lastConnection = 0;
    int m_lastCall = 0;
    std::map<Connection, Socket> m_sockets;  // Not yet reported as closed.
    std::map<QString, Connection> m_current; // By name: which one services know, if any.
    std::map<QString, qint64> m_lostAt;      // Instances in their grace period, by name.
    QList<Run> m_runs;
    QStringList m_complaints;
    QStringList m_story;
};
