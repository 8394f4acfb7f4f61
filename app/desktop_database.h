#pragma once

#include "app/database_choice.h"
#include "app/database_control.h"
#include "app/desktop_server.h"
#include "app/desktop_settings.h"
#include "server/base/mailbox.h"

#include <QThread>

#include <atomic>
#include <memory>

namespace app {

// Runs the tasks of the desktop's database page. Main thread; the work is done by a thread that lives as long
// as a task.
class DesktopDatabase final : public QObject, public DatabaseControl {
public:
    DesktopDatabase(DesktopServer& server, DesktopSettings& settings, DesktopSecrets& secrets);
    ~DesktopDatabase() override;

    [[nodiscard]] Info info() const override;
    bool run(const DatabaseTask& task, Reports reports) override;
    void cancel() override { m_isCanceled = true; }

private:
    using Outcome = base::Result<QString>;

    void begin(const DatabaseTask& task);
    void perform(const DatabaseTask& task);
    void finish(const DatabaseTask& task, const Outcome& outcome);
    void conclude(const Outcome& outcome);
    [[nodiscard]] DatabaseTask complete(DatabaseTask task);
    [[nodiscard]] base::Status objection(const DatabaseTask& task) const;
    void say(int percent, const QString& text);
    void watchCopy(const QString& file);
    // Worker's thread.
    [[nodiscard]] Outcome work(const BackUp& task);
    [[nodiscard]] Outcome work(const Restore& task);
    [[nodiscard]] Outcome work(const Reset& task);
    [[nodiscard]] Outcome work(const TestUrl& task);
    [[nodiscard]] Outcome work(const InitializeUrl& task);
    [[nodiscard]] Outcome work(const MoveTo& task);
    [[nodiscard]] Outcome work(const UseUrl& task);
    [[nodiscard]] Outcome work(const UseEmbedded& task);

    DesktopServer& m_server;
    DesktopSettings& m_settings;
    DatabaseChoice m_choice;
    bool m_isBusy = false;
    bool m_hasStopped = false; // The server, for the task that runs.
    Reports m_reports;
    QTimer m_watch; // How far a back-up is.
    std::unique_ptr<QThread> m_thread;
    store::DatabaseUrl m_embedded; // As it was when the task began.
    std::atomic_bool m_isCanceled = false;
    base::Mailbox m_home;
};

} // namespace app
