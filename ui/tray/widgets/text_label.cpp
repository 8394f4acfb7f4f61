#include "ui/tray/widgets/text_label.h"

namespace tray {

QLabel* mutedLabel(const QString& text) {
    auto* const label = new QLabel(text);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel* headLabel(const QString& text, double scale) {
    auto* const label = new QLabel(text);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

} // namespace tray
