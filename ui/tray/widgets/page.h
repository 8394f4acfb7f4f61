#pragma once

#include "ui/tray/widgets/section.h"

#include <QScrollArea>

class QBoxLayout;
class QHBoxLayout;

namespace tray {

// A page of the window: title with room for actions at its end, and one column of sections that scrolls.
class Page : public QScrollArea {
public:
    enum class Width { Column, Full };

    explicit Page(const QString& title, Width width = Width::Column);

    [[nodiscard]] const QString& title() const { return m_title; }

protected:
    Section* addSection(const QString& heading);
    void addWidget(QWidget* widget, int stretch = 0);
    // At the end of the title's row.
    void addAction(QWidget* control);
    void addStretch();

private:
    QString m_title;
    QHBoxLayout* m_head;
    QBoxLayout* m_column;
};

} // namespace tray
