#pragma once

#include <QWidget>

namespace tray {

// The last numbers of one kind as a line, with their name and the present one above.
class Sparkline final : public QWidget {
public:
    explicit Sparkline(const QString& name, QWidget* parent = nullptr);

    void add(qint64 number);
    void clear();

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    QList<qint64> m_numbers;
};

} // namespace tray
