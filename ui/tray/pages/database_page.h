#pragma once

#include "app/database_control.h"
#include "ui/tray/widgets/page.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace tray {

class CopyField;
class Notice;

// The embedded database with its back-ups, and the ways to a PostgreSQL database.
class DatabasePage final : public Page {
public:
    explicit DatabasePage(app::DatabaseControl& database);

    void refresh();
    void backUp();
    void restore();
    void reset();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addPresent();
    void addPostgres();
    void addProgress();
    void run(const app::DatabaseTask& task);
    void report(int percent, const QString& text);
    void finish(const base::Result<QString>& outcome);
    void setBusy(bool isBusy);
    void moveHere();

    app::DatabaseControl& m_database;
    bool m_isBusy = false;
    Notice* m_notice;
    Section* m_present;
    CopyField* m_place;
    QLabel* m_size;
    QWidget* m_embedded; // Buttons that only an embedded database has.
    QLineEdit* m_url;
    QList<QPushButton*> m_buttons;
    QList<QPushButton*> m_urlButtons;
    QPushButton* m_move;
    QPlainTextEdit* m_output;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
};

} // namespace tray
