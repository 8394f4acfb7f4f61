#pragma once

#include <QByteArray>
#include <QString>

namespace base {

// Cryptographically secure random values. Any thread.
[[nodiscard]] QByteArray randomBytes(qsizetype count);
// 21 characters of [A-Za-z0-9_-], the form of the reference's row ids (spec/accounts.md §2.1).
[[nodiscard]] QString nanoid();
// Canonical lower-case UUID v4 text without braces.
[[nodiscard]] QString uuid();
[[nodiscard]] QByteArray uuidBytes();
// `count` characters drawn uniformly from [a-zA-Z0-9].
[[nodiscard]] QString randomAlphanumeric(qsizetype count);
// 256 random bits as base64url without padding, for session and link tokens.
[[nodiscard]] QString randomToken();

// Whether `text` is a UUID in canonical form, any version, any case.
[[nodiscard]] bool isUuid(QStringView text);

} // namespace base
