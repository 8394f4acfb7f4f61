#pragma once

#include <QToolButton>

namespace tray {

// A flat button with one of the outline icons, which follows the palette, and a name for everybody.
class IconButton final : public QToolButton {
public:
    IconButton(const QString& icon, const QString& name);

    void setName(const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    QString m_outline;
};

} // namespace tray
