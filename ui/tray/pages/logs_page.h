#pragma once

#include "ui/tray/pages/log_model.h"
#include "ui/tray/widgets/page.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QTableView;

namespace tray {

class Notice;
class SubjectBox;

// The log: follows what comes, filters, searches, and exports what a report needs.
class LogsPage final : public Page {
public:
    explicit LogsPage(app::LogControl& logs);

private:
    void addFilters();
    void followFilters();
    void addTable();
    void addCommands();
    void follow();
    // Whom the row with the cursor is about.
    [[nodiscard]] base::LogSubject current() const;
    void copySelected();
    void exportDiagnostics();

    app::LogControl& m_logs;
    LogModel m_model;
    LogFilter m_filter;
    QComboBox* m_level;
    QLineEdit* m_search;
    SubjectBox* m_host;
    SubjectBox* m_transaction;
    QCheckBox* m_follow;
    QTableView* m_table;
    Notice* m_notice;
};

} // namespace tray
