#pragma once

#include <QListWidget>

namespace tray {

// The pages at the window's left: icon and name, the chosen one on a quiet tint.
class PageList final : public QListWidget {
public:
    PageList();

    void addPage(const QString& title, const QString& icon);

protected:
    void changeEvent(QEvent* event) override;

private:
    void renderIcons();
};

} // namespace tray
