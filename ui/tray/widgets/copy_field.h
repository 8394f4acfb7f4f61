#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace tray {

// A value that one would paste elsewhere: selectable, with a button that copies it and says so.
class CopyField final : public QWidget {
public:
    // `what` names the value for screen readers, as in "Copy SDK endpoint".
    explicit CopyField(const QString& what, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    // Opens as a link when clicked.
    void setLink(const QString& url);

private:
    void copy();

    QString m_text;
    QLabel* m_label;
    QToolButton* m_button;
};

} // namespace tray
