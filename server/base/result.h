#pragma once

#include "server/base/error.h"

#include <tl/expected.hpp>

namespace base {

template <class T>
using Result = tl::expected<T, Error>;

using Status = Result<void>;
using Failure = tl::unexpected<Error>;

[[nodiscard]] inline Failure fail(Error error) { return Failure(std::move(error)); }

[[nodiscard]] inline Failure fail(Code code, QString message, QByteArray reason = {}) {
    Error error;
    error.code = code;
    error.message = std::move(message);
    error.reason = std::move(reason);
    return Failure(std::move(error));
}

// What is wrong with single members of a request.
[[nodiscard]] inline Failure failInvalid(QList<FieldError> fields) {
    Error error;
    error.code = Code::InvalidArgument;
    error.message = fields.size() == 1 ? fields.first().detail : QStringLiteral("Please check your input.");
    error.fields = std::move(fields);
    return Failure(std::move(error));
}

// One member that breaks a rule of the product; its code is the problem's code as well.
[[nodiscard]] inline Failure failField(const FieldError& field) {
    Failure failure = failInvalid({field});
    failure.value().reason = field.code;
    return failure;
}

// A failure of our own machinery: people see a neutral sentence, the log sees `detail`.
[[nodiscard]] inline Failure failInternal(QString detail) {
    Error error;
    error.code = Code::Internal;
    error.message = QStringLiteral("Internal server error");
    error.detail = std::move(detail);
    return Failure(std::move(error));
}

} // namespace base
