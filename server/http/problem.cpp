#include "server/http/problem.h"

namespace http {

namespace {

int statusOf(base::Code code) {
    switch (code) {
    case base::Code::InvalidArgument:
        return 400;
    case base::Code::Unauthenticated:
        return 401;
    case base::Code::Forbidden:
        return 403;
    case base::Code::NotFound:
        return 404;
    case base::Code::Conflict:
        return 409;
    case base::Code::TooLarge:
        return 413;
    case base::Code::RateLimited:
        return 429;
    case base::Code::Timeout:
        return 504;
    case base::Code::Unavailable:
        return 503;
    case base::Code::Internal:
        return 500;
    }
    Q_UNREACHABLE();
}

} // namespace

Problem problemFrom(const base::Error& error) { return {statusOf(error.code), error.message, error}; }

} // namespace http
