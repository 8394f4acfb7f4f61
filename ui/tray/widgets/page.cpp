#include "ui/tray/widgets/page.h"

#include "ui/tray/widgets/text_label.h"

#include <QBoxLayout>

namespace tray {

namespace {

constexpr int ColumnWidth = 680;
constexpr int Margin = 28;
constexpr int TopMargin = 12; // Below the window's own.

} // namespace

Page::Page(const QString& title, Width width) : m_title(title) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(title);
    auto* const content = new QWidget;
    auto* const centred = new QHBoxLayout(content);
    centred->setContentsMargins(Margin, TopMargin, Margin, Margin);
    auto* const column = new QWidget;
    if (width == Width::Column)
        column->setMaximumWidth(ColumnWidth);
    column->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    centred->addStretch(0);
    centred->addWidget(column, 1);
    centred->addStretch(0);
    m_column = new QVBoxLayout(column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(20);
    m_head = new QHBoxLayout;
    m_head->setSpacing(8);
    m_head->addWidget(headLabel(title, 1.6));
    m_head->addStretch();
    m_column->addLayout(m_head);
    setWidget(content);
}

Section* Page::addSection(const QString& heading) {
    auto* const section = new Section(heading);
    m_column->addWidget(section);
    return section;
}

void Page::addWidget(QWidget* widget, int stretch) { m_column->addWidget(widget, stretch); }

void Page::addAction(QWidget* control) { m_head->addWidget(control); }

void Page::addStretch() { m_column->addStretch(); }

} // namespace tray
