#include "ui/tray/widgets/flat_style.h"

#include "ui/tray/widgets/colors.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

namespace tray {

using namespace Qt::StringLiterals;

namespace {

constexpr int ControlHeight = 32;
constexpr int ButtonPadding = 14; // At each side.
constexpr int FieldPadding = 6;
constexpr int ScrollBarWidth = 10;
constexpr int CheckSize = 16;
constexpr double Radius = 6;

QColor mixed(const QColor& ground, const QColor& ink, double share) {
    const auto channel = [share](int below, int above) { return qRound(below + (above - below) * share); };
    return {channel(ground.red(), ink.red()), channel(ground.green(), ink.green()),
            channel(ground.blue(), ink.blue())};
}

// A line that has contrast enough to show where a control is.
QColor edgeOf(const QPalette& palette, bool enabled) {
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::WindowText), enabled ? 0.38 : 0.18);
}

void drawBox(QPainter* painter, const QRect& rect, const QColor& fill, const QPen& edge,
             double radius = Radius) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(edge);
    const double inset = edge.widthF() / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

bool isDefault(const QStyleOption* option) {
    const auto* const button = qstyleoption_cast<const QStyleOptionButton*>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton) &&
           option->state.testFlag(QStyle::State_Enabled);
}

QColor buttonFill(const QStyleOption* option) {
    const bool isPressed = option->state.testFlag(QStyle::State_Sunken);
    const bool isHovered = option->state.testFlag(QStyle::State_MouseOver);
    const QColor fill = option->palette.color(isDefault(option) ? QPalette::Highlight : QPalette::Button);
    return mixed(fill, option->palette.color(QPalette::WindowText), isPressed ? 0.16 : isHovered ? 0.07 : 0);
}

void drawButton(const QStyleOption* option, QPainter* painter) {
    const bool isEnabled = option->state.testFlag(QStyle::State_Enabled);
    const bool hasRing = option->state.testFlag(QStyle::State_HasFocus) &&
                         option->state.testFlag(QStyle::State_KeyboardFocusChange);
    const QColor edge = hasRing             ? option->palette.color(QPalette::WindowText)
                        : isDefault(option) ? option->palette.color(QPalette::Highlight)
                                            : edgeOf(option->palette, isEnabled);
    drawBox(painter, option->rect, buttonFill(option), QPen(edge, hasRing ? 2 : 1));
}

void drawField(const QStyleOption* option, QPainter* painter) {
    const bool hasFocus = option->state.testFlag(QStyle::State_HasFocus);
    const bool isEnabled = option->state.testFlag(QStyle::State_Enabled);
    const QColor edge =
        hasFocus ? option->palette.color(QPalette::Highlight) : edgeOf(option->palette, isEnabled);
    drawBox(painter, option->rect, option->palette.color(isEnabled ? QPalette::Base : QPalette::Window),
            QPen(edge, hasFocus ? 2 : 1));
}

void drawCheck(const QStyleOption* option, QPainter* painter) {
    const bool isOn = option->state.testFlag(QStyle::State_On);
    const bool hasFocus = option->state.testFlag(QStyle::State_HasFocus);
    const QColor accent = option->palette.color(QPalette::Highlight);
    const QColor edge =
        isOn || hasFocus ? accent : edgeOf(option->palette, option->state.testFlag(QStyle::State_Enabled));
    drawBox(painter, option->rect, isOn ? accent : option->palette.color(QPalette::Base),
            QPen(edge, hasFocus ? 2 : 1), 4);
    if (!isOn)
        return;
    const QRectF box(option->rect);
    QPainterPath tick(box.topLeft() + QPointF(box.width() * 0.25, box.height() * 0.53));
    tick.lineTo(box.topLeft() + QPointF(box.width() * 0.43, box.height() * 0.71));
    tick.lineTo(box.topLeft() + QPointF(box.width() * 0.76, box.height() * 0.32));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option->palette.color(QPalette::HighlightedText), 1.8, Qt::SolidLine, Qt::RoundCap,
                         Qt::RoundJoin));
    painter->drawPath(tick);
    painter->restore();
}

