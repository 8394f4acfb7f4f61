#pragma once

#include "app/desktop_shell.h"

#include <QMainWindow>

#include <functional>

class QStackedWidget;

namespace tray {

class DatabasePage;
class Notice;
class Page;
class PageList;
class SettingsPage;
class StatusPage;

// The window: a list of pages at the left, the chosen one at the right, and above it what stands in the way.
class MainWindow final : public QMainWindow {
public:
    enum class Tab { Status, Settings, Secrets, Database, Logs, About };

    explicit MainWindow(const app::Desktop& desktop);

    void refresh();
    void show(const server::Statistics& now);
    // To the front, from wherever it is.
    void open();
    void open(Tab tab);
    // Asked when somebody closes the window; true: it may be hidden.
    void onClose(std::function<bool()> handler) { m_mayClose = std::move(handler); }
    [[nodiscard]] Notice& notice() { return *m_notice; }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void addPages();
    void addPage(Page* page, const QString& icon);
    void explainFailure();

    app::Desktop m_desktop;
    PageList* m_list;
    QStackedWidget* m_pages;
    Notice* m_notice; // Of what keeps the server from running.
    StatusPage* m_status;
    DatabasePage* m_database;
    SettingsPage* m_settings;
    std::function<bool()> m_mayClose;
};

} // namespace tray
