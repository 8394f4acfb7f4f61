#include "ui/tray/pages/confirmation.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace tray {

using namespace Qt::StringLiterals;

namespace {
constexpr int TextWidth = 360;
} // namespace

bool confirm(QWidget* parent, const Question& question) {
    QMessageBox box(QMessageBox::Warning, question.text, question.text, QMessageBox::Cancel, parent);
    box.setInformativeText(question.consequence);
    const auto* const go = box.addButton(question.verb, QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    dress(box);
    box.exec();
    return box.clickedButton() == go;
}

void dress(QMessageBox& box) {
    if (auto* const question = box.findChild<QLabel*>(u"qt_msgbox_label"_s)) {
        QFont font = question->font();
        font.setWeight(QFont::DemiBold);
        question->setFont(font);
        question->setMinimumWidth(TextWidth);
    }
    if (auto* const meaning = box.findChild<QLabel*>(u"qt_msgbox_informativelabel"_s))
        meaning->setMinimumWidth(TextWidth);
}

} // namespace tray
