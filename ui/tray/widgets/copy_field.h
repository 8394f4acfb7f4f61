#pragma once

#include <QWidget>

class QLineEdit;

namespace tray {

class IconButton;

// A value that one would paste elsewhere: selectable, with a button that copies it and says so.
class CopyField final : public QWidget {
public:
    // `what` names the value for screen readers, as in "Copy SDK endpoint".
    explicit CopyField(const QString& what, QWidget* parent = nullptr);

    void setText(const QString& text);
    // With a button that opens it in the browser.
    void setLink(const QString& url);

private:
    void copy();

    QLineEdit* m_value;
    IconButton* m_open;
    IconButton* m_copy;
};

} // namespace tray
