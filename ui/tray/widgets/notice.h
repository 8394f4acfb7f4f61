#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace tray {

// A message in the page, with the ways out as buttons. Hidden while it has nothing to say.
class Notice final : public QFrame {
public:
    enum class Kind { Info, Warning, Problem };

    explicit Notice(QWidget* parent = nullptr);

    struct Way {
        QString text; // With its mnemonic.
        std::function<void()> go;
    };
    void say(Kind kind, const QString& text, const QList<Way>& ways = {});
    void clear();
    [[nodiscard]] QString text() const;
    [[nodiscard]] Kind kind() const { return m_kind; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind = Kind::Info;
    QLabel* m_icon;
    QLabel* m_text;
    QWidget* m_buttons;
    QHBoxLayout* m_row;
    QString m_shown; // What is said, to leave what has not changed alone.
};

} // namespace tray
