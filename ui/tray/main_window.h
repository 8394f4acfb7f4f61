#pragma once

#include "app/server_control.h"

#include <QMainWindow>

#include <functional>

class QListWidget;
class QStackedWidget;

namespace tray {

class Page;
class StatusPage;

// The window: a list of pages at the left, the chosen one at the right.
class MainWindow final : public QMainWindow {
public:
    explicit MainWindow(app::ServerControl& server);

    void refresh();
    void show(const server::Statistics& now);
    // To the front, from wherever it is.
    void open();
    // Asked when somebody closes the window; true: it may be hidden.
    void onClose(std::function<bool()> handler) { m_mayClose = std::move(handler); }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void addPage(Page* page, const QString& icon);

    QListWidget* m_list;
    QStackedWidget* m_pages;
    StatusPage* m_status;
    std::function<bool()> m_mayClose;
};

} // namespace tray
