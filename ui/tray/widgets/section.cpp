#include "ui/tray/widgets/section.h"

#include "ui/tray/widgets/colors.h"
#include "ui/tray/widgets/text_label.h"

#include <QBoxLayout>
#include <QPainter>

namespace tray {

namespace {

constexpr int LabelWidth = 170;

// So that a label stands beside the control's first line, whatever is below that.
int firstLineHeight(const QWidget* control) {
    return control->focusProxy()
               ? control->focusProxy()->sizeHint().height()
               : std::min(control->sizeHint().height(), control->fontMetrics().height() + 4);
}

// One device-independent pixel in the colour of lines.
class Hairline final : public QWidget {
public:
    Hairline() { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), lineColor(palette())); }
};

} // namespace

Section::Section(const QString& heading, QWidget* parent) : QWidget(parent) {
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    if (!heading.isEmpty())
        column->addWidget(headLabel(heading));
    auto* const card = new Card;
    m_rows = new QVBoxLayout(card);
    m_rows->setContentsMargins(0, 4, 0, 4);
    m_rows->setSpacing(0);
    column->addWidget(card);
}

void Section::addRow(const QString& label, QWidget* control, const QString& help) {
    auto* const name = new QLabel(label);
    name->setFixedWidth(LabelWidth);
    name->setWordWrap(true);
    name->setMinimumHeight(firstLineHeight(control));
    name->setBuddy(control);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(QString(label).remove(u'&'));
    auto* const value = new QVBoxLayout;
    value->setSpacing(4);
    value->addWidget(control);
    if (!help.isEmpty())
        value->addWidget(mutedLabel(help));
    auto* const row = new QWidget;
    auto* const line = new QHBoxLayout(row);
    line->setContentsMargins(16, 9, 12, 9);
    line->setSpacing(12);
    line->addWidget(name, 0, Qt::AlignTop);
    line->addLayout(value, 1);
    addSeparator();
    m_rows->addWidget(row);
}

void Section::addWide(QWidget* control) {
    auto* const row = new QWidget;
    auto* const line = new QHBoxLayout(row);
    line->setContentsMargins(16, 9, 12, 9);
    line->addWidget(control);
    addSeparator();
    m_rows->addWidget(row);
}

void Section::addSeparator() {
    if (!std::exchange(m_hasRows, true))
        return;
    auto* const holder = new QHBoxLayout;
    holder->setContentsMargins(16, 0, 0, 0);
    holder->addWidget(new Hairline);
    m_rows->addLayout(holder);
}

Card::Card(QWidget* parent) : QFrame(parent) {}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(lineColor(palette()), 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace tray
