#pragma once

#include "server/base/error.h"

#include <QStringList>

namespace app {

// What a command has to say, and whether it did what it was asked to.
struct Outcome {
    QStringList results; // For stdout, a line each.
    QString message;     // For stderr; empty: nothing.
    bool failed = false;
};

// Logs the error's detail.
[[nodiscard]] Outcome failure(const base::Error& error);
// "1 key", "2 keys".
[[nodiscard]] QString counted(qsizetype count, const QString& noun);

} // namespace app
