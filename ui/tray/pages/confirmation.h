#pragma once

#include <QString>

class QMessageBox;
class QWidget;

namespace tray {

struct Question {
    QString text;
    QString consequence;
    QString verb; // What the button says, with its mnemonic: never "OK".
};

// Asks before something that cannot simply be taken back. Cancel is the default.
[[nodiscard]] bool confirm(QWidget* parent, const Question& question);

// Sets off the question from what it means, and gives both the width to be read.
void dress(QMessageBox& box);

} // namespace tray
