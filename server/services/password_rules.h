#pragma once

#include "server/base/error.h"

#include <QString>

#include <optional>

namespace services {

inline constexpr int MinPasswordLength = 8;   // Characters.
inline constexpr int MaxPasswordBytes = 1024; // In UTF-8.

// Why a password may not be chosen for the account with this address (spec/accounts.md §3.1). Passwords that
// exist already need not pass.
[[nodiscard]] std::optional<base::FieldError> passwordProblem(const QString& password, const QString& email,
                                                              const QString& pointer);

} // namespace services
