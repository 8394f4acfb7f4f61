#pragma once

#include "app/settings_control.h"
#include "ui/tray/autostart.h"
#include "ui/tray/widgets/page.h"

#include <QHash>

class QCheckBox;
class QPushButton;

namespace tray {

class Notice;
class SettingField;

// The settings file as forms, checked while one types, and whether the session starts the program.
class SettingsPage final : public Page {
public:
    SettingsPage(app::SettingsControl& settings, std::unique_ptr<Autostart> autostart);

    // Called when somebody wants the new settings to take effect now.
    void onRestart(std::function<void()> handler) { m_restart = std::move(handler); }
    void refresh();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addButtons();
    void addFields();
    void addStart();
    void edited();
    void save();
    void discard();
    [[nodiscard]] QHash<QString, QString> changes() const;

    app::SettingsControl& m_settings;
    const std::unique_ptr<Autostart> m_autostart;
    std::function<void()> m_restart;
    QList<SettingField*> m_fields;
    Notice* m_notice;
    QPushButton* m_save;
    QPushButton* m_discard;
    QCheckBox* m_atLogin;
};

} // namespace tray
