#pragma once

#include "app/database_lock.h"
#include "app/server_control.h"
#include "app/settings.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace app {

// The server of a desktop process: made anew with the settings of the moment at each start, while the window
// stays. Main thread.
class DesktopServer final : public QObject, public ServerControl {
public:
    explicit DesktopServer(Variables options);
    ~DesktopServer() override;

    [[nodiscard]] const Status& status() const override { return m_status; }
    void onChanged(std::function<void()> handler) override { m_changed.push_back(std::move(handler)); }

    void start() override;
    void stop() override;
    void restart() override;
    void statistics(std::function<void(const server::Statistics&)> then) override;

private:
    void launch();
    void fail(const QString& message);
    void take(const server::Server::Status& status);
    void probe();
    void judge(bool isWell);
    void report();

    const Variables m_options;
    std::vector<std::function<void()>> m_changed;
    Status m_status;
    QTimer m_probeTimer;
    QTimer m_answerTimer; // A probe that is not even answered with "no".
    bool m_startsAgain = false;
    std::optional<Settings> m_settings;
    std::unique_ptr<DatabaseLock> m_lock;
    std::unique_ptr<server::Server> m_server;
};

} // namespace app
