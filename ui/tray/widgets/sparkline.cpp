#include "ui/tray/widgets/sparkline.h"

#include "ui/tray/widgets/colors.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace tray {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype Kept = 120; // Ten minutes, at one number every five seconds.
constexpr int ChartHeight = 40;
constexpr int Gap = 6;

} // namespace

Sparkline::Sparkline(const QString& name, QWidget* parent) : QWidget(parent), m_name(name) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(name);
}

void Sparkline::add(qint64 number) {
    m_numbers.append(number);
    if (m_numbers.size() > Kept)
        m_numbers.removeFirst();
    setAccessibleDescription(QString::number(number));
    setToolTip(u"%1: %2"_s.arg(m_name).arg(number));
    update();
}

void Sparkline::clear() {
    m_numbers.clear();
    setAccessibleDescription({});
    setToolTip({});
    update();
}

QSize Sparkline::sizeHint() const { return {140, fontMetrics().height() * 5 / 2 + 2 * Gap + ChartHeight}; }

void Sparkline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rect(), Qt::AlignTop | Qt::AlignLeft, m_name);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setWeight(QFont::DemiBold);
    painter.setFont(large);
    painter.setPen(palette().color(QPalette::WindowText));
    const QString now = m_numbers.isEmpty() ? u"–"_s : QString::number(m_numbers.last());
    painter.drawText(rect().adjusted(0, fontMetrics().height() + 2, 0, 0), Qt::AlignTop | Qt::AlignLeft, now);
    const QRectF chart(0.5, height() - ChartHeight - 1.5, width() - 1, ChartHeight);
    painter.setPen(QPen(lineColor(palette()), 1));
    painter.drawLine(chart.bottomLeft(), chart.bottomRight());
    if (m_numbers.size() < 2)
        return;
    const qint64 top = std::max<qint64>(4, *std::max_element(m_numbers.cbegin(), m_numbers.cend()));
    QPainterPath line;
    for (qsizetype i = 0; i < m_numbers.size(); ++i) {
        const double back = static_cast<double>(m_numbers.size() - 1 - i) / (Kept - 1);
        const QPointF point(chart.right() - back * chart.width(),
                            chart.bottom() - static_cast<double>(m_numbers[i]) / static_cast<double>(top) *
                                                 (chart.height() - 4));
        i == 0 ? line.moveTo(point) : line.lineTo(point);
    }
    painter.setPen(
        QPen(palette().color(QPalette::Highlight), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(line);
}

} // namespace tray
