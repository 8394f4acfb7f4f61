#include "ui/tray/widgets/icon_button.h"

#include "ui/tray/widgets/icons.h"

#include <QEvent>

namespace tray {

IconButton::IconButton(const QString& icon, const QString& name) : m_outline(icon) {
    setIcon(outlineIcon(icon, palette()));
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setName(name);
}

void IconButton::setName(const QString& name) {
    setToolTip(name);
    setAccessibleName(name);
}

void IconButton::changeEvent(QEvent* event) {
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setIcon(outlineIcon(m_outline, palette()));
}

} // namespace tray
