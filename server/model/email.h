#pragma once

#include <QString>

namespace model {

// Whether `text` is an e-mail address by the rule of spec/accounts.md §3.1.
[[nodiscard]] bool isEmail(QStringView text);
// Trimmed, with the domain in lower case; as stored and shown.
[[nodiscard]] QString tidyEmail(const QString& text);
// lower(trim(text)); what has to be unique.
[[nodiscard]] QString normalizedEmail(const QString& text);

} // namespace model
