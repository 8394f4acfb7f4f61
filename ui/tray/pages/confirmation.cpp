#include "ui/tray/pages/confirmation.h"

#include <QMessageBox>
#include <QPushButton>

namespace tray {

bool confirm(QWidget* parent, const Question& question) {
    QMessageBox box(QMessageBox::Warning, question.text, question.text, QMessageBox::Cancel, parent);
    box.setInformativeText(question.consequence);
    const auto* const go = box.addButton(question.verb, QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == go;
}

} // namespace tray
