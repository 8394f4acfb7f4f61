#pragma once

#include "app/log_control.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace tray {

// The log as a table: time, level, part of the program, transaction or host that it is about, message.
class LogModel final : public QAbstractTableModel {
public:
    enum Column { Time, Level, Category, About, Message, ColumnCount };

    explicit LogModel(app::LogControl& logs);

    // Called after lines have come.
    void onAdded(std::function<void()> handler) { m_added = std::move(handler); }
    [[nodiscard]] const base::LogLine& line(int row) const;
    // The hosts or transactions that lines are about, the latest first; not more than a list shows well.
    [[nodiscard]] QStringList subjects(QString base::LogSubject::*kind) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void take(qsizetype added, qsizetype dropped);

    app::LogControl& m_logs;
    std::function<void()> m_added;
    std::deque<base::LogLine> m_lines; // Its own, for rows have to be announced before they go.
};

// Of the log, what is at least this severe, is about that host and that transaction, and contains all words
// that were typed.
class LogFilter final : public QSortFilterProxyModel {
public:
    explicit LogFilter(LogModel& model);

    void setLevel(base::LogLevel level);
    // Ids or their beginnings; empty: any.
    void setSubject(const base::LogSubject& subject);
    void setWords(const QString& text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    LogModel& m_model;
    base::LogLevel m_level = base::LogLevel::Debug;
    base::LogSubject m_subject;
    QStringList m_words;
};

} // namespace tray
