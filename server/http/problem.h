#pragma once

#include "server/base/result.h"

#include <QString>

#include <optional>

namespace http {

// Why the transport answers instead of a handler: a status and a sentence for whoever debugs the client.
// `cause` is set when a collaborator, such as a body sink, refused.
struct Problem {
    int status = 400;
    QString message;
    std::optional<base::Error> cause;
};

template <class T>
using Parsed = tl::expected<T, Problem>;

using Refusal = tl::unexpected<Problem>;

[[nodiscard]] inline Refusal refuse(int status, QString message) {
    return Refusal(Problem{status, std::move(message), std::nullopt});
}

[[nodiscard]] Problem problemFrom(const base::Error& error);

} // namespace http
