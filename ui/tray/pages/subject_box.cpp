#include "ui/tray/pages/subject_box.h"

#include <QLineEdit>

namespace tray {

namespace {
constexpr int Chars = 14;
} // namespace

SubjectBox::SubjectBox(const QString& all, const QString& name, QWidget* parent) : QComboBox(parent) {
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setCompleter(nullptr);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(Chars);
    setAccessibleName(name);
    lineEdit()->setAccessibleName(name);
    lineEdit()->setPlaceholderText(all);
    lineEdit()->setClearButtonEnabled(true);
    connect(this, &QComboBox::editTextChanged, this, [this] {
        if (m_chosen)
            m_chosen();
    });
}

void SubjectBox::showPopup() {
    const QString text = currentText();
    {
        const QSignalBlocker quiet(this);
        clear();
        addItems(m_ids());
        setCurrentIndex(findText(text));
        setEditText(text);
    }
    QComboBox::showPopup();
}

} // namespace tray
