#include "server/services/password_rules.h"

#include "server/model/email.h"

namespace services {

using namespace Qt::StringLiterals;

std::optional<base::FieldError> passwordProblem(const QString& password, const QString& email,
                                                const QString& pointer) {
    if (password.toUcs4().size() < MinPasswordLength)
        return base::FieldError{pointer, "password_too_short",
                                u"Password must be at least %1 characters"_s.arg(MinPasswordLength)};
    if (password.toUtf8().size() > MaxPasswordBytes)
        return base::FieldError{pointer, "password_too_long",
                                u"Password must be at most %1 bytes"_s.arg(MaxPasswordBytes)};
    if (model::normalizedEmail(password) == model::normalizedEmail(email))
        return base::FieldError{pointer, "password_is_email",
                                u"Please choose a password other than your email address"_s};
    return std::nullopt;
}

} // namespace services
