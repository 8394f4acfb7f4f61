#pragma once

#include "app/log_control.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace tray {

// The log as a table: time, level, part of the program, message.
class LogModel final : public QAbstractTableModel {
public:
    enum Column { Time, Level, Category, Message, ColumnCount };

    explicit LogModel(app::LogControl& logs);

    // Called after lines have come.
    void onAdded(std::function<void()> handler) { m_added = std::move(handler); }
    [[nodiscard]] const base::LogLine& line(int row) const;

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

// Of the log, what is at least this severe and contains all words that were typed: a host, a transaction, a
// path.
class LogFilter final : public QSortFilterProxyModel {
public:
    explicit LogFilter(LogModel& model);

    void setLevel(base::LogLevel level);
    void setWords(const QString& text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    LogModel& m_model;
    base::LogLevel m_level = base::LogLevel::Debug;
    QStringList m_words;
};

} // namespace tray
