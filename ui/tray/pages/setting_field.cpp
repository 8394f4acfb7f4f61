#include "ui/tray/pages/setting_field.h"

#include "ui/tray/widgets/colors.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace tray {

using namespace Qt::StringLiterals;
using Kind = app::Setting::Kind;

namespace {
constexpr int ChoiceChars = 24;
} // namespace

SettingField::SettingField(const app::Setting& setting, QWidget* parent)
    : QWidget(parent), m_name(setting.name), m_help(setting.help), m_hint(new QLabel) {
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    makeControl(setting);
    QWidget* const control = focusProxy();
    control->setObjectName(setting.name);
    control->setAccessibleName(setting.label);
    control->setToolTip(setting.name);
    column->addWidget(control, 0, m_text ? Qt::Alignment() : Qt::AlignLeft);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    show(setting);
}

void SettingField::makeControl(const app::Setting& setting) {
    const auto edited = [this] {
        if (m_edited)
            m_edited();
    };
    if (setting.kind == Kind::Choice) {
        m_choice = new QComboBox;
        m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_choice->setMinimumContentsLength(ChoiceChars);
        m_choice->addItem(u"Default (%1)"_s.arg(setting.fallback), QString());
        for (const QString& choice : setting.choices)
            m_choice->addItem(choice, choice);
        connect(m_choice, &QComboBox::currentIndexChanged, this, edited);
        setFocusProxy(m_choice);
    } else if (setting.kind == Kind::Flag) {
        m_flag = new QCheckBox(u"Allow"_s);
        connect(m_flag, &QCheckBox::toggled, this, edited);
        setFocusProxy(m_flag);
    } else {
        m_text = new QLineEdit;
        m_text->setPlaceholderText(setting.fallback);
        if (setting.kind == Kind::Secret)
            m_text->setEchoMode(QLineEdit::PasswordEchoOnEdit);
        if (setting.kind == Kind::Port)
            m_text->setMaxLength(5);
        connect(m_text, &QLineEdit::textEdited, this, edited);
        setFocusProxy(m_text);
    }
}

void SettingField::show(const app::Setting& setting) {
    const bool wasChanged = isChanged();
    m_saved = m_flag && setting.value.isEmpty() ? u"false"_s : setting.value;
    if (!wasChanged || !setting.source.isEmpty())
        setValue(m_saved);
    focusProxy()->setEnabled(setting.source.isEmpty());
    m_help = setting.source.isEmpty() ? setting.help : u"Set by %1."_s.arg(setting.source);
    explain();
}

QString SettingField::value() const {
    if (m_choice)
        return m_choice->currentData().toString();
    if (m_flag)
        return m_flag->isChecked() ? u"true"_s : u"false"_s;
    Q_ASSERT(m_text);
    return m_text->text().trimmed();
}

void SettingField::setValue(const QString& value) {
    const QSignalBlocker quiet(focusProxy());
    if (m_choice)
        m_choice->setCurrentIndex(std::max(0, m_choice->findData(value)));
    else if (m_flag)
        m_flag->setChecked(value == u"true" || value == u"1");
    else
        m_text->setText(value);
}

void SettingField::discard() {
    setValue(m_saved);
    setProblem({});
}

void SettingField::setProblem(const QString& problem) {
    m_problem = problem;
    explain();
}

// What is wrong takes the place of what it means, so that nothing jumps.
void SettingField::explain() {
    const bool isWrong = !m_problem.isEmpty();
    QString text = isWrong ? m_problem : m_help;
    if (isWrong)
        text[0] = text[0].toUpper();
    m_hint->setText(text);
    m_hint->setForegroundRole(isWrong ? QPalette::WindowText : QPalette::PlaceholderText);
    QPalette colors;
    if (isWrong)
        colors.setColor(QPalette::WindowText, problemColor(palette()));
    m_hint->setPalette(colors);
    focusProxy()->setAccessibleDescription(text);
}

} // namespace tray
