#pragma once

#include "app/database_lock.h"
#include "app/desktop_secrets.h"
#include "app/desktop_settings.h"
#include "app/server_control.h"
#include "server/base/mailbox.h"

#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <optional>

namespace app {

// The server of a desktop process: made anew with the settings of the moment at each start, while the window
// stays. Main thread.
class DesktopServer final : public QObject, public ServerControl {
public:
    DesktopServer(DesktopSettings& settings, DesktopSecrets& secrets);
    ~DesktopServer() override;

    [[nodiscard]] const Status& status() const override { return m_status; }
    void onChanged(std::function<void()> handler) override { m_changed.push_back(std::move(handler)); }

    void start() override;
    void stop() override;
    void restart() override;
    void useFreePort() override;
    void statistics(std::function<void(const server::Statistics&)> then) override;
    void pauseSchedules(bool paused) override;
    [[nodiscard]] qint64 memoryBytes() const override;
    void people(std::function<void(const QList<Person>&)> then) override;
    void developmentKey(const Person& person,
                        std::function<void(const base::Result<QString>&)> then) override;

    // Of the server that runs; nullptr: none does.
    [[nodiscard]] const store::DatabaseUrl* database() const;
    // Stops the server for somebody who needs its database, and keeps others away from that meanwhile.
    void pause(std::function<void()> paused);
    // Starts it again if it was running.
    void resume();

private:
    void launch();
    void configure();
    void open();
    void fail(const QString& message);
    void offerPort(const QString& variable);
    void take(const server::Server::Status& status);
    void stopped();
    void probe();
    void judge(bool isWell);
    void report();

    DesktopSettings& m_settings;
    DesktopSecrets& m_secrets;
    std::vector<std::function<void()>> m_changed;
    Status m_status;
    QString m_busyPort; // PORT or INTERNAL_PORT.
    QTimer m_probeTimer;
    QTimer m_answerTimer; // A probe that is not even answered with "no".
    bool m_startsAgain = false;
    bool m_isPaused = false;
    std::function<void()> m_paused;
    std::optional<Settings> m_configuration;
    std::unique_ptr<DatabaseLock> m_lock;
    std::unique_ptr<server::Server> m_server;
    QThreadPool m_pool; // For questions to the database.
    base::Mailbox m_home;
};

} // namespace app
