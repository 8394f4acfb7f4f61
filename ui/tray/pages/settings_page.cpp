#include "ui/tray/pages/settings_page.h"

#include "ui/tray/pages/setting_field.h"
#include "ui/tray/widgets/copy_field.h"
#include "ui/tray/widgets/notice.h"

#include <QCheckBox>
#include <QPushButton>

namespace tray {

using namespace Qt::StringLiterals;

SettingsPage::SettingsPage(app::SettingsControl& settings, std::unique_ptr<Autostart> autostart)
    : Page(u"Settings"_s), m_settings(settings), m_autostart(std::move(autostart)), m_notice(new Notice) {
    addButtons();
    addWidget(m_notice);
    addStart();
    addFields();
    addStretch();
    edited();
}

void SettingsPage::addButtons() {
    m_discard = new QPushButton(u"&Discard"_s);
    m_save = new QPushButton(u"&Save"_s);
    m_save->setDefault(true);
    addAction(m_discard);
    addAction(m_save);
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(m_discard, &QPushButton::clicked, this, [this] { discard(); });
}

void SettingsPage::addStart() {
    Section* const section = addSection(u"This computer"_s);
    m_atLogin = new QCheckBox(u"Start in the tray when I log in"_s);
    m_atLogin->setObjectName(u"autostart"_s);
    section->addRow(u"At login"_s, m_atLogin);
    auto* const folder = new CopyField(u"data folder"_s);
    folder->setText(m_settings.dataDirectory());
    section->addRow(u"Data folder"_s, folder, u"Holds database, secrets, uploads and settings."_s);
    connect(m_atLogin, &QCheckBox::clicked, this, [this](bool wanted) {
        if (const base::Status done = m_autostart->setEnabled(wanted); !done)
            m_notice->say(Notice::Kind::Problem, done.error().message);
        m_atLogin->setChecked(m_autostart->isEnabled());
    });
}

void SettingsPage::addFields() {
    Section* section = nullptr;
    QString group;
    const QList<app::Setting> settings = m_settings.settings();
    for (const app::Setting& setting : settings) {
        if (setting.group != group) {
            section = addSection(setting.group);
            group = setting.group;
        }
        auto* const field = new SettingField(setting);
        field->onEdited([this] { edited(); });
        section->addRow(setting.label, field);
        m_fields.append(field);
    }
}

QHash<QString, QString> SettingsPage::changes() const {
    QHash<QString, QString> changes;
    for (const SettingField* const field : m_fields) {
        if (field->isChanged())
            changes.insert(field->name(), field->value());
    }
    return changes;
}

void SettingsPage::edited() {
    const QHash<QString, QString> changed = changes();
    const QHash<QString, QString> problems = m_settings.check(changed);
    for (SettingField* const field : m_fields)
        field->setProblem(problems.value(field->name()));
    m_save->setEnabled(!changed.isEmpty() && problems.isEmpty());
    m_discard->setEnabled(!changed.isEmpty());
}

void SettingsPage::save() {
    if (const QString problem = m_settings.save(changes()); !problem.isEmpty()) {
        m_notice->say(Notice::Kind::Problem, problem);
        return;
    }
    refresh();
}

void SettingsPage::discard() {
    for (SettingField* const field : m_fields)
        field->discard();
    edited();
}

void SettingsPage::refresh() {
    const QList<app::Setting> settings = m_settings.settings();
    for (qsizetype i = 0; i < m_fields.size() && i < settings.size(); ++i)
        m_fields[i]->show(settings[i]);
    m_atLogin->setChecked(m_autostart->isEnabled());
    edited();
    if (m_settings.needsRestart())
        m_notice->say(Notice::Kind::Info, u"Saved. The server uses the new settings after a restart."_s,
                      {{u"&Restart now"_s, [this] { m_restart(); }}});
    else
        m_notice->clear();
}

void SettingsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    refresh();
}

} // namespace tray
