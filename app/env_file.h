#pragma once

#include <QHash>
#include <QString>

namespace app {

using Variables = QHash<QString, QString>;

// Reads KEY=value lines (spec/accounts.md §1.2): comments, optional "export", single, double and backtick
// quotes, \n inside double quotes. Lines that are none of this are skipped.
[[nodiscard]] Variables parseEnv(const QString& text);
// The variables of a file; none when there is no such file or it cannot be read.
[[nodiscard]] Variables readEnvFile(const QString& path);
// One line that parseEnv() reads back as the same value, unless that has line breaks or several kinds of
// quotes.
[[nodiscard]] QString envLine(const QString& name, const QString& value);

} // namespace app