void drawChevron(const QRect& rect, const QColor& color, QPainter* painter) {
    const QPointF center = QRectF(rect).center();
    QPainterPath chevron(center + QPointF(-4, -2));
    chevron.lineTo(center + QPointF(0, 2));
    chevron.lineTo(center + QPointF(4, -2));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(chevron);
    painter->restore();
}

} // namespace

FlatStyle::FlatStyle() : QProxyStyle(u"fusion"_s) {}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_ScrollBarExtent:
        return ScrollBarWidth;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return CheckSize;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize FlatStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                  const QWidget* widget) const {
    const QSize own = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int height = std::max(ControlHeight, own.height());
    switch (type) {
    case CT_PushButton:
        return {std::max(own.width(), size.width() + 2 * ButtonPadding), height};
    case CT_ComboBox:
        return {own.width() + 8, height};
    case CT_LineEdit: {
        const auto* const frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        return frame && frame->lineWidth == 0 ? own : QSize(own.width(), height);
    }
    default:
        return own;
    }
}

int FlatStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* result) const {
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, result);
}

// Those of Fusion are of another age; what a message box has to say, it says in words.
QIcon FlatStyle::standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const {
    switch (icon) {
    case SP_MessageBoxInformation:
    case SP_MessageBoxWarning:
    case SP_MessageBoxCritical:
    case SP_MessageBoxQuestion:
        return {};
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

QRect FlatStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    const QRect own = QProxyStyle::subElementRect(element, option, widget);
    const auto* const frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return own.adjusted(FieldPadding, 0, -FieldPadding, 0);
    return own;
}

// Scroll bars are all groove: nobody has pressed their arrows for years.
QRect FlatStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                const QWidget* widget) const {
    const auto* const bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const bool isUpright = bar->orientation == Qt::Vertical;
    const int length = isUpright ? bar->rect.height() : bar->rect.width();
    const int range = bar->maximum - bar->minimum;
    const int slider =
        range == 0 ? length
                   : std::clamp(static_cast<int>(qint64(length) * bar->pageStep / (range + bar->pageStep)),
                                std::min(28, length), length);
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - slider, bar->upsideDown);
    const auto along = [&](int from, int size) {
        return isUpright ? QRect(bar->rect.x(), from, bar->rect.width(), size)
                         : QRect(from, bar->rect.y(), size, bar->rect.height());
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return along(start, slider);
    case SC_ScrollBarSubPage:
        return along(0, start);
    case SC_ScrollBarAddPage:
        return along(start + slider, length - start - slider);
    default:
        return {};
    }
}

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    switch (element) {
    case PE_PanelButtonCommand:
        return drawButton(option, painter);
    case PE_PanelLineEdit: {
        const auto* const frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth == 0)
            return;
        return drawField(option, painter);
    }
    case PE_FrameLineEdit:
    case PE_FrameFocusRect:
        return;
    case PE_Frame:
        return drawBox(painter, option->rect, Qt::transparent, QPen(lineColor(option->palette), 1), 3);
    case PE_IndicatorCheckBox:
        return drawCheck(option, painter);
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void FlatStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const {
    if (element == CE_PushButtonLabel && isDefault(option)) {
        QStyleOptionButton label(*qstyleoption_cast<const QStyleOptionButton*>(option));
        label.palette.setColor(QPalette::ButtonText, option->palette.color(QPalette::HighlightedText));
        QProxyStyle::drawControl(element, &label, painter, widget);
    } else if (element == CE_HeaderSection) {
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          lineColor(option->palette));
    } else {
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                   QPainter* painter, const QWidget* widget) const {
    if (control == CC_ComboBox) {
        drawField(option, painter);
        drawChevron(subControlRect(control, option, SC_ComboBoxArrow, widget),
                    option->palette.color(QPalette::Text), painter);
    } else if (control == CC_ScrollBar) {
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        const QRect slider =
            subControlRect(control, option, SC_ScrollBarSlider, widget).adjusted(2, 2, -2, -2);
        QColor handle = option->palette.color(QPalette::WindowText);
        handle.setAlphaF(option->state.testFlag(State_MouseOver) ? 0.45F : 0.25F);
        drawBox(painter, slider, handle, QPen(Qt::transparent, 0), 3);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace tray
