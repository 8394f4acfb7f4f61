#include "ui/tray/widgets/page_list.h"

#include "ui/tray/widgets/colors.h"
#include "ui/tray/widgets/icons.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace tray {

using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 188;
constexpr int RowHeight = 36;
constexpr int IconSize = 16;
constexpr int OutlineRole = Qt::UserRole;

class PageDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {Width - 24, std::max(RowHeight, option.fontMetrics.height() + 16)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        const bool hasRing = option.state.testFlag(QStyle::State_HasFocus) &&
                             option.state.testFlag(QStyle::State_KeyboardFocusChange);
        const QRectF row = QRectF(option.rect).adjusted(1, 1, -1, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QColor tint = option.palette.color(isChosen ? QPalette::Highlight : QPalette::WindowText);
        tint.setAlphaF(isChosen ? 0.16F : option.state.testFlag(QStyle::State_MouseOver) ? 0.05F : 0.0F);
        painter->setBrush(tint);
        // The ring is for those who move by keyboard.
        painter->setPen(hasRing && isChosen ? QPen(option.palette.color(QPalette::Highlight), 1.5)
                                            : Qt::NoPen);
        painter->drawRoundedRect(row, 6, 6);
        const QRect icon(option.rect.left() + 12, option.rect.center().y() - IconSize / 2 + 1, IconSize,
                         IconSize);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, icon);
        QFont font = option.font;
        font.setWeight(isChosen ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(option.palette.color(QPalette::WindowText));
        painter->drawText(option.rect.adjusted(38, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft,
                          index.data().toString());
        painter->restore();
    }
};

} // namespace

PageList::PageList() {
    setFixedWidth(Width);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(u"Pages"_s);
    setItemDelegate(new PageDelegate(this));
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportMargins(12, 12, 12, 12);
    viewport()->setBackgroundRole(QPalette::Window);
    setBackgroundRole(QPalette::Window);
}

void PageList::addPage(const QString& title, const QString& icon) {
    auto* const item = new QListWidgetItem(outlineIcon(icon, palette()), title);
    item->setData(OutlineRole, icon);
    addItem(item);
}

void PageList::renderIcons() {
    for (int i = 0; i < count(); ++i)
        item(i)->setIcon(outlineIcon(item(i)->data(OutlineRole).toString(), palette()));
}

void PageList::changeEvent(QEvent* event) {
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        renderIcons();
}

} // namespace tray
