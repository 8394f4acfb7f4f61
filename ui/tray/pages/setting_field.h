#pragma once

#include "app/settings_control.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace tray {

// The control of one setting, with what it means, or what is wrong with it, below.
class SettingField final : public QWidget {
public:
    explicit SettingField(const app::Setting& setting, QWidget* parent = nullptr);

    void onEdited(std::function<void()> handler) { m_edited = std::move(handler); }
    // Shows what is set, unless somebody is changing it.
    void show(const app::Setting& setting);
    // An empty text: the default.
    [[nodiscard]] QString value() const;
    [[nodiscard]] bool isChanged() const { return value() != m_saved; }
    void discard();
    void setProblem(const QString& problem);
    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] const QString& problem() const { return m_problem; }

private:
    void makeControl(const app::Setting& setting);
    void setValue(const QString& value);
    void explain();

    QString m_name;
    QString m_help;
    QString m_saved;
    QString m_problem;
    std::function<void()> m_edited;
    QLineEdit* m_text = nullptr; // One of these three.
    QComboBox* m_choice = nullptr;
    QCheckBox* m_flag = nullptr;
    QLabel* m_hint;
};

} // namespace tray
