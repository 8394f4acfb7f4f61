#pragma once

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace tray {

// A group of rows on a page: a heading above a frame in which hairlines separate the rows.
class Section final : public QWidget {
public:
    explicit Section(const QString& heading, QWidget* parent = nullptr);

    // A row with its label at the left, which is the control's buddy and accessible name. `help` explains
    // below.
    void addRow(const QString& label, QWidget* control, const QString& help = {});
    // A row that the control has for itself.
    void addWide(QWidget* control);

private:
    void addSeparator();

    QVBoxLayout* m_rows;
    bool m_hasRows = false;
};

// The frame of a section: a rounded hairline on the palette's base.
class Card final : public QFrame {
public:
    explicit Card(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace tray
