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

// A failure of our own machinery: people see a neutral sentence, the log sees `detail`.
[[nodiscard]] inline Failure failInternal(QString detail) {
    Error error;
    error.code = Code::Internal;
    error.message = QStringLiteral("Internal server error");
    error.detail = std::move(detail);
    return Failure(std::move(error));
}

} // namespace base
