#pragma once

#include "app/database_control.h"
#include "ui/tray/widgets/page.h"

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace tray {

class CopyField;
class DatabaseAddress;
class Notice;

// The embedded database with its back-ups, and the ways to a PostgreSQL database.
class DatabasePage final : public Page {
public:
    explicit DatabasePage(app::DatabaseControl& database);

    void onRestart(std::function<void()> restart) { m_restart = std::move(restart); }
    void refresh();
    void backUp();
    void restore();
    void reset();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addPresent();
    void addPostgres();
    void addChoice(Section& section);
    void addProgress();
    void run(const app::DatabaseTask& task);
    void report(int percent, const QString& text);
    void finish(const base::Result<QString>& outcome);
    void say(const QString& text);
    void setBusy(bool isBusy);
    void moveHere();

    app::DatabaseControl& m_database;
    app::DatabaseControl::Info m_info;
    std::function<void()> m_restart;
    bool m_isBusy = false;
    bool m_offersRestart = false;
    Notice* m_notice;
    Section* m_present;
    CopyField* m_place;
    QLabel* m_size;
    QWidget* m_embedded; // Buttons that only an embedded database has.
    DatabaseAddress* m_url;
    QList<QPushButton*> m_buttons;
    QList<QPushButton*> m_urlButtons;
    QLabel* m_source; // Who else has chosen.
    QPushButton* m_use;
    QPushButton* m_move;
    QPushButton* m_back;
    QPlainTextEdit* m_output;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
};

} // namespace tray
