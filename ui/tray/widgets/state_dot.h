#pragma once

#include <QColor>
#include <QWidget>

namespace tray {

// A dot in the colour of a mood; words beside it say the same.
class StateDot final : public QWidget {
public:
    StateDot() { setFixedSize(12, 12); }

    void setColor(const QColor& color) {
        if (m_color == color)
            return;
        m_color = color;
        update();
    }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QColor m_color;
};

} // namespace tray
